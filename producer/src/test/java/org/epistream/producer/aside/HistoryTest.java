package org.epistream.producer.aside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.epistream.domain.report.LogPlace;
import org.epistream.events.EventHeaders;
import org.epistream.producer.log.RawRecords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final LogPlace LETTER = new LogPlace("reports.dead-letter.v1", 0, 17);
    private static final LogPlace ORIGIN = new LogPlace("reports.raw.v1", 0, 10);

    private final RecordHeaders headers = new RecordHeaders();

    @Test
    void whereNothingCameAfterItTheEventStandsAndMayComeBack() {
        // When
        History history = history(null);
        history.add(report(9, null));

        // Then
        assertThat(history.isOutdated()).isFalse();
        assertThat(history.isCopied()).isFalse();
    }

    @Test
    void aNewerReportOutdatesIt() {
        // When
        History history = history(null);
        history.add(report(11, null));

        // Then
        assertThat(history.isOutdated()).isTrue();
    }

    @Test
    void aLateOlderRevisionDoesNotOutdateIt() {
        // When
        History history = history(5L);
        history.add(report(11, 4L));

        // Then
        assertThat(history.isOutdated()).isFalse();
    }

    @Test
    void aHigherRevisionAndOneOfTheSameNumberOutdateIt() {
        // When
        History higher = history(5L);
        higher.add(report(11, 6L));
        History same = history(5L);
        same.add(report(11, 5L));

        // Then
        assertThat(higher.isOutdated()).isTrue();
        assertThat(same.isOutdated()).isTrue();
    }

    @Test
    void aWithdrawalOutdatesIt() {
        // When
        History history = history(5L);
        EventHeaders.set(headers, EventHeaders.REVISION, "6");
        history.add(record(11, null));

        // Then
        assertThat(history.isOutdated()).isTrue();
    }

    @Test
    void whatIsNoReportOutdatesNothing() {
        // When
        History history = history(null);
        history.add(record(11, "{\"body\": "));

        // Then
        assertThat(history.isOutdated()).isFalse();
    }

    @Test
    void itsOwnCopyIsKnownAndIsNoNewerReport() {
        // When
        History history = history(null);
        EventHeaders.set(headers, EventHeaders.RETRY_OF, LETTER.toString());
        history.add(report(11, null));

        // Then
        assertThat(history.isCopied()).isTrue();
        assertThat(history.isOutdated()).isFalse();
        assertThat(history.overtaken()).isNull();
    }

    @Test
    void theCopyOfAnotherEventOfTheReportIsANewerReport() {
        // When
        History history = history(null);
        EventHeaders.set(headers, EventHeaders.RETRY_OF, "reports.dead-letter.v1/0/18");
        history.add(report(11, null));

        // Then
        assertThat(history.isCopied()).isFalse();
        assertThat(history.isOutdated()).isTrue();
    }

    @Test
    void aCopyThatCameBehindANewerReportHasOvertakenIt() {
        // When
        History history = history(null);
        history.add(report(11, 7L));
        history.add(report(12, 6L));
        EventHeaders.set(headers, EventHeaders.RETRY_OF, LETTER.toString());
        history.add(report(13, null));

        // Then
        assertThat(history.overtaken()).isEqualTo(new LogPlace("reports.raw.v1", 0, 11));
    }

    @Test
    void onceTheNewerReportWasSentAgainItStands() {
        // When
        History history = history(null);
        history.add(report(11, null));
        EventHeaders.set(headers, EventHeaders.RETRY_OF, LETTER.toString());
        history.add(report(12, null));
        headers.remove(EventHeaders.RETRY_OF);
        history.add(report(13, null));

        // Then
        assertThat(history.overtaken()).isNull();
        assertThat(history.isCopied()).isTrue();
    }

    private History history(@Nullable Long revision) {
        return new History(LETTER, ORIGIN, RawRecords.read(report(10, revision)));
    }

    private ConsumerRecord<byte[], byte[]> report(long offset, @Nullable Long revision) {
        return record(offset, "{\"body\": \"消毒\"" + (revision == null ? "" : ", \"revision\": " + revision) + "}");
    }

    private ConsumerRecord<byte[], byte[]> record(long offset, @Nullable String value) {
        return new ConsumerRecord<>(
                ORIGIN.topic(),
                ORIGIN.partition(),
                offset,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                "R1".getBytes(StandardCharsets.UTF_8),
                value == null ? null : value.getBytes(StandardCharsets.UTF_8),
                new RecordHeaders(headers),
                Optional.empty());
    }
}
