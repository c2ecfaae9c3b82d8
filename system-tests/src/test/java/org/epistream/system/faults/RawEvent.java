package org.epistream.system.faults;

import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.epistream.events.EventHeaders;
import org.jspecify.annotations.Nullable;

/**
 * An event for the raw topic.
 *
 * @param revision the header of a withdrawal, or null
 * @param time of the record
 */
record RawEvent(
        @Nullable String key,
        byte @Nullable [] value,
        @Nullable String revision,
        Instant time) {
    Headers headers() {
        Headers headers = new RecordHeaders();
        return revision == null ? headers : headers.add(EventHeaders.REVISION, EventHeaders.bytes(revision));
    }

    /** The key leads to a partition; what has none goes to the first, so that it has one place in every run. */
    ProducerRecord<String, byte[]> record(String topic) {
        return new ProducerRecord<>(topic, key == null ? 0 : null, time.toEpochMilli(), key, value, headers());
    }
}
