package org.epistream.domain.analysis;

import java.time.Instant;
import org.epistream.domain.report.Report;
import org.epistream.domain.report.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * A report with what its analysis found, without its body: the body stays in the raw log.
 *
 * @param id the report
 * @param revision the sender's revision that was analysed, or null
 * @param url where it was published, or null
 * @param observedAt when it was taken in
 * @param length length of the body in UTF-16 units; every span lies inside
 * @param analysis what was found
 */
public record EnrichedReport(
        ReportId id, @Nullable Long revision, @Nullable String url, Instant observedAt, int length, Analysis analysis) {
    public static EnrichedReport of(Report report, Analysis analysis) {
        return new EnrichedReport(
                report.id(),
                report.revision(),
                report.url(),
                report.observedAt(),
                report.body().length(),
                analysis);
    }
}
