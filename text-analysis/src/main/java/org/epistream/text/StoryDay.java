package org.epistream.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.analysis.ReportKind;
import org.epistream.text.when.FoundDate;
import org.epistream.text.when.Happening;
import org.jspecify.annotations.Nullable;

/**
 * Finds the day the measures of a story are counted on.
 *
 * <p>A story of something that happened counts on that day; what it says of spans, plans and other writings is left aside.
 * A notice or a letter counts on the day it was issued.
 */
final class StoryDay {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final Pattern NEAR = Pattern.compile("昨日|昨天|昨晚|昨夜|今日|今天|今早|今晨|今晚");
    private static final Pattern DECIDES = Pattern.compile("研究|召开|会议|决定|商议|审议");
    private static final int OPENING = 80;
    private static final int LONGEST_SENTENCE = 150;
    /** News is told within days; what lies further back is told of as the past. */
    private static final int OLDEST_NEWS = 45;

    private final String text;
    private final int from;
    private final int to;
    private final List<FoundDate> days;
    private final LocalDate latest;
    private final @Nullable LocalDate published;

    private StoryDay(StoryReader.Part part, List<FoundDate> days, Instant observedAt) {
        this.text = part.text();
        this.from = part.from();
        this.to = part.to();
        this.days = days;
        this.published = part.published();
        LocalDate arrived = observedAt.atOffset(CHINA).toLocalDate();
        this.latest = published == null ? arrived : published;
    }

    /**
     * The day of a story.
     *
     * @param days the days it names, in order
     * @param signed the day under it, or null
     * @param observedAt when it arrived
     */
    static Day of(
            StoryReader.Part part,
            List<FoundDate> days,
            ReportKind kind,
            @Nullable LocalDate signed,
            Instant observedAt) {
        StoryDay story = new StoryDay(part, days, observedAt);
        boolean issued = kind == ReportKind.NOTICE || kind == ReportKind.ANNOUNCEMENT;
        Optional<Day> told = issued ? story.issued(signed) : story.happened();
        return told.or(story::published)
                .or(story::happened)
                .or(() -> story.first(days.stream()))
                .orElseGet(() -> new Day(story.latest, Day.From.OBSERVED));
    }

    private Optional<Day> published() {
        return Optional.ofNullable(published).map(day -> new Day(day, Day.From.PUBLISHED));
    }

    /** The first day on which something happened, or the one beside the publication that the opening names. */
    private Optional<Day> happened() {
        List<FoundDate> happened = Happening.among(days, text, from, to);
        Matcher near = NEAR.matcher(text).region(from, Math.min(to, from + OPENING));
        boolean first = near.find() && days.stream().noneMatch(day -> day.from() < near.start());
        if (published != null && first) {
            return Optional.of(
                    new Day(near.group().startsWith("昨") ? published.minusDays(1) : published, Day.From.STORY));
        }
        return first(happened.stream());
    }

    /** The day on which a notice says that it was decided, else the day under it. */
    private Optional<Day> issued(@Nullable LocalDate signed) {
        Optional<Day> decided =
                first(Happening.among(days, text, from, to).stream().filter(this::introduces));
        if (decided.isPresent() || signed == null || signed.isAfter(latest) || signed.equals(published)) {
            return decided;
        }
        return Optional.of(new Day(signed, Day.From.STORY));
    }

    /** Whether a day stands in the sentence that leads over to the points (3月2日，指挥部研究了…，现通告如下). */
    private boolean introduces(FoundDate day) {
        String rest = text.substring(day.to(), Math.min(to, day.to() + LONGEST_SENTENCE));
        String sentence = rest.split("[。：]", 2)[0];
        return sentence.endsWith("如下") && DECIDES.matcher(sentence).find();
    }

    private Optional<Day> first(Stream<FoundDate> days) {
        return days.filter(day -> !day.day().contains("X"))
                .map(day -> LocalDate.parse(day.day()))
                .filter(day -> !day.isAfter(latest))
                .filter(day -> published == null || !day.isBefore(published.minusDays(OLDEST_NEWS)))
                .findFirst()
                .map(day -> new Day(day, Day.From.STORY));
    }
}
