package org.epistream.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.infra.Blackhole;

class AnalysisBenchmarkTest {
    @Test
    void aPassOverTheSamplesReadsEveryPlainReport() {
        // Given
        AnalysisBenchmark benchmark = new AnalysisBenchmark();
        benchmark.folder = Path.of(System.getProperty("epistream.root", ".."))
                .resolve("samples")
                .toString();
        benchmark.read();
        AnalysisBenchmark.Work work = new AnalysisBenchmark.Work();

        // When
        benchmark.inTurns(
                work,
                new Blackhole(
                        "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous."));

        // Then
        assertThat(work.reports).isEqualTo(23);
        assertThat(work.characters).isGreaterThan(10_000);
        assertThat(work.analysisNanos).isPositive();
        assertThat(work.segmenterNanos).isPositive();
        assertThat(work.analysisBytes).isPositive();
        assertThat(work.segmenterBytes).isPositive();
    }
}
