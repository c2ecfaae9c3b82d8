package org.epistream.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.epistream.benchmarks.GatewaySpeed.Round;
import org.junit.jupiter.api.Test;

class GatewaySpeedTest {
    @Test
    void theTableHasTheMedianOfTheRoundsAndTheShare() {
        // Given
        long[] latencies =
                LongStream.rangeClosed(1, 100).map(ms -> ms * 1_000_000).toArray();

        // When
        String table = GatewaySpeed.table(
                List.of(
                        Round.of(100_000_000L, latencies),
                        Round.of(50_000_000L, latencies),
                        Round.of(25_000_000L, latencies)),
                List.of(8_000.0, 2_000.0, 4_000.0));

        // Then
        assertThat(table.lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        " reports/s p50 ms p99 ms",
                        "gateway 2,000 51.0 100.0",
                        "bare producer 4,000",
                        "the gateway brings 0.50 of what the bare producer brings");
    }
}
