package org.epistream.streams;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Tally;
import org.epistream.events.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopiesTest {
    private static final Topics TOPICS = Topics.DEFAULT;
    private static final String LINE = "410000 2020-02-03 ";

    @TempDir
    Path folder;

    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> raw;

    @BeforeEach
    void start() {
        driver = DrivenTopology.start(folder, EnrichSettings.FINAL_AFTER);
        raw = DrivenTopology.raw(driver);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void aReportAndItsCopyAreTwoReportsAndOneDistinctOne() {
        // When
        publish("whole", "testing lockdown =a9");
        publish("cut", "testing =a4");
        publish("other", "testing =b9");

        // Then
        assertThat(totals()).isEqualTo(Map.of("testing", new Tally(3, 3, 2), "lockdown", new Tally(1, 1, 1)));
    }

    @Test
    void aNumberThatCopiesRepeatIsToldByOneDistinctReport() {
        // When
        publish("whole", "12 =a9");
        publish("cut", "12 =a4");
        publish("other", "13 =b9");

        // Then
        Map<String, Tally> figures = new TreeMap<>();
        DrivenTopology.output(driver, TOPICS.figuresDaily())
                .readRecordsToList()
                .forEach(event -> figures.put(event.key().number(), event.value()));
        assertThat(figures).isEqualTo(Map.of("12", new Tally(2, 2, 1), "13", new Tally(1, 1, 1)));
    }

    @Test
    void whatOnlyACopySaysIsDistinctToo() {
        // When
        publish("whole", "testing =a9");
        publish("edited", "testing lockdown =a8");

        // Then
        assertThat(totals()).isEqualTo(Map.of("testing", new Tally(2, 2, 1), "lockdown", new Tally(1, 1, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole", "cut"})
    void whereOneIsWithdrawnTheOtherStands(String withdrawn) {
        // Given
        publish("whole", "testing =a9");
        publish("cut", "testing =a4");

        // When
        publish(withdrawn, null);

        // Then
        assertThat(totals()).isEqualTo(Map.of("testing", new Tally(1, 1, 1)));
    }

    @Test
    void aClusterThatIsGoneTakesItsCountsBack() {
        // Given
        publish("whole", "testing =a9");
        publish("cut", "testing =a4");

        // When
        publish("whole", null);
        publish("cut", null);

        // Then
        assertThat(totals()).isEmpty();
    }

    @Test
    void aCopyThatIsCorrectedIntoAnotherReportCountsByItself() {
        // Given
        publish("whole", "testing =a9");
        publish("cut", "testing =a4");

        // When
        publish("cut", "testing =b4");

        // Then
        assertThat(totals()).isEqualTo(Map.of("testing", new Tally(2, 2, 2)));
    }

    @Test
    void theFullerTextThatComesLateTakesTheClusterOver() {
        // Given
        publish("first half", "testing =a4");
        publish("second half", "lockdown =a5");

        // When
        publish("whole", "testing lockdown =a9");

        // Then
        assertThat(totals()).isEqualTo(Map.of("testing", new Tally(2, 2, 1), "lockdown", new Tally(2, 2, 1)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theTotalsAreThoseOfACountOverWhatStands(long seed) {
        // Given
        Random random = new Random(seed);
        Map<String, String> standing = new TreeMap<>();

        // When
        for (int i = 0; i < 300; i++) {
            String id = "r" + random.nextInt(14);
            String words = random.nextInt(5) == 0 ? null : words(random);
            publish(id, words);
            if (words == null) {
                standing.remove(id);
            } else {
                standing.put(id, words);
            }
        }

        // Then
        assertThat(totals()).isEqualTo(recount(standing));
    }

    private static String words(Random random) {
        List<String> words = new ArrayList<>(List.of("testing", "lockdown", "isolation", "tracing"));
        Collections.shuffle(words, random);
        String copy = random.nextInt(4) == 0 ? "" : " =" + "abc".charAt(random.nextInt(3)) + (1 + random.nextInt(9));
        return String.join(" ", words.subList(0, 1 + random.nextInt(3))) + copy;
    }

    /** By plain counting: reports of one letter are one. */
    private static Map<String, Tally> recount(Map<String, String> standing) {
        Map<String, Tally> totals = new HashMap<>();
        standing.values().stream()
                .flatMap(CopiesTest::types)
                .forEach(type -> totals.merge(type, new Tally(1, 1, 0), Tally::plus));
        standing.entrySet().stream()
                .collect(groupingBy(
                        report -> report.getValue().contains("=")
                                ? report.getValue()
                                        .substring(
                                                report.getValue().indexOf('='),
                                                report.getValue().indexOf('=') + 2)
                                : report.getKey(),
                        Collectors.flatMapping(report -> types(report.getValue()), toSet())))
                .values()
                .forEach(cluster -> cluster.forEach(type -> totals.merge(type, new Tally(0, 0, 1), Tally::plus)));
        return totals;
    }

    private static Stream<String> types(String words) {
        return Arrays.stream(words.split(" ")).filter(word -> !word.startsWith("="));
    }

    private void publish(String id, @Nullable String words) {
        String json = words == null ? null : "{\"body\": \"" + LINE + words + "\"}";
        raw.pipeInput(
                id, json == null ? null : json.getBytes(StandardCharsets.UTF_8), Instant.parse("2020-02-03T00:00:00Z"));
    }

    private Map<String, Tally> totals() {
        Map<MeasureCell, Tally> values = new HashMap<>();
        DrivenTopology.output(driver, TOPICS.measuresDaily())
                .readRecordsToList()
                .forEach(event -> {
                    assertThat(event.value().distinctReports()).isNotNegative();
                    values.put(event.key(), event.value());
                });
        values.values().removeIf(Tally::isZero);
        return values.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().type().code(), Map.Entry::getValue));
    }
}
