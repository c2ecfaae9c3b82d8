package org.epistream.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.epistream.benchmarks.AnalysisSpeed.Speed;
import org.junit.jupiter.api.Test;

class AnalysisSpeedTest {
    @Test
    void theTableMeasuresTheAnalysisAgainstTheSegmenter() {
        // When
        String table = AnalysisSpeed.table(
                List.of(new Speed("analysis", 1_500_000, 2_500, 450), new Speed("segmenter", 750_000, 1_250, 630)));

        // Then
        assertThat(table.lines().filter(line -> !line.isBlank()).map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        " characters/s reports/s bytes/char times",
                        "analysis 1,500,000 2,500 450 2.00",
                        "segmenter 750,000 1,250 630 1.00");
    }
}
