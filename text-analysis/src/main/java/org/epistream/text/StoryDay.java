package org.epistream.text;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.analysis.ReportKind;
import org.epistream.text.when.FoundDate;
import org.epistream.text.when.Happening;
import org.epistream.text.words.Openings;
import org.jspecify.annotations.Nullable;

/**
 * Finds the day the measures of a story are counted on.
 *
 * <p>A story of something that happened counts on that day; what it says of spans, plans and other writings is left aside.
 * A notice or a letter counts on the day it was issued.
 */
final class StoryDay {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final Openings NEAR = Openings.of("昨日", "昨天", "昨晚", "昨夜", "今日", "今天", "今早", "今晨", "今晚");
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
                .or(story::named)
                .orElseGet(() -> new Day(story.latest, Day.From.OBSERVED));
    }

    private Optional<Day> published() {
        return Optional.ofNullable(published).map(day -> new Day(day, Day.From.PUBLISHED));
    }

    /** The first day on which something happened, or the one beside the publication that the opening names. */
    private Optional<Day> happened() {
        if (published != null) {
            int near = near();
            if (near >= 0 && (days.isEmpty() || days.get(0).from() >= near)) {
                LocalDate day = text.charAt(near) == '昨' ? published.minusDays(1) : published;
                return Optional.of(new Day(day, Day.From.STORY));
            }
        }
        return happened(this::isNews);
    }

    private Optional<Day> happened(Predicate<FoundDate> wanted) {
        return Happening.first(days, text, from, to, wanted).map(StoryDay::told);
    }

    /** Where the opening names a day beside the publication first, or -1. */
    private int near() {
        int limit = Math.min(to, from + OPENING);
        for (int at = from; at < limit; at++) {
            int length = NEAR.lengthAt(text, at);
            if (length > 0 && at + length <= limit) {
                return at;
            }
        }
        return -1;
    }

    /** The day on which a notice says that it was decided, else the day under it. */
    private Optional<Day> issued(@Nullable LocalDate signed) {
        Optional<Day> decided = happened(day -> isNews(day) && introduces(day));
        if (decided.isPresent() || signed == null || signed.isAfter(latest) || signed.equals(published)) {
            return decided;
        }
        return Optional.of(new Day(signed, Day.From.STORY));
    }

    /** Whether a day stands in the sentence that leads over to the points (3月2日，指挥部研究了…，现通告如下). */
    private boolean introduces(FoundDate day) {
        int limit = Math.min(to, day.to() + LONGEST_SENTENCE);
        int end = day.to();
        while (end < limit && text.charAt(end) != '。' && text.charAt(end) != '：') {
            end++;
        }
        String sentence = text.substring(day.to(), end);
        return sentence.endsWith("如下") && DECIDES.matcher(sentence).find();
    }

    private Optional<Day> named() {
        return days.stream().filter(this::isNews).findFirst().map(StoryDay::told);
    }

    /** Whether a day is known and lies so that the story can be its news. */
    private boolean isNews(FoundDate found) {
        LocalDate day = found.known();
        return day != null
                && !day.isAfter(latest)
                && (published == null || !day.isBefore(published.minusDays(OLDEST_NEWS)));
    }

    private static Day told(FoundDate found) {
        return new Day(requireNonNull(found.known()), Day.From.STORY);
    }
}
