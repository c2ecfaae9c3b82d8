package org.epistream.domain.count;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.analysis.Span;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * What the counts stand on: reports, their stories, and each mention with its sentence. Every answer is a snapshot; safe for
 * many threads. All text in the answers comes from outside: it is to be escaped wherever it is shown.
 */
public interface Provenance {
    /** Reports that have a story or a mention as asked for, last taken in first. */
    List<ReportRow> reports(Filter filter, Part part);

    /** How many reports have a story or a mention as asked for, by the day of their first story; no day has none. */
    Map<LocalDate, Long> reportsByDay(Filter filter);

    /** One report with all that it says, if it stands. */
    Optional<Report> report(String id);

    /** Mentions, newest day first; of one day by report, in order of appearance. */
    List<MentionRow> mentions(Filter filter, Part part);

    /** Hands all reports to a reader, one after another, in the order of their ids. */
    void eachReport(Filter filter, Consumer<ReportRow> reader);

    /** The same of mentions. */
    void eachMention(Filter filter, Consumer<MentionRow> reader);

    /**
     * One report.
     *
     * @param revision the sender's, or null
     * @param title headline of its first story, or null
     * @param source the medium credited, or null
     * @param url where it was published, or null; from outside
     * @param published the day the page says it was published, or null
     * @param region whose report it is, by its first story
     * @param day of its first story
     * @param disease it deals with, or null
     * @param kind what sort of report it is, such as {@code case-bulletin}
     * @param measures how many measure mentions it holds
     * @param repaired how many characters had to be mended
     * @param observedAt when it was taken in
     */
    record ReportRow(
            String id,
            @Nullable Long revision,
            @Nullable String title,
            @Nullable String source,
            @Nullable String url,
            @Nullable LocalDate published,
            RegionCode region,
            Day day,
            boolean epidemic,
            @Nullable String disease,
            String kind,
            long measures,
            long repaired,
            String analysisVersion,
            Instant observedAt) {}

    /** One report with all that it says. Quotes and mentions are in order of appearance. */
    record Report(ReportRow row, List<StoryRow> stories, List<QuoteRow> quotes, List<MentionRow> mentions) {
        public Report {
            stories = List.copyOf(stories);
            quotes = List.copyOf(quotes);
            mentions = List.copyOf(mentions);
        }
    }

    /** One news item inside a report. */
    record StoryRow(int story, @Nullable String title, RegionCode region, Day day) {}

    /**
     * A sentence that names something.
     *
     * @param text mended and in simplified script
     * @param asItCame the same stretch of the body as it came; may be cut
     * @param span where that stands in the body
     */
    record QuoteRow(int quote, String text, String asItCame, Span span) {}

    /**
     * A mention that counts.
     *
     * @param reportId the report
     * @param mention which of it, in order of appearance
     * @param story which news item of the report
     * @param kind what is named
     * @param name the name of what is named: the type of a measure, what a figure counts, a person, place, body or meeting
     * @param status of a measure, else null
     * @param title of a person, or null
     * @param code of a place, else null
     * @param unit of a figure, or null
     * @param value of a figure, else null
     * @param region whose story names it
     * @param day of the story
     * @param words how the report puts it, mended
     * @param span where it stands in the body as it came
     * @param quote its sentence, or null where the analysis kept none
     * @param inQuote where it stands in the text of its sentence, or null
     * @param rule that found it
     * @param evidence the words that decided, or null
     */
    record MentionRow(
            String reportId,
            int mention,
            int story,
            CellKind kind,
            String name,
            @Nullable Status status,
            @Nullable String title,
            @Nullable RegionCode code,
            @Nullable String unit,
            @Nullable BigDecimal value,
            RegionCode region,
            LocalDate day,
            String words,
            Span span,
            @Nullable QuoteRow quote,
            @Nullable Span inQuote,
            String rule,
            @Nullable String evidence) {
        /** Where it stands in its sentence as that came, or null where there is none or it is cut off. */
        public @Nullable Span inQuoteAsItCame() {
            if (quote == null
                    || span.start() < quote.span().start()
                    || span.end() - quote.span().start() > quote.asItCame().length()) {
                return null;
            }
            return new Span(
                    span.start() - quote.span().start(),
                    span.end() - quote.span().start());
        }
    }
}
