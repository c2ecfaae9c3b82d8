package org.epistream.producer.aside;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.epistream.domain.report.LogPlace;
import org.epistream.events.EventHeaders;
import org.epistream.producer.log.RawRecords;
import org.jspecify.annotations.Nullable;

/** Makes the records that a retry sends. */
final class Resending {
    private Resending() {}

    /**
     * The event as it came in, to the partition where it came in: key, bytes, time and the sender's own headers; and how
     * often it has failed, and of what it is a copy.
     *
     * @param source the record that holds its bytes
     */
    static ProducerRecord<byte @Nullable [], byte @Nullable []> copyOf(
            SetAside event, LogPlace origin, ConsumerRecord<byte @Nullable [], byte @Nullable []> source) {
        Headers headers = EventHeaders.ofSender(source.headers());
        EventHeaders.set(headers, EventHeaders.ATTEMPT, String.valueOf(event.attempt()));
        EventHeaders.set(headers, EventHeaders.RETRY_OF, event.at().toString());
        return record(origin, source, arrived(event, source), headers);
    }

    /** A raw event once more, just as it is. */
    static ProducerRecord<byte @Nullable [], byte @Nullable []> again(
            ConsumerRecord<byte @Nullable [], byte @Nullable []> raw) {
        return record(RawRecords.place(raw), raw, raw.timestamp(), raw.headers());
    }

    private static ProducerRecord<byte @Nullable [], byte @Nullable []> record(
            LogPlace to,
            ConsumerRecord<byte @Nullable [], byte @Nullable []> source,
            @Nullable Long timestamp,
            Headers headers) {
        return new ProducerRecord<>(to.topic(), to.partition(), timestamp, source.key(), source.value(), headers);
    }

    private static @Nullable Long arrived(SetAside event, ConsumerRecord<?, ?> source) {
        if (source.topic().equals(event.at().topic())) {
            Instant arrived = event.arrived();
            return arrived == null || arrived.isBefore(Instant.EPOCH) ? null : arrived.toEpochMilli();
        }
        return source.timestamp();
    }
}
