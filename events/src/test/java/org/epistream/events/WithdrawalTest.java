package org.epistream.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.ReadOutcome.Withdrawn;
import org.epistream.domain.report.Rejection.Reason;
import org.epistream.domain.report.ReportId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WithdrawalTest {
    private static final ReportId ID = new ReportId("滑县-118");

    @Test
    void aRecordWithoutAValueWithdrawsTheReportOfItsKey() {
        // When
        ReadOutcome outcome = withdraw(new RecordHeaders());

        // Then
        assertThat(outcome).isEqualTo(new Withdrawn(ID, null));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "3, 3", "007, 7", "9223372036854775807, 9223372036854775807"})
    void theHeaderTellsItsRevision(String header, long revision) {
        // When
        ReadOutcome outcome = withdraw(headers(header));

        // Then
        assertThat(outcome).isEqualTo(new Withdrawn(ID, revision));
        assertThat(schemaAccepts(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "3 ", "-1", "+3", "3.0", "1e3", "0x3", "三", "３", "٣", "99999999999999999999"})
    void aHeaderThatIsNoWholeNumberInDigitsIsRejectedByItsName(String header) {
        // When
        ReadOutcome outcome = withdraw(headers(header));

        // Then
        assertThat(outcome).isInstanceOfSatisfying(ReadOutcome.Rejected.class, rejected -> {
            assertThat(rejected.rejection().reason()).isEqualTo(Reason.MALFORMED);
            assertThat(rejected.rejection().detail())
                    .isEqualTo("header epistream-revision is no whole number of 0 or more");
            assertThat(rejected.rejection().id()).isEqualTo("滑县-118");
        });
        assertThat(schemaAccepts(header)).isFalse();
    }

    @Test
    void aRevisionBeyondTheLargestIsRejected() {
        // When
        ReadOutcome outcome = withdraw(headers("9223372036854775808"));

        // Then
        assertThat(outcome).isInstanceOf(ReadOutcome.Rejected.class);
    }

    @Test
    void theLastOfSeveralHeadersStandsAndAnEmptyOneTellsNothing() {
        // Given
        Headers twice = headers("1").add(EventHeaders.REVISION, EventHeaders.bytes("2"));
        Headers nothing = new RecordHeaders().add(EventHeaders.REVISION, null);

        // When
        ReadOutcome later = withdraw(twice);
        ReadOutcome silent = withdraw(nothing);

        // Then
        assertThat(later).isEqualTo(new Withdrawn(ID, 2L));
        assertThat(silent).isEqualTo(new Withdrawn(ID, null));
    }

    @Test
    void theHeaderMeansNothingBesideAReport() {
        // When
        ReadOutcome outcome = RawReports.read(
                ID.value(),
                "{\"body\":\"疫情\"}".getBytes(StandardCharsets.UTF_8),
                headers("three"),
                "here",
                Instant.EPOCH);

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ReadOutcome.Accepted.class,
                        accepted -> assertThat(accepted.report().revision()).isNull());
    }

    private static ReadOutcome withdraw(Headers headers) {
        return RawReports.read(ID.value(), null, headers, "here", Instant.EPOCH);
    }

    private static Headers headers(String revision) {
        return new RecordHeaders().add(EventHeaders.REVISION, EventHeaders.bytes(revision));
    }

    private static boolean schemaAccepts(String revision) {
        return Contract.REPORTS_RAW
                .faultsOf(
                        "/$defs/withdrawalHeaders",
                        Json.mapper().createObjectNode().put(EventHeaders.REVISION, revision))
                .isEmpty();
    }
}
