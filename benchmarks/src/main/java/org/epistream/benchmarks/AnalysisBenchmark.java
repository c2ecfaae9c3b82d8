package org.epistream.benchmarks;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.epistream.domain.analysis.Analyzer;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.ReadOutcome.Accepted;
import org.epistream.domain.report.Report;
import org.epistream.producer.ReportFiles;
import org.epistream.text.TextAnalyzer;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How many reports and characters one core analyses in a second, and how many HanLP's own segmenter cuts into words, with
 * the names of persons, places and bodies among them. Both read the same texts, those of the plain reports of a folder.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 12, time = 2)
@Measurement(iterations = 10, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class AnalysisBenchmark {
    /** The folder of reports. */
    @Param("samples")
    public String folder = "samples";

    private final List<Report> reports = new ArrayList<>();
    private final Analyzer analyzer = new TextAnalyzer();
    private final Segment segmenter = HanLP.newSegment()
            .enableNameRecognize(true)
            .enablePlaceRecognize(true)
            .enableOrganizationRecognize(true)
            .enableOffset(true);

    /** Counts beside the operations. */
    @AuxCounters
    @State(Scope.Thread)
    public static class Work {
        /** Reports read. */
        public long reports;

        /** Characters of their bodies. */
        public long characters;

        private void add(Report report) {
            reports++;
            characters += report.body().length();
        }
    }

    @Setup
    public void read() {
        reports.clear();
        new ReportFiles(Clock.systemUTC()).read(List.of(Path.of(folder)), (where, outcome) -> {
            if (outcome instanceof Accepted accepted && accepted.report().mediaType() == MediaType.TEXT) {
                reports.add(accepted.report());
            }
        });
        if (reports.isEmpty()) {
            throw new IllegalStateException("no plain report in " + folder);
        }
    }

    /** One pass of our analysis over all reports. */
    @Benchmark
    public void analysis(Work work, Blackhole sink) {
        for (Report report : reports) {
            sink.consume(analyzer.analyze(report));
            work.add(report);
        }
    }

    /** One pass of HanLP's segmenter over all reports. */
    @Benchmark
    public void segmenterWithNames(Work work, Blackhole sink) {
        for (Report report : reports) {
            sink.consume(segmenter.seg(report.body()));
            work.add(report);
        }
    }
}
