package org.epistream.dashboard;

import java.math.BigDecimal;
import java.util.List;
import org.epistream.domain.analysis.Span;
import org.epistream.domain.count.Provenance;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/** The answers about what counts stand on. The names of their components are the contract of the API. */
final class ReportAnswers {
    private ReportAnswers() {}

    /** A report that stands. */
    record Report(
            String id,
            @Nullable Long revision,
            @Nullable String title,
            @Nullable String source,
            @Nullable String url,
            @Nullable String published,
            String region,
            String regionName,
            String day,
            String dayFrom,
            boolean epidemic,
            @Nullable String disease,
            String kind,
            long measures,
            long repaired,
            String analysisVersion,
            String observedAt) {
        static Report of(Provenance.ReportRow row) {
            return new Report(
                    row.id(),
                    row.revision(),
                    row.title(),
                    row.source(),
                    row.url(),
                    written(row.published()),
                    row.region().value(),
                    fullName(row.region()),
                    row.day().date().toString(),
                    row.day().from().code(),
                    row.epidemic(),
                    row.disease(),
                    row.kind(),
                    row.measures(),
                    row.repaired(),
                    row.analysisVersion(),
                    row.observedAt().toString());
        }
    }

    /** One report with all that it says. */
    record Whole(Report report, List<Story> stories, List<Quote> quotes, List<Mention> mentions) {
        static Whole of(Provenance.Report report) {
            return new Whole(
                    Report.of(report.row()),
                    report.stories().stream().map(Story::of).toList(),
                    report.quotes().stream().map(Quote::of).toList(),
                    report.mentions().stream().map(Mention::of).toList());
        }
    }

    /** One news item inside a report. */
    record Story(int story, @Nullable String title, String region, String regionName, String day, String dayFrom) {
        static Story of(Provenance.StoryRow row) {
            return new Story(
                    row.story(),
                    row.title(),
                    row.region().value(),
                    fullName(row.region()),
                    row.day().date().toString(),
                    row.day().from().code());
        }
    }

    /** A sentence that names something. */
    record Quote(int quote, String text, String asItCame, int spanFrom, int spanTo) {
        static Quote of(Provenance.QuoteRow row) {
            return new Quote(
                    row.quote(),
                    row.text(),
                    row.asItCame(),
                    row.span().start(),
                    row.span().end());
        }
    }

    /** A mention that counts, with its sentence mended and as it came. */
    record Mention(
            String reportId,
            int mention,
            int story,
            String kind,
            String name,
            @Nullable String status,
            @Nullable String title,
            @Nullable String code,
            @Nullable String unit,
            @Nullable BigDecimal value,
            String region,
            String regionName,
            String day,
            String words,
            @Nullable Integer quote,
            @Nullable String text,
            @Nullable Integer textFrom,
            @Nullable Integer textTo,
            @Nullable String asItCame,
            @Nullable Integer asItCameFrom,
            @Nullable Integer asItCameTo,
            int spanFrom,
            int spanTo,
            String rule,
            @Nullable String evidence) {
        static Mention of(Provenance.MentionRow row) {
            Provenance.QuoteRow quote = row.quote();
            Span where = row.inQuote();
            Span came = row.inQuoteAsItCame();
            return new Mention(
                    row.reportId(),
                    row.mention(),
                    row.story(),
                    row.kind().code(),
                    row.name(),
                    row.status() == null ? null : row.status().code(),
                    row.title(),
                    written(row.code()),
                    row.unit(),
                    row.value(),
                    row.region().value(),
                    fullName(row.region()),
                    row.day().toString(),
                    row.words(),
                    quote == null ? null : quote.quote(),
                    quote == null ? null : quote.text(),
                    where == null ? null : where.start(),
                    where == null ? null : where.end(),
                    quote == null ? null : quote.asItCame(),
                    came == null ? null : came.start(),
                    came == null ? null : came.end(),
                    row.span().start(),
                    row.span().end(),
                    row.rule(),
                    row.evidence());
        }
    }

    private static @Nullable String written(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String fullName(RegionCode code) {
        return Divisions.packaged().fullName(code);
    }
}
