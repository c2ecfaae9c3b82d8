package org.epistream.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.Rejection;
import org.epistream.domain.report.Rejection.Reason;
import org.epistream.domain.report.Report;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawReportsTest {
    private static final Instant ARRIVED = Instant.parse("2022-03-14T08:30:00Z");
    private static final String WHERE = "reports.raw.v1 partition 2 offset 4711";

    @Test
    void aRecordWithoutAKeyIsRejectedWithItsPlaceAndItsFirstWords() {
        // When
        Rejection rejection = rejected(null, bytes("{\"body\":\"疫情\"}"));

        // Then
        assertThat(rejection)
                .isEqualTo(new Rejection(
                        null,
                        Reason.BAD_ID,
                        "the record has no key; its key must be the report id",
                        WHERE,
                        "{\"body\":\"疫情\"}",
                        ARRIVED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "a\nb", "a\u0000b", "\uFFFD"})
    void aRecordWithAnUnusableKeyIsRejected(String key) {
        // When
        Rejection rejection = rejected(key, bytes("{\"body\":\"疫情\"}"));

        // Then
        assertThat(rejection.reason()).isEqualTo(Reason.BAD_ID);
        assertThat(rejection.detail()).startsWith("the record's key is unusable: ");
        assertThat(rejection.id()).isEqualTo(key.replace('\0', '\uFFFD'));
    }

    @Test
    void aKeyThatIsTooLongIsRejectedAndCut() {
        // When
        Rejection rejection = rejected("k".repeat(100_000), null);

        // Then
        assertThat(rejection.reason()).isEqualTo(Reason.BAD_ID);
        assertThat(rejection.id()).hasSize(1024);
        assertThat(rejection.excerpt()).isEmpty();
    }

    @Test
    void keyAndIdMustNotDiffer() {
        // When
        Rejection rejection = rejected("R1", bytes("{\"id\":\"R2\",\"body\":\"疫情\"}"));

        // Then
        assertThat(rejection.reason()).isEqualTo(Reason.BAD_ID);
        assertThat(rejection.detail()).isEqualTo("field id differs from the record's key; both must be the report id");
        assertThat(rejection.id()).isEqualTo("R1");
    }

    @Test
    void brokenJsonIsToldByLineAndColumnAndNeverQuoted() {
        // When
        Rejection rejection = rejected("R1", bytes("{\"body\": \"某县疫情\",\n \"title\": 机密文件}"));

        // Then
        assertThat(rejection.reason()).isEqualTo(Reason.MALFORMED);
        assertThat(rejection.detail()).isEqualTo("no valid JSON at line 2, column 11");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"body\":\"a\"}]         | a JSON object is wanted, this is an array",
                "\"body\"                   | a JSON object is wanted, this is a single value",
                "null                       | a JSON object is wanted, this is a single value",
                "{\"body\":\"a\"} {}        | a field stands twice, or more than one JSON value is in it,",
                "{\"body\":\"a\",\"body\":\"b\"} | a field stands twice, or more than one JSON value is in it,",
                "{\"body\":\"a\",\"x\":{\"y\":1,\"y\":2}} | a field stands twice, or more than one JSON value",
                "{\"body\":\"a\",}          | no valid JSON at line 1, column",
                "{'body':'a'}               | no valid JSON at line 1, column",
                "{\"body\":\"a\",\"n\":NaN} | no valid JSON at line 1, column"
            },
            quoteCharacter = '`')
    void whatIsNoSingleJsonObjectIsMalformed(String json, String detail) {
        // When
        Rejection rejection = rejected("R1", bytes(json));

        // Then
        assertThat(rejection.reason()).isEqualTo(Reason.MALFORMED);
        assertThat(rejection.detail()).startsWith(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "\uFEFF", "{\"body\":\"\"}", "{\"body\":\" \\n\u3000\"}", "{\"body\":null}"})
    void nothingButWhiteSpaceIsEmpty(String json) {
        // When
        Rejection rejection = rejected("R1", bytes(json));

        // Then
        assertThat(rejection.reason()).isEqualTo(Reason.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "GB18030", "UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32BE"})
    void textInAnotherEncodingThanUtf8IsNoText(String encoding) {
        // Given
        byte[] json = "{\"body\":\"滑县召开疫情防控调度会\"}".getBytes(Charset.forName(encoding));

        // When
        Rejection rejection = rejected("R1", json);

        // Then
        assertThat(rejection.reason()).isEqualTo(Reason.NOT_TEXT);
        assertThat(rejection.excerpt()).doesNotContain("\0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32LE"})
    void asciiInAnotherEncodingIsNoTextAlthoughItsBytesAreUtf8(String encoding) {
        // When
        Rejection rejection = rejected("R1", "{\"body\":\"abc\"}".getBytes(Charset.forName(encoding)));

        // Then
        assertThat(rejection.reason()).isEqualTo(Reason.NOT_TEXT);
        assertThat(rejection.detail()).isEqualTo("a NUL character is in it");
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        // When
        Report report = accepted(bytes("\uFEFF{\"body\":\"疫情\"}"));

        // Then
        assertThat(report.body()).isEqualTo("疫情");
    }

    @Test
    void theLargestBodyIsReadAndOneCharacterMoreIsTooLarge() {
        // Given
        String largest = "疫".repeat(Report.MAX_BODY);

        // When
        Report report = accepted(bytes("{\"body\":\"" + largest + "\"}"));
        Rejection rejection = rejected("R1", bytes("{\"body\":\"" + largest + "a\"}"));

        // Then
        assertThat(report.body()).isEqualTo(largest);
        assertThat(rejection.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(rejection.detail()).isEqualTo("field body has 1048577 characters, more than 1048576");
        assertThat(rejection.excerpt()).hasSizeLessThanOrEqualTo(Rejection.MAX_EXCERPT);
    }

    @Test
    void moreBytesThanARecordMayHaveAreTooLarge() {
        // When
        Rejection rejection = rejected("R1", bytes("{\"body\":\"" + "a".repeat(TopicPolicy.MAX_RECORD_BYTES) + "\"}"));

        // Then
        assertThat(rejection.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(rejection.detail()).endsWith("bytes, more than 8388608");
    }

    @Test
    void theLargestBodyWrittenAllInEscapesIsRead() {
        // When
        Report report = accepted(bytes("{\"body\":\"" + "\\u75ab".repeat(Report.MAX_BODY) + "\"}"));

        // Then
        assertThat(report.body()).hasSize(Report.MAX_BODY);
    }

    @Test
    void halfASurrogatePairBecomesAReplacementCharacterInTheSamePlace() {
        // When
        Report report = accepted(bytes("{\"body\":\"甲\\ud83d乙\\ude00丙\\ud83d\\ude00丁\\ud83d\"}"));

        // Then
        assertThat(report.body()).isEqualTo("甲\uFFFD乙\uFFFD丙😀丁\uFFFD").hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"x\":", "{\"body\":\"疫情\",\"x\":["})
    @Timeout(5)
    void deepNestingIsRejectedQuickly(String opening) {
        // Given
        String head = opening.startsWith("{\"body") ? opening : "";
        byte[] deep = bytes(head + (head.isEmpty() ? opening : "[").repeat(100_000));

        // When
        Rejection rejection = rejected("R1", deep);

        // Then
        assertThat(rejection.reason()).isEqualTo(Reason.MALFORMED);
        assertThat(rejection.detail()).startsWith("JSON nested deeper than 100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "9223372036854775808", "1.0", "-1", "1e2"})
    @Timeout(5)
    void aRevisionThatIsNoWholeNumberOfSixtyThreeBitsIsRejected(String number) {
        // When
        Rejection rejection = rejected("R1", bytes("{\"body\":\"疫情\",\"revision\":" + number + "}"));

        // Then
        assertThat(rejection.reason()).isEqualTo(Reason.MALFORMED);
        assertThat(rejection.detail()).isEqualTo("field revision is no whole number of 0 or more");
    }

    @Test
    @Timeout(5)
    void aNumberOfAMillionDigitsIsRejectedQuickly() {
        // When
        Rejection rejection = rejected("R1", bytes("{\"body\":\"疫情\",\"x\":" + "9".repeat(1_000_000) + "}"));

        // Then
        assertThat(rejection.reason()).isEqualTo(Reason.MALFORMED);
        assertThat(rejection.detail()).contains("a number or a field name too long");
    }

    @Test
    void aReportWithoutATimeIsObservedWhenItsRecordWasMade() {
        // When
        Report silent = accepted(bytes("{\"body\":\"疫情\",\"observedAt\":null}"));
        Report telling = accepted(bytes("{\"body\":\"疫情\",\"observedAt\":\"2022-03-14T07:00:00.5+08:00\"}"));

        // Then
        assertThat(silent.observedAt()).isEqualTo(ARRIVED);
        assertThat(telling.observedAt()).isEqualTo("2022-03-13T23:00:00.500Z");
    }

    @ParameterizedTest
    @CsvSource({
        "<!DOCTYPE html><html>, , HTML",
        "\u3000<HTML lang='zh'>, , HTML",
        "<p>滑县疫情, , TEXT",
        "滑县疫情, , TEXT",
        "<!DOCTYPE html>, text/plain, TEXT",
        "滑县疫情, text/html, HTML",
        "滑县疫情, 'Text/HTML ; charset=gb2312', HTML"
    })
    void aBodyIsAPageWhereItSaysSoOrBeginsLikeOne(String body, @Nullable String declared, MediaType type) {
        // Given
        String field = declared == null ? "" : ",\"mediaType\":\"" + declared + "\"";

        // When
        Report report = accepted(bytes("{\"body\":\"" + body + "\"" + field + "}"));

        // Then
        assertThat(report.mediaType()).isEqualTo(type);
    }

    private static Report accepted(byte[] value) {
        ReadOutcome outcome = RawReports.read("R1", value, new RecordHeaders(), WHERE, ARRIVED);
        assertThat(outcome).isInstanceOf(ReadOutcome.Accepted.class);
        return ((ReadOutcome.Accepted) outcome).report();
    }

    private static Rejection rejected(@Nullable String key, byte @Nullable [] value) {
        ReadOutcome outcome = RawReports.read(key, value, new RecordHeaders(), WHERE, ARRIVED);
        assertThat(outcome).isInstanceOf(ReadOutcome.Rejected.class);
        return ((ReadOutcome.Rejected) outcome).rejection();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
