package org.epistream.benchmarks;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.epistream.domain.analysis.Analyzer;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.ReadOutcome.Accepted;
import org.epistream.domain.report.Report;
import org.epistream.producer.files.ReportFiles;
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
 * How long one core takes to analyse the plain reports of a folder, and how long HanLP's own segmenter takes to cut the same
 * texts into words, with the names of persons, places and bodies among them. The two take turns, one pass over all reports
 * each, so that whatever else the machine does slows both alike.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 10, time = 3)
@Measurement(iterations = 10, time = 3)
@Fork(3)
@State(Scope.Benchmark)
public class AnalysisBenchmark {
    /** The folder of reports. */
    @Param("samples")
    public String folder = "samples";

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final List<Report> reports = new ArrayList<>();
    private final Analyzer analyzer = new TextAnalyzer();
    private final Segment segmenter = HanLP.newSegment()
            .enableNameRecognize(true)
            .enablePlaceRecognize(true)
            .enableOrganizationRecognize(true)
            .enableOffset(true);

    /** What was read in one iteration, and what each of the two took for it. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Work {
        /** Reports that each of the two read. */
        public long reports;

        /** Characters of their bodies. */
        public long characters;

        /** Nanoseconds. */
        public long analysisNanos;

        /** Bytes allocated. */
        public long analysisBytes;

        /** Nanoseconds. */
        public long segmenterNanos;

        /** Bytes allocated. */
        public long segmenterBytes;
    }

    @Setup
    public void read() {
        reports.clear();
        new ReportFiles(Clock.systemUTC()).read(List.of(Path.of(folder)), found -> {
            if (found.outcome() instanceof Accepted accepted
                    && accepted.report().mediaType() == MediaType.TEXT) {
                reports.add(accepted.report());
            }
        });
        if (reports.isEmpty()) {
            throw new IllegalStateException("no plain report in " + folder);
        }
    }

    /** One pass of our analysis over all reports, and one of HanLP's segmenter. */
    @Benchmark
    public void inTurns(Work work, Blackhole sink) {
        long nanos = System.nanoTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        for (Report report : reports) {
            sink.consume(analyzer.analyze(report));
        }
        long nanosBetween = System.nanoTime();
        long bytesBetween = THREADS.getCurrentThreadAllocatedBytes();
        for (Report report : reports) {
            sink.consume(segmenter.seg(report.body()));
        }
        work.segmenterNanos += System.nanoTime() - nanosBetween;
        work.segmenterBytes += THREADS.getCurrentThreadAllocatedBytes() - bytesBetween;
        work.analysisNanos += nanosBetween - nanos;
        work.analysisBytes += bytesBetween - bytes;
        work.reports += reports.size();
        for (Report report : reports) {
            work.characters += report.body().length();
        }
    }
}
