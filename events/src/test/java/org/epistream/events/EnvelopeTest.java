package org.epistream.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.ReadOutcome.Withdrawn;
import org.epistream.domain.report.Rejection;
import org.epistream.domain.report.Rejection.Reason;
import org.epistream.domain.report.ReportId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeTest {
    private static final Instant OBSERVED = Instant.parse("2022-03-14T08:30:00Z");

    @Test
    void aReportWithoutAnIdIsGivenOneMadeFromItsBody() {
        // When
        ReadOutcome outcome = readEnvelope(Contract.REPORT_ENVELOPE.golden("report-without-id"));

        // Then
        assertThat(outcome).isInstanceOfSatisfying(ReadOutcome.Accepted.class, accepted -> {
            assertThat(accepted.report().id().value()).isEqualTo("made-from-14");
            assertThat(accepted.report().observedAt()).isEqualTo(OBSERVED);
        });
    }

    @Test
    void aReportThatSaysItIsNotWithdrawnIsAReport() {
        // When
        ReadOutcome outcome = readEnvelope(Contract.REPORT_ENVELOPE.golden("report"));

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ReadOutcome.Accepted.class,
                        accepted -> assertThat(accepted.report().id().value()).isEqualTo("huaxian-20220314-118"));
    }

    @ParameterizedTest
    @CsvSource({"withdrawal, 3", "withdrawal-without-revision, ", "tomorrow, 3"})
    void aWithdrawalNeedsNothingButItsId(String name, Long revision) {
        // When
        ReadOutcome outcome = readEnvelope(Contract.REPORT_ENVELOPE.golden(name));

        // Then
        assertThat(outcome).isEqualTo(new Withdrawn(new ReportId("huaxian-20220314-118"), revision));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"withdrawn\":true}                         | field id is missing",
                "{\"withdrawn\":true,\"id\":null}             | field id is missing",
                "{\"withdrawn\":true,\"id\":\" \"}            | field id is unusable: a report id is blank",
                "{\"withdrawn\":true,\"id\":7,\"revision\":-1} | field id is no string; field revision is no whole",
                "{\"withdrawn\":true,\"revision\":1.5}        | field id is missing; field revision is no whole",
                "{\"withdrawn\":\"yes\",\"id\":\"R1\",\"body\":\"疫情\"} | field withdrawn is not true or false",
                "{\"withdrawn\":1,\"id\":\"R1\"}              | field withdrawn is not true or false",
                "{\"withdrawn\":\"true\",\"url\":7}           | field withdrawn is not true or false; field id is",
                "{\"withdrawn\":false,\"id\":\"R1\"}          | field body is missing",
                "{\"withdrawn\":null,\"title\":7}             | field body is missing; field title is no string"
            })
    void aFaultyEnvelopeIsRejectedWithEveryFaultNamed(String json, String detail) {
        // When
        Rejection rejection = ((ReadOutcome.Rejected) readEnvelope(json)).rejection();

        // Then
        assertThat(rejection.reason()).isEqualTo(Reason.MALFORMED);
        assertThat(rejection.detail()).startsWith(detail);
        assertThat(rejection.where()).isEqualTo("三月.jsonl line 3");
        assertThat(Contract.REPORT_ENVELOPE.faults(Contract.tree(json))).isNotEmpty();
    }

    @Test
    void anIdThatIsNoTextIsShownInTheRejectionAsFarAsItCanBe() {
        // When
        Rejection rejection =
                ((ReadOutcome.Rejected) readEnvelope("{\"id\":\"甲\\ud800\\u0000\",\"body\":\"疫情\"}")).rejection();

        // Then
        assertThat(rejection.id()).isEqualTo("甲\uFFFD\uFFFD");
    }

    private static ReadOutcome readEnvelope(String json) {
        return RawReports.readEnvelope(
                json.getBytes(StandardCharsets.UTF_8),
                "三月.jsonl line 3",
                OBSERVED,
                (url, body, mediaType) -> new ReportId("made-from-" + body.length()));
    }
}
