package org.epistream.streams;

import org.epistream.domain.analysis.Analyzer;
import org.epistream.domain.analysis.EnrichedReport;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.ReadOutcome.Accepted;
import org.epistream.domain.report.ReadOutcome.Withdrawn;
import org.epistream.domain.report.Report;

/** Has a readable event analysed. */
final class ReportAnalysis {
    private final Analyzer analyzer;

    ReportAnalysis(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    Revision revision(ReadOutcome readable) {
        if (readable instanceof Accepted accepted) {
            return new Revision(accepted.report().revision(), enriched(accepted.report()));
        }
        if (readable instanceof Withdrawn withdrawn) {
            return new Revision(withdrawn.revision(), null);
        }
        throw new IllegalArgumentException("a rejected event is nothing to analyse");
    }

    private EnrichedReport enriched(Report report) {
        try {
            return EnrichedReport.of(report, analyzer.analyze(report));
        } catch (StackOverflowError e) {
            // Streams hands exceptions to its dead letters, but an error ends the thread, and the report comes back
            // after
            // every restart.
            throw new IllegalStateException("the analysis of a report ran out of stack", e);
        }
    }
}
