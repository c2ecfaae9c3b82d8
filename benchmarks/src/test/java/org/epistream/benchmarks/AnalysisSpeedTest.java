package org.epistream.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.epistream.benchmarks.AnalysisSpeed.Effort;
import org.epistream.benchmarks.AnalysisSpeed.Turns;
import org.junit.jupiter.api.Test;

class AnalysisSpeedTest {
    private static Turns turns(double analysisNanos, double segmenterNanos) {
        return new Turns(
                new Effort(10, 6_000, analysisNanos, 1_200_000), new Effort(10, 6_000, segmenterNanos, 3_600_000));
    }

    @Test
    void theTableMeasuresTheAnalysisAgainstTheSegmenterInEachIteration() {
        // When
        String table = AnalysisSpeed.table(List.of(turns(3e6, 9e6), turns(4e6, 8e6), turns(5e6, 7e6)));

        // Then
        assertThat(table.lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        " characters/s reports/s bytes/char",
                        "analysis 1,500,000 2,500 200",
                        "segmenter 750,000 1,250 600",
                        "the analysis is 2.00 times as fast (1.40 to 3.00 in 3 iterations)");
    }
}
