package org.epistream.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.ReadOutcome.Accepted;
import org.epistream.domain.report.ReadOutcome.Rejected;
import org.epistream.domain.report.ReadOutcome.Withdrawn;
import org.epistream.domain.report.Rejection;
import org.epistream.domain.report.Report;
import org.epistream.domain.report.ReportId;
import org.epistream.events.EventHeaders;
import org.epistream.events.Topics;
import org.junit.jupiter.api.Test;

class ReportProducerTest {
    private static final Instant NOON = Instant.parse("2022-03-14T04:00:00Z");
    private static final Report REPORT =
            new Report(new ReportId("x-1"), null, null, null, "消毒", MediaType.TEXT, null, NOON, 1L);

    private final MockProducer<String, byte[]> kafka =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    private final ReportProducer producer = new ReportProducer(kafka, Topics.DEFAULT);

    @Test
    void aReportGoesToTheRawTopicUnderItsId() {
        // When
        producer.publish(new Accepted(REPORT));

        // Then
        assertThat(kafka.history()).singleElement().satisfies(event -> {
            assertThat(event.topic()).isEqualTo("reports.raw.v1");
            assertThat(event.key()).isEqualTo("x-1");
            assertThat(new String(event.value(), StandardCharsets.UTF_8)).contains("\"body\":\"消毒\"");
        });
    }

    @Test
    void aWithdrawalHasNoValueAndCarriesItsRevisionInAHeader() {
        // When
        producer.publish(new Withdrawn(new ReportId("x-1"), 7L));

        // Then
        assertThat(kafka.history()).singleElement().satisfies(event -> {
            assertThat(event.value()).isNull();
            assertThat(EventHeaders.text(event.headers(), EventHeaders.REVISION))
                    .isEqualTo("7");
        });
    }

    @Test
    void whatIsRefusedGoesToTheRejectedTopic() {
        // When
        producer.publish(
                new Rejected(new Rejection(null, Rejection.Reason.EMPTY, "the file is empty", "a.txt", "", NOON)));

        // Then
        assertThat(kafka.history()).singleElement().satisfies(event -> {
            assertThat(event.topic()).isEqualTo("reports.rejected.v1");
            assertThat(new String(event.value(), StandardCharsets.UTF_8)).contains("\"where\":\"a.txt\"");
        });
    }

    @Test
    void anEventThatTheBrokersDoNotTakeIsSaid() {
        // Given
        producer.publish(new Accepted(REPORT));

        // When
        kafka.errorNext(new TimeoutException("no broker"));

        // Then
        assertThatThrownBy(producer::flush).isInstanceOf(PublishException.class).hasMessageContaining("no broker");
    }
}
