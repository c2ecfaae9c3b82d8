package org.epistream.streams;

import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.epistream.events.EventHeaders;

/** What every event that is set aside carries, so that it can come back. */
final class Aside {
    private Aside() {}

    /**
     * The sender's own headers, and those that tell where and when the event came in and how often it has failed.
     *
     * @param own as they came; left as they are
     * @param timestamp of the record that came in, in milliseconds
     */
    static Headers headers(Headers own, String topic, int partition, long offset, long timestamp) {
        Headers headers = new RecordHeaders();
        own.forEach(headers::add);
        EventHeaders.set(headers, EventHeaders.ATTEMPT, String.valueOf(EventHeaders.failures(own) + 1));
        EventHeaders.set(headers, EventHeaders.ORIGIN, topic + "/" + partition + "/" + offset);
        EventHeaders.set(
                headers, EventHeaders.ARRIVED, Instant.ofEpochMilli(timestamp).toString());
        return headers;
    }
}
