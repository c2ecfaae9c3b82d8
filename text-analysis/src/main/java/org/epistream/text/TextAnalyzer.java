package org.epistream.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.Analyzer;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.analysis.ReportKind;
import org.epistream.domain.analysis.Span;
import org.epistream.domain.analysis.Story;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;
import org.epistream.domain.report.Report;
import org.epistream.text.copy.Signatures;
import org.epistream.text.entity.PersonFinder;
import org.epistream.text.measure.MeasureLexicon;
import org.epistream.text.measure.Tone;
import org.epistream.text.page.Page;
import org.epistream.text.page.PageReader;
import org.epistream.text.region.PageHints;
import org.epistream.text.region.PlaceFinder;
import org.epistream.text.region.RegionFinder;
import org.epistream.text.region.StoryPlaces;
import org.epistream.text.topic.KindReader;
import org.epistream.text.topic.Topic;
import org.epistream.text.topic.TopicReader;
import org.epistream.text.when.FoundDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads reports by rules, tables and a tagger for names of persons.
 *
 * <pre>
 * report ─ read page ─┬─ topic ──────────────────────┐
 *                     ├─ each story: places ─ region ┼─ analysis
 *                     └─ each story: mentions ─ day ─┘
 * </pre>
 */
public final class TextAnalyzer implements Analyzer {
    /** Raised with every change that lets the same report be read otherwise. */
    private static final String RULES = "rules-6";

    /** Headlines of circulars on failings. */
    private static final Pattern CENSURE = Pattern.compile(
            "典型问题|典型案例|问题的通报|问题通报|问题的情况通报|不力.{0,10}通报|(?:暗访|督查|检查)(?:情况|结果)?的?通报|通报批评|处理情况的通报|通报曝光|曝光.{0,12}(?:问题|案例)|通报.{0,20}(?:问题|案例)");

    /** What tells a circular on failings from one on cases where the headline does not. */
    private static final List<String> FAILINGS = List.of("存在问题", "存在的问题", "问题通报", "处理情况", "暗访");

    private final PageReader pages;
    private final TopicReader topics;
    private final PlaceFinder places;
    private final RegionFinder regions;
    private final StoryReader stories;
    private final String version;

    /** With the lexicon that comes with this version. */
    public TextAnalyzer() {
        this(MeasureLexicon.packaged());
    }

    public TextAnalyzer(MeasureLexicon lexicon) {
        // the tables of the places and the tagger take longest to load; the rest is made meanwhile
        CompletableFuture<PlaceFinder> loading =
                CompletableFuture.supplyAsync(() -> new PlaceFinder(Divisions.packaged()));
        pages = new PageReader();
        topics = new TopicReader();
        stories = new StoryReader(lexicon);
        places = loading.join();
        regions = new RegionFinder(Divisions.packaged(), places);
        version = RULES + "+lexicon-" + lexicon.version();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Analysis analyze(Report report) {
        Page page = pages.read(report);
        String text = page.text().text();
        String title = page.title() == null ? report.title() : page.title();
        LocalDate published = page.published();
        String headline = title == null ? "" : title;
        Page.StoryRange first = page.stories().get(0);
        ReportKind kind = KindReader.read(headline, text, first.from(), first.to());
        Topic topic = topics.read(headline, text, first.from(), lastEnd(page));
        LocalDate signed = page.stories().size() == 1 ? page.signed() : null;
        Tone tone = tone(headline, kind, text);

        List<Story> told = new ArrayList<>();
        MentionList mentions = new MentionList();
        Positions positions = new Positions();
        Signatures signatures = Signatures.over(text.length());
        for (Page.StoryRange range : page.stories()) {
            PageHints hints = new PageHints(range.title(), sourceOf(page, report), page.publisher());
            int from = start(range);
            StoryReader.Part part = new StoryReader.Part(
                    text, from, range.to(), told.size(), published, page.reporters(), topic.epidemic(), tone);
            PersonFinder.Persons people = stories.people(part);
            StoryPlaces named = outside(people, places.read(text, from, range.to(), hints));
            List<FoundDate> days = stories.days(part);
            RegionCode region = regions.find(hints, text, from, range.to(), named);
            List<Mention> here = withoutGap(
                    stories.mentions(part, people, named.found(), days, page.text(), positions), range, page);
            told.add(new Story(
                    range.title() == null && told.isEmpty() ? title : range.title(),
                    region,
                    StoryDay.of(part, outsideGap(days, range), kind, signed, report.observedAt()),
                    spanOf(page, from, range.to(), report)));
            mentions.addAll(OwnBodies.once(here, region, hints.source()));
            signatures.add(text, from, range.to());
        }
        List<Mention> kept = mentions.kept();
        return new Analysis(
                version,
                topic.epidemic(),
                topic.disease(),
                kind,
                title,
                published,
                sourceOf(page, report),
                page.reporters(),
                told,
                kept,
                mentions.omitted(),
                new QuoteCutter(page.text(), report.body(), positions).quotes(kept),
                page.text().repairs(),
                signatures.signature(kept));
    }

    private static Tone tone(String headline, ReportKind kind, String text) {
        boolean circular = headline.endsWith("通报") && FAILINGS.stream().anyMatch(text::contains);
        if (circular || CENSURE.matcher(headline).find()) {
            return Tone.CENSURE;
        }
        return kind == ReportKind.NOTICE || kind == ReportKind.ANNOUNCEMENT ? Tone.ORDERS : Tone.NEWS;
    }

    private static StoryPlaces outside(PersonFinder.Persons people, StoryPlaces places) {
        BitSet named = new BitSet();
        people.persons().forEach(person -> named.set(person.from(), person.to()));
        return places.only(place -> !named.get(place.from()) && !named.get(place.to() - 1));
    }

    private static List<FoundDate> outsideGap(List<FoundDate> days, Page.StoryRange range) {
        String title = range.title();
        int end = title == null ? range.from() : start(range) + title.length();
        return days.stream()
                .filter(day -> day.from() < end || day.from() >= range.from())
                .toList();
    }

    /** Leaves out what stands between headline and body: the line of date and source. */
    private static List<Mention> withoutGap(List<Mention> mentions, Page.StoryRange range, Page page) {
        String title = range.title();
        int end = title == null ? 0 : start(range) + title.length();
        if (title == null || start(range) == range.from() || end >= range.from()) {
            return mentions;
        }
        Span gap = page.text().span(end, range.from());
        return mentions.stream()
                .filter(mention ->
                        mention.span().end() <= gap.start() || mention.span().start() >= gap.end())
                .toList();
    }

    private static @Nullable String sourceOf(Page page, Report report) {
        return page.source() == null ? report.source() : page.source();
    }

    /** Where a story stands; one of which no character is readable stands everywhere. */
    private static Span spanOf(Page page, int from, int to, Report report) {
        return from < to
                ? page.text().span(from, to)
                : new Span(0, report.body().length());
    }

    private static int start(Page.StoryRange range) {
        return range.titleFrom() >= 0 ? Math.min(range.titleFrom(), range.from()) : range.from();
    }

    private static int lastEnd(Page page) {
        return page.stories().stream().mapToInt(Page.StoryRange::to).max().orElse(0);
    }
}
