package org.epistream.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.epistream.domain.report.Identification;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.ReadOutcome.Accepted;
import org.epistream.domain.report.ReadOutcome.Rejected;
import org.epistream.domain.report.ReadOutcome.Withdrawn;
import org.epistream.domain.report.Rejection.Reason;
import org.epistream.domain.report.Report;
import org.epistream.domain.report.ReportId;
import org.junit.jupiter.api.Test;

class CloudEventsTest {
    private static final Instant NOON = Instant.parse("2022-03-14T04:00:00Z");
    private static final Identification MADE = (url, body, mediaType) -> new ReportId("made");
    private static final String HEAD = "{\"specversion\":\"1.0\",\"id\":\"e\",\"source\":\"s\",\"type\":\"t\"";
    private static final Map<String, String> ATTRIBUTES =
            Map.of("specversion", "1.0", "id", "e", "source", "s", "type", "t");

    @Test
    void whatTheDataSaysCountsBeforeWhatTheEventSays() {
        // When
        Report report = accepted(structured(HEAD
                + ",\"subject\":\"of-event\",\"time\":\"2022-03-01T00:00:00Z\",\"data\":{\"id\":\"of-data\","
                + "\"observedAt\":\"2022-03-02T00:00:00Z\",\"source\":\"日报\",\"body\":\"消毒\"}}"));

        // Then
        assertThat(report.id().value()).isEqualTo("of-data");
        assertThat(report.observedAt()).isEqualTo(Instant.parse("2022-03-02T00:00:00Z"));
        assertThat(report.source()).isEqualTo("日报");
    }

    @Test
    void theSubjectIsTheIdAndTheTimeIsWhenItWasTakenInWhereTheDataDoesNotSay() {
        // When
        Report report = accepted(structured(
                HEAD + ",\"subject\":\"of-event\",\"time\":\"2022-03-01T00:00:00Z\",\"data\":{\"body\":\"消毒\"}}"));

        // Then
        assertThat(report.id().value()).isEqualTo("of-event");
        assertThat(report.observedAt()).isEqualTo(Instant.parse("2022-03-01T00:00:00Z"));
    }

    @Test
    void anEventThatNamesNoReportHasAnIdMadeForIt() {
        assertThat(accepted(structured(HEAD + ",\"data\":{\"body\":\"消毒\"}}"))
                        .id()
                        .value())
                .isEqualTo("made");
    }

    @Test
    void aWithdrawalIsDataLikeAnyOther() {
        assertThat(structured(HEAD + ",\"subject\":\"r\",\"data\":{\"withdrawn\":true,\"revision\":2}}"))
                .isEqualTo(new Withdrawn(new ReportId("r"), 2L));
    }

    @Test
    void aTextIsWrittenAsTextOrInBase64() {
        // Given
        String base64 = Base64.getEncoder().encodeToString("<p>消毒".getBytes(UTF_8));

        // When
        Report text = accepted(structured(HEAD + ",\"datacontenttype\":\"text/plain\",\"data\":\"消毒\"}"));
        Report page =
                accepted(structured(HEAD + ",\"datacontenttype\":\"text/html\",\"data_base64\":\"" + base64 + "\"}"));

        // Then
        assertThat(text.body()).isEqualTo("消毒");
        assertThat(page.body()).isEqualTo("<p>消毒");
        assertThat(page.mediaType()).isEqualTo(MediaType.HTML);
    }

    @Test
    void dataBesideAttributesIsReadInItsCharset() {
        // When
        ReadOutcome outcome = CloudEvents.readBinary(
                ATTRIBUTES,
                "text/plain; charset=GBK",
                Charset.forName("GBK"),
                "消毒".getBytes(Charset.forName("GBK")),
                "here",
                NOON,
                MADE);

        // Then
        assertThat(accepted(outcome).body()).isEqualTo("消毒");
    }

    @Test
    void whatIsMissingIsNamedAllAtOnceAndNeverQuoted() {
        // When
        ReadOutcome outcome = structured("{\"specversion\":\"2.0\",\"id\":7,\"data\":\"secret\"}");

        // Then
        assertThat(((Rejected) outcome).rejection().detail())
                .isEqualTo("attribute specversion is not 1.0; attribute id is missing; attribute source is missing;"
                        + " attribute type is missing");
    }

    @Test
    void dataMustStandOnceAndBeWhatItSays() {
        assertThat(detail(HEAD + "}")).isEqualTo("one of the fields data and data_base64 is wanted");
        assertThat(detail(HEAD + ",\"data\":{},\"data_base64\":\"\"}"))
                .isEqualTo("one of the fields data and data_base64 is wanted");
        assertThat(detail(HEAD + ",\"data_base64\":\"?\"}")).isEqualTo("field data_base64 is no Base64");
        assertThat(detail(HEAD + ",\"datacontenttype\":\"text/plain\",\"data\":{}}"))
                .isEqualTo("field data is no string");
        assertThat(detail(HEAD + ",\"datacontenttype\":\"text/csv\",\"data\":\"\"}"))
                .startsWith("attribute datacontenttype is none of");
        assertThat(detail(HEAD + ",\"data\":[]}")).isEqualTo("a JSON object is wanted, this is an array");
    }

    @Test
    void aBatchHasAnOutcomeForEachEventUnlessItIsNone() {
        // When
        CloudEvents.Batch batch = batch("[" + HEAD + ",\"data\":{\"body\":\"消毒\"}},7]");
        CloudEvents.Batch tooLarge = batch("[1,2,3]");
        CloudEvents.Batch none = batch("[]");

        // Then
        assertThat(((CloudEvents.Batch.Events) batch).outcomes())
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(Accepted.class),
                        second -> assertThat(((Rejected) second).rejection().where())
                                .isEqualTo("here, item 2"));
        assertThat(reason(tooLarge)).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(none)).isEqualTo(Reason.EMPTY);
    }

    private static CloudEvents.Batch batch(String json) {
        return CloudEvents.readBatch(json.getBytes(UTF_8), 2, "here", NOON, MADE);
    }

    private static Reason reason(CloudEvents.Batch batch) {
        return ((Rejected) ((CloudEvents.Batch.Unreadable) batch).rejected())
                .rejection()
                .reason();
    }

    private static String detail(String json) {
        return ((Rejected) structured(json)).rejection().detail();
    }

    private static ReadOutcome structured(String json) {
        return CloudEvents.readStructured(json.getBytes(UTF_8), "here", NOON, MADE);
    }

    private static Report accepted(ReadOutcome outcome) {
        assertThat(outcome).isInstanceOf(Accepted.class);
        return ((Accepted) outcome).report();
    }
}
