package org.epistream.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.epistream.domain.analysis.EnrichedReport;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.analysis.Repair;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenMessagesTest {
    private static final Topics TOPICS = Topics.DEFAULT;

    @ParameterizedTest
    @MethodSource("messages")
    void everyGoldenMessageKeepsToItsSchema(Contract contract, String name) {
        // When
        var faults = contract.faults(Contract.tree(contract.golden(name)));

        // Then
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("readMessages")
    void aMessageIsReadAndWrittenBackEqual(Contract contract, String name) {
        // Given
        String golden = contract.golden(name);

        // When
        String written = again(contract, golden);

        // Then
        assertThat(Contract.tree(written)).isEqualTo(Contract.tree(golden));
        assertThat(written).isEqualTo(Contract.tree(golden).toString());
        assertThat(again(contract, written)).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("readContracts")
    void fieldsThatNobodyKnowsYetArePassedOver(Contract contract) {
        // Given
        String tomorrow = contract.golden(Contract.TOMORROW);

        // When
        String written = again(contract, tomorrow);

        // Then
        List<String> today = contract.goldenNames().stream()
                .filter(name -> !name.equals(Contract.TOMORROW))
                .map(name -> Contract.tree(contract.golden(name)).toString())
                .toList();
        assertThat(written).isIn(today).isNotEqualTo(Contract.tree(tomorrow).toString());
    }

    @Test
    void aKeyIsWrittenAsTheVeryBytesThatCompactionKnows() {
        // Given
        String golden = Contract.MEASURES_DAILY_KEY.golden("cell").strip();

        // When
        String written = again(Contract.MEASURES_DAILY_KEY, golden);

        // Then
        assertThat(written)
                .isEqualTo(golden)
                .isEqualTo("{\"day\":\"2022-03-14\",\"dayFrom\":\"story\",\"region\":\"410526\","
                        + "\"type\":\"testing\",\"status\":\"directive\"}");
    }

    @Test
    void aReportOfNothingButABodyTakesTheRestFromItsRecord() {
        // Given
        byte[] golden = Contract.REPORTS_RAW.golden("minimal").getBytes(StandardCharsets.UTF_8);

        // When
        Report report = read("pingchuan-1", golden);

        // Then
        assertThat(report.id().value()).isEqualTo("pingchuan-1");
        assertThat(report.observedAt()).isEqualTo(Instant.EPOCH);
        assertThat(report.revision()).isNull();
        assertThat(read("pingchuan-1", RawReports.write(report))).isEqualTo(report);
        assertThat(Contract.REPORTS_RAW.faults(
                        Contract.tree(new String(RawReports.write(report), StandardCharsets.UTF_8))))
                .isEmpty();
    }

    @Test
    void theFullEnrichedMessageHoldsEveryKindOfMentionAndRepair() {
        // When
        EnrichedReport report = TOPICS.reportsEnriched()
                .values()
                .deserializer()
                .deserialize("", Contract.REPORTS_ENRICHED.golden("full").getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(report.analysis().mentions())
                .extracting(mention -> (Object) mention.getClass())
                .contains((Object[]) Mention.class.getPermittedSubclasses());
        assertThat(report.analysis().repairs()).extracting(Repair::kind).contains(Repair.Kind.values());
        assertThat(report.analysis().stories()).hasSize(2);
    }

    @Test
    void everySpanOfTheFullEnrichedMessageLiesInTheBodyOfTheRawOne() {
        // Given
        JsonNode raw = Contract.tree(Contract.REPORTS_RAW.golden("full"));
        String body = raw.path("body").textValue();

        // When
        JsonNode enriched = Contract.tree(Contract.REPORTS_ENRICHED.golden("full"));

        // Then
        assertThat(enriched.path("length").intValue()).isEqualTo(body.length());
        assertThat(enriched.at("/analysis/mentions")).allSatisfy(mention -> {
            int start = mention.at("/span/start").intValue();
            String words = body.substring(start, mention.at("/span/end").intValue());
            assertThat(Normalizer.normalize(words, Normalizer.Form.NFKC))
                    .startsWith(mention.path("text").textValue().substring(0, 1));
        });
    }

    static Stream<Arguments> messages() {
        return Arrays.stream(Contract.values())
                .flatMap(contract -> contract.goldenNames().stream().map(name -> Arguments.of(contract, name)));
    }

    /** The messages that hold every field that is written. */
    static Stream<Arguments> readMessages() {
        return messages().filter(message -> {
            Object contract = message.get()[0];
            Object name = message.get()[1];
            return contract != Contract.DEAD_LETTER_HEADERS
                    && contract != Contract.REPORT_ENVELOPE
                    && !name.equals(Contract.TOMORROW)
                    && !name.equals("minimal");
        });
    }

    static Stream<Contract> readContracts() {
        return readMessages().map(message -> (Contract) message.get()[0]).distinct();
    }

    /** Reads a message into the domain and writes it again. */
    static String again(Contract contract, String json) {
        UnaryOperator<byte[]> way = switch (contract) {
            case REPORTS_RAW ->
                bytes -> RawReports.write(read(Contract.tree(json).path("id").asText("pingchuan-1"), bytes));
            case REPORTS_REJECTED -> way(TOPICS.reportsRejected().values());
            case REPORTS_MARKS -> way(TOPICS.marks().values());
            case REPORTS_ENRICHED -> way(TOPICS.reportsEnriched().values());
            case MEASURES_DAILY_KEY -> way(TOPICS.measuresDaily().keys());
            case MEASURES_DAILY_VALUE -> way(TOPICS.measuresDaily().values());
            case ENTITIES_DAILY_KEY -> way(TOPICS.entitiesDaily().keys());
            case ENTITIES_DAILY_VALUE -> way(TOPICS.entitiesDaily().values());
            case FIGURES_DAILY_KEY -> way(TOPICS.figuresDaily().keys());
            case FIGURES_DAILY_VALUE -> way(TOPICS.figuresDaily().values());
            case REPORT_ENVELOPE, DEAD_LETTER_HEADERS ->
                throw new IllegalArgumentException(contract + " is not read into one type");
        };
        return new String(way.apply(json.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private static <T> UnaryOperator<byte[]> way(Serde<T> serde) {
        return bytes -> serde.serializer().serialize("", serde.deserializer().deserialize("", bytes));
    }

    private static Report read(String key, byte[] value) {
        ReadOutcome outcome = RawReports.read(key, value, new RecordHeaders(), "here", Instant.EPOCH);
        assertThat(outcome).isInstanceOf(ReadOutcome.Accepted.class);
        return ((ReadOutcome.Accepted) outcome).report();
    }
}
