package org.epistream.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.Rejection;
import org.epistream.domain.report.Rejection.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader of raw events takes what the schema takes. */
class RawReportSchemaTest {
    private static final List<String> FIELDS =
            List.of("id", "url", "source", "title", "body", "mediaType", "published", "observedAt", "revision");

    private static final String ODD = "0123456789-:.+TtZz /;\n疫\u3000\u00A0";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "body       | 5                          | malformed | field body is no string",
                "body       | [\"疫情\"]                 | malformed | field body is no string",
                "body       | null                       | empty     | field body is empty",
                "body       | \"\"                       | empty     | field body is empty",
                "body       | \" \\t\\r\\n\\u3000\\u2028\" | empty   | field body is empty",
                "body       | \"疫\\u0000情\"            | malformed | field body has a NUL character in it",
                "url        | 7                          | malformed | field url is no string",
                "url        | \"\\u0000\"                | malformed | field url has a NUL character in it",
                "source     | {}                         | malformed | field source is no string",
                "source     | \"\\u0000\"                | malformed | field source has a NUL character in it",
                "title      | true                       | malformed | field title is no string",
                "title      | \"\\u0000\"                | malformed | field title has a NUL character in it",
                "id         | 4711                       | malformed | field id is no string",
                "id         | \"\"                       | malformed | field id is unusable: a report id is blank",
                "id         | \"\\u3000\"                | malformed | field id is unusable: a report id is blank",
                "id         | \"a\\nb\"                  | malformed | field id is unusable: a report id has a control",
                "id         | \"a\\u0085b\"              | malformed | field id is unusable: a report id has a control",
                "id         | \"\\uFFFD\"                | malformed | field id is unusable: a report id is not UTF-8",
                "mediaType  | \"application/pdf\"        | malformed | field mediaType is neither text/plain nor",
                "mediaType  | \"text/plainer\"           | malformed | field mediaType is neither text/plain nor",
                "mediaType  | \"\"                       | malformed | field mediaType is neither text/plain nor",
                "mediaType  | 1                          | malformed | field mediaType is no string",
                "published  | \"2022-3-14\"              | malformed | field published is no date such as 2022-03-14",
                "published  | \"2022-02-30\"             | malformed | field published is no date such as 2022-03-14",
                "published  | \"1899-12-31\"             | malformed | field published is no date such as 2022-03-14",
                "published  | \"3000-01-01\"             | malformed | field published is no date such as 2022-03-14",
                "published  | \"2022年3月14日\"          | malformed | field published is no date such as 2022-03-14",
                "published  | \"2022-03-14\\n\"          | malformed | field published is no date such as 2022-03-14",
                "published  | \"２０２２-03-14\"         | malformed | field published is no date such as 2022-03-14",
                "published  | 20220314                   | malformed | field published is no string",
                "observedAt | \"2022-03-14\"             | malformed | field observedAt is no time such as",
                "observedAt | \"2022-03-14T08:30:00\"    | malformed | field observedAt is no time such as",
                "observedAt | \"2022-03-14 08:30:00Z\"   | malformed | field observedAt is no time such as",
                "observedAt | \"2022-03-14T08:30Z\"      | malformed | field observedAt is no time such as",
                "observedAt | \"2022-03-14T24:00:00Z\"   | malformed | field observedAt is no time such as",
                "observedAt | \"2022-03-14T08:30:00+08\" | malformed | field observedAt is no time such as",
                "observedAt | \"2022-02-30T08:30:00Z\"   | malformed | field observedAt is no time such as",
                "observedAt | 1647246600000              | malformed | field observedAt is no string",
                "revision   | -1                         | malformed | field revision is no whole number of 0 or more",
                "revision   | 1.5                        | malformed | field revision is no whole number of 0 or more",
                "revision   | \"2\"                      | malformed | field revision is no whole number of 0 or more",
                "revision   | true                       | malformed | field revision is no whole number of 0 or more",
                "revision   | 9223372036854775808        | malformed | field revision is no whole number of 0 or more"
            })
    void whatOneOfThemRefusesTheOtherRefusesToo(String field, String value, String reason, String detail) {
        // Given
        ObjectNode message = full().set(field, Contract.tree(value));

        // When
        var faults = Contract.REPORTS_RAW.faults(message);
        Rejection rejection = ((ReadOutcome.Rejected) read(message)).rejection();

        // Then
        assertThat(faults)
                .isNotEmpty()
                .allSatisfy(fault ->
                        assertThat(fault.getInstanceLocation().toString()).isEqualTo("/" + field));
        assertThat(Json.mapper().valueToTree(rejection.reason()).textValue()).isEqualTo(reason);
        assertThat(rejection.detail()).startsWith(detail);
    }

    @ParameterizedTest
    @CsvSource({"body, 1048576", "url, 2000", "source, 2000", "title, 2000", "id, 512"})
    void bothRefuseOneCharacterMoreThanTheBound(String field, int longest) {
        // Given
        ObjectNode fits = full().put(field, "疫".repeat(longest));
        ObjectNode tooLong = full().put(field, "疫".repeat(longest + 1));

        // When
        ReadOutcome outcome = read(tooLong);

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ReadOutcome.Rejected.class,
                        rejected -> assertThat(rejected.rejection().detail())
                                .contains("field " + field, String.valueOf(longest + 1)));
        assertThat(Contract.REPORTS_RAW.faults(tooLong)).isNotEmpty();
        assertThat(read(fits)).isInstanceOf(ReadOutcome.Accepted.class);
        assertThat(Contract.REPORTS_RAW.faults(fits)).isEmpty();
    }

    @Test
    void aMessageWithoutABodyNamesIt() {
        // Given
        ObjectNode message = full();
        message.remove("body");

        // When
        Rejection rejection = ((ReadOutcome.Rejected) read(message)).rejection();

        // Then
        assertThat(rejection.detail()).isEqualTo("field body is missing");
        assertThat(Contract.REPORTS_RAW.faults(message)).hasSize(1);
    }

    @Test
    void everyFaultyFieldIsNamedAtOnce() {
        // Given
        ObjectNode message = Json.mapper().createObjectNode();
        FIELDS.forEach(field -> message.putArray(field));

        // When
        Rejection rejection = ((ReadOutcome.Rejected) read(message)).rejection();

        // Then
        assertThat(rejection.reason()).isEqualTo(Reason.MALFORMED);
        assertThat(FIELDS).allSatisfy(field -> assertThat(rejection.detail()).contains("field " + field + " is no "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "url", "source", "title", "mediaType", "published", "observedAt", "revision"})
    void aFieldThatIsNullCountsAsAbsent(String field) {
        // Given
        ObjectNode absent = full();
        absent.remove(field);

        // When
        ObjectNode empty = full().putNull(field);

        // Then
        assertThat(read(empty)).isEqualTo(read(absent)).isInstanceOf(ReadOutcome.Accepted.class);
        assertThat(Contract.REPORTS_RAW.faults(empty)).isEmpty();
    }

    @Test
    void theFieldsOfTheSchemaAreThoseThatAreWritten() {
        // When
        JsonNode properties = Contract.REPORTS_RAW.schema().path("properties");

        // Then
        assertThat(properties.fieldNames())
                .toIterable()
                .containsExactlyElementsOf(FIELDS)
                .containsExactlyElementsOf(() -> full().fieldNames());
    }

    @ParameterizedTest
    @CsvSource({"published", "observedAt", "mediaType", "id"})
    void onNearlyRightValuesBothAgree(String field) {
        // Given
        Random random = new Random(20_220_314);

        // When
        List<ObjectNode> messages = IntStream.range(0, 1_000)
                .mapToObj(i -> full().put(field, nearly(full().path(field).textValue(), random)))
                .toList();

        // Then
        assertThat(messages)
                .allSatisfy(message -> assertThat(read(message) instanceof ReadOutcome.Accepted)
                        .as(message.path(field).toString())
                        .isEqualTo(Contract.REPORTS_RAW.faults(message).isEmpty()));
    }

    /** The text with one or two of its characters changed, taken out or doubled. */
    private static String nearly(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(2); i >= 0; i--) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(4)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, changed.charAt(at));
                default -> changed.setCharAt(at, ODD.charAt(random.nextInt(ODD.length())));
            }
        }
        return changed.toString();
    }

    private static ObjectNode full() {
        return (ObjectNode) Contract.tree(Contract.REPORTS_RAW.golden("full"));
    }

    /** Reads it under its own id where that can be a key. */
    private static ReadOutcome read(ObjectNode message) {
        String id = message.path("id").textValue();
        String key = id == null
                        || !Contract.REPORTS_RAW
                                .faultsOf("/$defs/reportId", message.path("id"))
                                .isEmpty()
                ? "R1"
                : id;
        return RawReports.read(
                key, message.toString().getBytes(StandardCharsets.UTF_8), new RecordHeaders(), "here", Instant.EPOCH);
    }
}
