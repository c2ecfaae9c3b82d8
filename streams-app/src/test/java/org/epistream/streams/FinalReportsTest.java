package org.epistream.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Tally;
import org.epistream.domain.report.Rejection;
import org.epistream.events.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinalReportsTest {
    private static final Topics TOPICS = Topics.DEFAULT;
    private static final Instant START = Instant.parse("2020-02-03T00:00:00Z");

    @TempDir
    Path folder;

    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> raw;

    @BeforeEach
    void start() {
        driver = DrivenTopology.start(folder, Duration.ofDays(100));
        raw = DrivenTopology.raw(driver);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFinalReportKeepsItsCountsAndWhatComesAboutItIsRefused(boolean forgotten) {
        // Given
        publish("old", 0, "testing testing");
        publish("other", 101, "lockdown");
        if (forgotten) {
            passThroughTheStores();
        }

        // When
        publish("old", 101, "isolation");
        publish("old", 102, null);

        // Then
        assertThat(totals()).isEqualTo(Map.of("testing", new Tally(2, 1, 1), "lockdown", new Tally(1, 1, 1)));
        assertThat(DrivenTopology.output(driver, TOPICS.reportsRejected()).readValuesToList())
                .extracting(Rejection::id, Rejection::reason)
                .containsOnly(tuple("old", Rejection.Reason.FINAL))
                .hasSize(2);
    }

    @Test
    void aReportThatIsHeardOfNowAndThenStaysOpen() {
        // Given
        publish("old", 0, "testing testing");
        publish("old", 90, "testing");
        publish("other", 180, "lockdown");
        passThroughTheStores();

        // When
        publish("old", 185, "isolation");

        // Then
        assertThat(totals()).isEqualTo(Map.of("isolation", new Tally(1, 1, 1), "lockdown", new Tally(1, 1, 1)));
    }

    @Test
    void ofFinalReportsNothingIsKeptButTheirIds() {
        // Given
        for (int i = 0; i < 50; i++) {
            publish("r" + i, 0, "testing =a9");
        }
        publish("new", 101, "lockdown =b9");

        // When
        passThroughTheStores();

        // Then
        assertThat(size("newest-contribution")).isEqualTo(51);
        assertThat(size("reports-by-band")).isEqualTo(2);
        assertThat(size("standings")).isZero();
        assertThat(size("clusters")).isZero();
        assertThat(totals()).isEqualTo(Map.of("testing", new Tally(50, 50, 1), "lockdown", new Tally(1, 1, 1)));
    }

    @Test
    void aLateCopyOfAFinalReportCountsByItself() {
        // Given
        publish("whole", 0, "testing =a9");
        publish("cut", 0, "testing =a4");
        publish("other", 101, "lockdown =b9");
        passThroughTheStores();

        // When
        publish("late", 102, "testing =a5");
        publish("late", 103, null);

        // Then
        assertThat(totals()).isEqualTo(Map.of("testing", new Tally(2, 2, 1), "lockdown", new Tally(1, 1, 1)));
    }

    private void passThroughTheStores() {
        driver.advanceWallClockTime(Duration.ofMinutes(1));
    }

    private int size(String store) {
        int size = 0;
        try (KeyValueIterator<Object, Object> entries =
                driver.getKeyValueStore(store).all()) {
            while (entries.hasNext()) {
                entries.next();
                size++;
            }
        }
        return size;
    }

    private void publish(String id, int day, @Nullable String words) {
        String json = words == null ? null : "{\"body\": \"410000 2020-02-03 " + words + "\"}";
        raw.pipeInput(
                id, json == null ? null : json.getBytes(StandardCharsets.UTF_8), START.plus(Duration.ofDays(day)));
    }

    private Map<String, Tally> totals() {
        Map<MeasureCell, Tally> values = new HashMap<>();
        DrivenTopology.output(driver, TOPICS.measuresDaily())
                .readRecordsToList()
                .forEach(event -> values.put(event.key(), event.value()));
        values.values().removeIf(Tally::isZero);
        return values.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().type().code(), Map.Entry::getValue));
    }
}
