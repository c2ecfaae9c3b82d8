package org.epistream.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.analysis.EnrichedReport;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.count.FigureCell;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Tally;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.epistream.domain.report.Rejection;
import org.epistream.events.EventHeaders;
import org.epistream.events.Topic;
import org.epistream.events.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrichmentTopologyTest {
    private static final Topics TOPICS = Topics.DEFAULT;

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
    void theSameReportTwiceCountsOnce() {
        // Given
        publish("R1", 1, "410000 2020-02-03 testing testing lockdown Li");

        // When
        publish("R1", 1, "410000 2020-02-03 testing testing lockdown Li");

        // Then
        assertThat(measures())
                .containsOnly(
                        entry(cell("410000", "2020-02-03", "testing"), new Tally(2, 1, 1)),
                        entry(cell("410000", "2020-02-03", "lockdown"), new Tally(1, 1, 1)));
        assertThat(entities()).containsOnly(entry(person("410000", "2020-02-03", "Li"), new Tally(1, 1, 1)));
    }

    @Test
    void aCorrectedReportTakesItsOldMeasuresBack() {
        // Given
        publish("R1", 1, "410000 2020-02-03 testing lockdown");

        // When
        publish("R1", 2, "410000 2020-02-03 testing");

        // Then
        assertThat(measures())
                .containsOnly(
                        entry(cell("410000", "2020-02-03", "testing"), new Tally(1, 1, 1)),
                        entry(cell("410000", "2020-02-03", "lockdown"), Tally.ZERO));
    }

    @Test
    void aReportMovedToAnotherDayLeavesTheOldDayAtZero() {
        // Given
        publish("R1", 1, "410000 2020-02-03 testing Li");

        // When
        publish("R1", 2, "410000 2020-02-04 testing Li");

        // Then
        assertThat(measures())
                .containsOnly(
                        entry(cell("410000", "2020-02-03", "testing"), Tally.ZERO),
                        entry(cell("410000", "2020-02-04", "testing"), new Tally(1, 1, 1)));
        assertThat(entities()).containsEntry(person("410000", "2020-02-03", "Li"), Tally.ZERO);
    }

    @Test
    void aReportCountsInEveryRegionAndDayThatItsStoriesName() {
        // When
        publish("R1", 1, "410000 2020-02-03 testing\n420000 2020-02-04 testing testing");

        // Then
        assertThat(measures())
                .containsOnly(
                        entry(cell("410000", "2020-02-03", "testing"), new Tally(1, 1, 1)),
                        entry(cell("420000", "2020-02-04", "testing"), new Tally(2, 1, 1)));
    }

    @Test
    void aTitleThatACorrectionAddsMovesThePersonToTheCellOfTheTitle() {
        // Given
        publish("R1", 1, "410000 2020-02-03 Li Li");

        // When
        publish("R1", 2, "410000 2020-02-03 Li Li/mayor");

        // Then
        assertThat(entities())
                .containsOnly(
                        entry(person("410000", "2020-02-03", "Li"), Tally.ZERO),
                        entry(
                                EntityCell.person(
                                        LocalDate.parse("2020-02-03"), new RegionCode("410000"), "Li", "mayor"),
                                new Tally(2, 1, 1)));
    }

    @Test
    void figuresThatContradictOneAnotherAreCountedSideBySideAndACorrectedOneIsTakenBack() {
        // Given
        publish("R1", 1, "410000 2020-02-03 3");
        publish("R2", 1, "410000 2020-02-03 3.0 4");

        // When
        publish("R1", 2, "410000 2020-02-03 5");

        // Then
        assertThat(figures())
                .containsOnly(
                        entry(figure("3"), new Tally(1, 1, 1)),
                        entry(figure("4"), new Tally(1, 1, 1)),
                        entry(figure("5"), new Tally(1, 1, 1)));
        withdraw("R2", 2);
        assertThat(figures()).containsOnly(entry(figure("3"), Tally.ZERO), entry(figure("4"), Tally.ZERO));
    }

    @Test
    void severalReportsOfOneCellAreSummed() {
        // When
        publish("R1", null, "410000 2020-02-03 testing");
        publish("R2", null, "410000 2020-02-03 testing testing");

        // Then
        assertThat(measures()).containsOnly(entry(cell("410000", "2020-02-03", "testing"), new Tally(3, 2, 2)));
    }

    @Test
    void aWithdrawalTakesAllOfAReportsCountsBack() {
        // Given
        publish("R1", 1, "410000 2020-02-03 testing Li");
        publish("R2", 1, "410000 2020-02-03 testing");

        // When
        withdraw("R1", 2);

        // Then
        assertThat(measures()).containsOnly(entry(cell("410000", "2020-02-03", "testing"), new Tally(1, 1, 1)));
        assertThat(entities()).containsOnly(entry(person("410000", "2020-02-03", "Li"), Tally.ZERO));
        assertThat(enriched()).containsEntry("R1", null);
    }

    @Test
    void aWithdrawalThatOvertakesItsReportHolds() {
        // Given
        withdraw("R1", 2);

        // When
        publish("R1", 1, "410000 2020-02-03 testing");

        // Then
        assertThat(measures()).isEmpty();
        assertThat(enriched()).containsEntry("R1", null);
    }

    @Test
    void aReportPublishedAgainAfterItsWithdrawalCountsAgain() {
        // Given
        publish("R1", 1, "410000 2020-02-03 testing");
        withdraw("R1", 2);

        // When
        publish("R1", 3, "410000 2020-02-03 testing");

        // Then
        assertThat(measures()).containsOnly(entry(cell("410000", "2020-02-03", "testing"), new Tally(1, 1, 1)));
    }

    @Test
    void anOlderRevisionArrivingLateChangesNothing() {
        // Given
        publish("R1", 2, "410000 2020-02-03 testing");

        // When
        publish("R1", 1, "410000 2020-02-03 lockdown");

        // Then
        assertThat(measures()).containsOnly(entry(cell("410000", "2020-02-03", "testing"), new Tally(1, 1, 1)));
        assertThat(enriched().get("R1").revision()).isEqualTo(2);
    }

    @Test
    void amongEventsWithoutRevisionTheLaterStands() {
        // Given
        publish("R1", null, "410000 2020-02-03 testing");

        // When
        publish("R1", null, "410000 2020-02-03 lockdown");

        // Then
        assertThat(measures())
                .containsOnly(
                        entry(cell("410000", "2020-02-03", "testing"), Tally.ZERO),
                        entry(cell("410000", "2020-02-03", "lockdown"), new Tally(1, 1, 1)));
    }

    @Test
    void anEventWithoutRevisionDoesNotLetALateOneIn() {
        // Given
        publish("R1", 5, "410000 2020-02-03 testing");
        publish("R1", null, "410000 2020-02-03 lockdown");

        // When
        publish("R1", 4, "410000 2020-02-03 schools");

        // Then
        assertThat(standing(measures()))
                .containsOnly(entry(cell("410000", "2020-02-03", "lockdown"), new Tally(1, 1, 1)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderOfEventsDoesNotMatterWhereSendersCountRevisions(long seed) {
        // Given
        Random random = new Random(seed);
        List<Runnable> events = new ArrayList<>();
        for (int report = 0; report < 12; report++) {
            for (int revision = 1; revision <= 3; revision++) {
                String id = "R" + report;
                int number = revision;
                String body = "41000" + random.nextInt(3) + " 2020-02-0" + (1 + random.nextInt(3)) + " "
                        + List.of("testing", "lockdown testing", "schools Li 12")
                                .get(random.nextInt(3));
                boolean withdrawn = random.nextInt(6) == 0;
                events.add(() -> {
                    if (withdrawn) {
                        withdraw(id, number);
                    } else {
                        publish(id, number, body);
                    }
                });
            }
        }
        events.forEach(Runnable::run);
        Map<MeasureCell, Tally> inOrder = standing(measures());
        Map<FigureCell, Tally> figuresInOrder = standing(figures());
        driver.close();
        driver = DrivenTopology.start(folder, EnrichSettings.FINAL_AFTER);
        raw = DrivenTopology.raw(driver);

        // When
        Collections.shuffle(events, random);
        events.forEach(Runnable::run);

        // Then
        assertThat(standing(measures())).isEqualTo(inOrder).isNotEmpty();
        assertThat(standing(figures())).isEqualTo(figuresInOrder).isNotEmpty();
    }

    @Test
    void anEventThatCannotBeReadIsSetAsideWithItsReasonAndTheRestGoesOn() {
        // When
        raw.pipeInput("R1", "{\"body\": \"cut o".getBytes(StandardCharsets.UTF_8));
        raw.pipeInput(null, "{\"body\": \"text\"}".getBytes(StandardCharsets.UTF_8));
        raw.pipeInput("R2", new byte[] {(byte) 0xff, 0});
        publish("R3", 1, "410000 2020-02-03 testing");

        // Then
        assertThat(rejections())
                .extracting(Rejection::id, Rejection::reason, Rejection::where)
                .containsExactly(
                        tuple("R1", Rejection.Reason.MALFORMED, "reports.raw.v1 partition 0 offset 0"),
                        tuple(null, Rejection.Reason.BAD_ID, "reports.raw.v1 partition 0 offset 1"),
                        tuple("R2", Rejection.Reason.NOT_TEXT, "reports.raw.v1 partition 0 offset 2"));
        assertThat(measures()).hasSize(1);
    }

    @Test
    void aFailureOfOurOwnGoesToTheDeadLettersWithTheRawBytesAndTheRestGoesOn() {
        // Given
        byte[] bytes = "{\"body\": \"boom\"}".getBytes(StandardCharsets.UTF_8);

        // When
        raw.pipeInput("R1", bytes);
        publish("R2", 1, "410000 2020-02-03 testing");

        // Then
        List<TestRecord<byte[], byte[]>> letters =
                DrivenTopology.output(driver, TOPICS.deadLetter()).readRecordsToList();
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0).key()).isEqualTo("R1".getBytes(StandardCharsets.UTF_8));
        assertThat(letters.get(0).value()).isEqualTo(bytes);
        assertThat(header(letters.get(0), EventHeaders.NODE)).isEqualTo("analyze-report");
        assertThat(header(letters.get(0), EventHeaders.VERSION)).isEqualTo("keywords-1");
        assertThat(header(letters.get(0), EventHeaders.ATTEMPT)).isEqualTo("1");
        assertThat(header(letters.get(0), EventHeaders.ORIGIN)).isEqualTo("reports.raw.v1/0/0");
        assertThat(header(letters.get(0), EventHeaders.APPLICATION)).isEqualTo("g1.enrich");
        assertThat(header(letters.get(0), EventHeaders.APPLICATION_VERSION)).isEqualTo("development");
        assertThat(header(letters.get(0), EventHeaders.STACK_TRACE))
                .startsWith("java.lang.IllegalStateException: a bug of ours\n\tat " + KeywordAnalyzer.class.getName())
                .hasSizeLessThanOrEqualTo(8000);
        assertThat(measures()).hasSize(1);
    }

    @Test
    void whatIsSetAsideCarriesTheSendersHeadersAndWhenItCameIn() {
        // Given
        Instant old = Instant.parse("2020-02-03T08:00:00.123Z");
        RecordHeaders own = new RecordHeaders();
        own.add("traceparent", EventHeaders.bytes("00-4bf9"));
        own.add(EventHeaders.ORIGIN, EventHeaders.bytes("made up"));

        // When
        raw.pipeInput(new TestRecord<>("R1", bytes("{\"body\": \"boom\"}"), own, old));
        raw.pipeInput(new TestRecord<>("R2", bytes("no report"), own, old));

        // Then
        assertThat(List.of(setAside(TOPICS.deadLetter()), setAside(TOPICS.reportsRejected())))
                .extracting(
                        headers -> EventHeaders.text(headers, "traceparent"),
                        headers -> EventHeaders.text(headers, EventHeaders.ARRIVED),
                        headers -> EventHeaders.text(headers, EventHeaders.ORIGIN),
                        headers -> EventHeaders.text(headers, EventHeaders.ATTEMPT))
                .containsExactly(
                        tuple("00-4bf9", "2020-02-03T08:00:00.123Z", "reports.raw.v1/0/0", "1"),
                        tuple("00-4bf9", "2020-02-03T08:00:00.123Z", "reports.raw.v1/0/1", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"boom", ""})
    void anEventThatComesBackAndFailsAgainCountsItsAttempts(String body) {
        // Given
        Topic<?, ?> aside = body.isEmpty() ? TOPICS.reportsRejected() : TOPICS.deadLetter();
        byte[] event = bytes("{\"body\": \"" + body + "\"}");
        raw.pipeInput("R1", event);

        // When
        raw.pipeInput(new TestRecord<>("R1", event, setAside(aside), Instant.EPOCH));

        // Then
        Headers second = setAside(aside);
        assertThat(EventHeaders.text(second, EventHeaders.ATTEMPT)).isEqualTo("2");
        assertThat(EventHeaders.text(second, EventHeaders.ORIGIN)).isEqualTo("reports.raw.v1/0/1");
        assertThat(second.headers(EventHeaders.ATTEMPT)).hasSize(1);
    }

    @Test
    void anEnrichedReportNamesItsAnalysisAndHasNoBody() {
        // When
        publish("R1", 1, "410000 2020-02-03 testing");

        // Then
        List<TestRecord<String, byte[]>> events = driver.createOutputTopic(
                        TOPICS.reportsEnriched().name(),
                        TOPICS.reportsEnriched().keys().deserializer(),
                        TOPICS.reportsRaw().values().deserializer())
                .readRecordsToList();
        assertThat(new String(events.get(0).value(), StandardCharsets.UTF_8))
                .contains("\"version\":\"keywords-1\"")
                .doesNotContain("410000 2020-02-03 testing");
    }

    private void publish(String id, @Nullable Integer revision, String body) {
        String json = "{\"id\": \"" + id + "\", \"body\": \"" + body.replace("\n", "\\n") + "\""
                + (revision == null ? "" : ", \"revision\": " + revision) + "}";
        raw.pipeInput(id, json.getBytes(StandardCharsets.UTF_8), Instant.parse("2020-02-03T00:00:00Z"));
    }

    private void withdraw(String id, int revision) {
        RecordHeaders headers = new RecordHeaders();
        headers.add(EventHeaders.REVISION, EventHeaders.bytes(String.valueOf(revision)));
        raw.pipeInput(new TestRecord<>(id, null, headers, Instant.parse("2020-02-03T00:00:00Z")));
    }

    private Map<MeasureCell, Tally> measures() {
        return last(TOPICS.measuresDaily());
    }

    private Map<EntityCell, Tally> entities() {
        return last(TOPICS.entitiesDaily());
    }

    private Map<FigureCell, Tally> figures() {
        return last(TOPICS.figuresDaily());
    }

    private Map<String, EnrichedReport> enriched() {
        return last(TOPICS.reportsEnriched());
    }

    private List<Rejection> rejections() {
        return DrivenTopology.output(driver, TOPICS.reportsRejected()).readValuesToList();
    }

    /** What a reader who replaces, never adds, has in the end. */
    private <K, V> Map<K, V> last(Topic<K, V> topic) {
        Map<K, V> values = new HashMap<>();
        DrivenTopology.output(driver, topic)
                .readRecordsToList()
                .forEach(event -> values.put(event.key(), event.value()));
        return values;
    }

    private static <C> Map<C, Tally> standing(Map<C, Tally> totals) {
        Map<C, Tally> standing = new HashMap<>(totals);
        standing.values().removeIf(Tally::isZero);
        return standing;
    }

    /** Headers of the one event that was set aside since somebody last looked. */
    private Headers setAside(Topic<?, ?> topic) {
        return DrivenTopology.output(driver, topic).readRecord().headers();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String header(TestRecord<byte[], byte[]> event, String name) {
        return EventHeaders.text(event.headers(), name);
    }

    private static MeasureCell cell(String region, String day, String type) {
        return new MeasureCell(
                new Day(LocalDate.parse(day), Day.From.STORY),
                new RegionCode(region),
                new MeasureType(type),
                Status.DIRECTIVE);
    }

    private static EntityCell person(String region, String day, String name) {
        return EntityCell.person(LocalDate.parse(day), new RegionCode(region), name, null);
    }

    private static FigureCell figure(String value) {
        return new FigureCell(
                new Day(LocalDate.parse("2020-02-03"), Day.From.STORY),
                new RegionCode("410000"),
                "confirmed-new",
                null,
                new BigDecimal(value));
    }
}
