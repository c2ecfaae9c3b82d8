package org.epistream.streams;

import org.epistream.domain.analysis.EnrichedReport;
import org.epistream.domain.copy.Signature;
import org.epistream.domain.count.Contribution;
import org.jspecify.annotations.Nullable;

/**
 * One event about a report, read and analysed.
 *
 * @param number the sender's revision, or null
 * @param report what the report says, or null where it is withdrawn
 */
record Revision(@Nullable Long number, @Nullable EnrichedReport report) {
    Contribution contribution() {
        return report == null ? Contribution.NONE : Contribution.of(report);
    }

    @Nullable
    Signature signature() {
        return report == null ? null : report.analysis().signature();
    }
}
