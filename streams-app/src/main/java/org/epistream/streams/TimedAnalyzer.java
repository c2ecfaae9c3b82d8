package org.epistream.streams;

import io.micrometer.core.instrument.Timer;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.Analyzer;
import org.epistream.domain.report.Report;

/** Times an analyzer, failures included. */
record TimedAnalyzer(Analyzer analyzer, Timer timer) implements Analyzer {
    @Override
    public Analysis analyze(Report report) {
        Timer.Sample sample = Timer.start();
        try {
            return analyzer.analyze(report);
        } finally {
            sample.stop(timer);
        }
    }

    @Override
    public String version() {
        return analyzer.version();
    }
}
