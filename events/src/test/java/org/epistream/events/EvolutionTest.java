package org.epistream.events;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.epistream.domain.analysis.EnrichedReport;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.count.FigureCell;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Tally;
import org.epistream.domain.report.Mark;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.Rejection;
import org.epistream.domain.report.Report;
import org.epistream.domain.report.ReportId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a released version writes is read today, and what is written today is read by every released version: those have
 * their schemas and golden messages kept as they were.
 */
class EvolutionTest {
    private static final String FREEZE =
            "If it is not released yet, run: " + "java events/src/test/java/org/epistream/events/Freeze.java";

    private static final int VALUES = 200;
    private static final Topics TOPICS = Topics.DEFAULT;

    private static final Map<String, Contract> TODAY =
            Arrays.stream(Contract.values()).collect(toMap(Contract::toString, Function.identity()));

    @ParameterizedTest
    @MethodSource("contracts")
    void whatWasReleasedIsStillThere(Released release, String contract) {
        assertThat(TODAY).as("%s of %s", contract, release).containsKey(contract);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aSchemaBreaksWithNoReleasedOne(Released release, String contract) {
        // Given
        JsonNode released = release.schema(contract);
        JsonNode today = TODAY.get(contract).schema();

        // When
        List<String> breaks =
                contract.endsWith(".key") ? Breaks.betweenKeys(released, today) : Breaks.between(released, today);

        // Then
        assertThat(breaks)
                .as(
                        "%s would break with release %s; such a change is a new version of the topic. %s",
                        contract, release, FREEZE)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void whatAnOldProducerWroteKeepsToTheSchemaOfToday(Released release, String contract) {
        assertThat(release.golden(contract).values())
                .isNotEmpty()
                .allSatisfy(golden -> assertThat(TODAY.get(contract).faults(Contract.tree(golden)))
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("readContracts")
    void whatAnOldProducerWroteIsReadTodayWithAllThatItSaid(Released release, String contract) {
        assertThat(release.golden(contract)).allSatisfy((name, golden) -> {
            // When
            JsonNode again = Contract.tree(GoldenMessagesTest.again(TODAY.get(contract), golden));

            // Then
            assertThat(release.faults(contract, again)).isEmpty();
            if (!name.equals(Contract.TOMORROW)) {
                assertThat(lost("", Contract.tree(golden), again)).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aFileThatAnOldVersionTookIsTakenToday(Released release) {
        assertThat(release.golden(Contract.REPORT_ENVELOPE.toString()).values())
                .map(golden -> RawReports.readEnvelope(
                        golden.getBytes(StandardCharsets.UTF_8),
                        "here",
                        Instant.EPOCH,
                        (url, body, mediaType) -> new ReportId("made")))
                .isNotEmpty()
                .doesNotHaveAnyElementsOfTypes(ReadOutcome.Rejected.class);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void whatIsWrittenTodayKeepsToTheSchemaOfAnOldConsumer(Released release, String contract) {
        // Given
        Contract today = TODAY.get(contract);

        // When
        List<JsonNode> written = Stream.concat(
                        today.goldenNames().stream().map(today::golden).map(Contract::tree), random(today))
                .toList();

        // Then
        assertThat(written).isNotEmpty().allSatisfy(message -> {
            assertThat(today.faults(message)).as(message.toString()).isEmpty();
            assertThat(release.faults(contract, message)).as(message.toString()).isEmpty();
        });
    }

    @Test
    void everyTopicAndItsContractsAreFrozen() throws IOException {
        // Given
        List<String> frozen = Released.all().stream()
                .flatMap(release -> release.contracts().stream())
                .toList();

        // Then
        assertThat(frozen).as(FREEZE).containsAll(TODAY.keySet());
        assertThat(Topics.DEFAULT.all()).allSatisfy(topic -> {
            String name = topic.name().replace(Topics.DEFAULT.generation() + ".", "");
            assertThat(frozen)
                    .as("a contract of %s. %s", name, FREEZE)
                    .anyMatch(contract -> contract.equals(name) || contract.startsWith(name + "."));
        });
    }

    @ParameterizedTest
    @MethodSource("releases")
    void whatIsReleasedStaysAsItIsByteForByte(Released release) throws IOException {
        // When
        List<String> sums = Freeze.sums(release.folder());

        // Then
        assertThat(sums)
                .as("files of release %s were changed. %s", release, FREEZE)
                .isEqualTo(Files.readAllLines(release.folder().resolve(Freeze.SUMS)));
    }

    static List<Released> releases() {
        return Released.all();
    }

    static Stream<Arguments> contracts() {
        return releases().stream()
                .flatMap(release -> release.contracts().stream().map(contract -> Arguments.of(release, contract)));
    }

    static Stream<Arguments> readContracts() {
        return contracts().filter(arguments -> {
            Contract contract = TODAY.get(arguments.get()[1]);
            return contract != Contract.REPORT_ENVELOPE && contract != Contract.DEAD_LETTER_HEADERS;
        });
    }

    /** What today's code writes of random values; nothing where no code of this module writes. */
    private static Stream<JsonNode> random(Contract contract) {
        return switch (contract) {
            case REPORTS_RAW, REPORT_ENVELOPE -> random(Report.class, RawReports::write);
            case REPORTS_REJECTED ->
                random(Rejection.class, TOPICS.reportsRejected().values());
            case REPORTS_ENRICHED ->
                random(EnrichedReport.class, TOPICS.reportsEnriched().values());
            case MEASURES_DAILY_KEY ->
                random(MeasureCell.class, TOPICS.measuresDaily().keys());
            case MEASURES_DAILY_VALUE ->
                random(Tally.class, TOPICS.measuresDaily().values());
            case ENTITIES_DAILY_KEY ->
                random(EntityCell.class, TOPICS.entitiesDaily().keys());
            case ENTITIES_DAILY_VALUE ->
                random(Tally.class, TOPICS.entitiesDaily().values());
            case FIGURES_DAILY_KEY ->
                random(FigureCell.class, TOPICS.figuresDaily().keys());
            case FIGURES_DAILY_VALUE ->
                random(Tally.class, TOPICS.figuresDaily().values());
            case REPORTS_MARKS -> random(Mark.class, TOPICS.marks().values());
            case DEAD_LETTER_HEADERS -> Stream.empty();
        };
    }

    private static <T> Stream<JsonNode> random(Class<T> type, Serde<T> serde) {
        return random(type, value -> serde.serializer().serialize("", value));
    }

    private static <T> Stream<JsonNode> random(Class<T> type, Function<T, byte[]> write) {
        AnyValue any = new AnyValue(new Random(5));
        return Stream.generate(() -> any.of(type))
                .limit(VALUES)
                .map(value -> Contract.tree(new String(write.apply(value), StandardCharsets.UTF_8)));
    }

    /** The places in a message whose value another does not have. */
    private static List<String> lost(String path, JsonNode message, JsonNode other) {
        List<String> lost = new ArrayList<>();
        if (message.isObject() && other.isObject()) {
            message.properties()
                    .forEach(field -> lost.addAll(
                            lost(path + "/" + field.getKey(), field.getValue(), other.path(field.getKey()))));
        } else if (message.isArray() && message.size() == other.size()) {
            for (int i = 0; i < message.size(); i++) {
                lost.addAll(lost(path + "/" + i, message.get(i), other.get(i)));
            }
        } else if (!message.equals(other)) {
            lost.add(path);
        }
        return lost;
    }
}
