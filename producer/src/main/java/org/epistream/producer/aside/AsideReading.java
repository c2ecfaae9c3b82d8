package org.epistream.producer.aside;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.Mark;
import org.epistream.domain.report.Rejection;
import org.epistream.events.EventHeaders;
import org.epistream.events.Excerpts;
import org.epistream.events.Json;
import org.epistream.events.Topics;
import org.epistream.producer.log.RawRecords;
import org.jspecify.annotations.Nullable;

/** Reads what stands in the topics of what was set aside. A record of somebody else's is shown as what it is. */
final class AsideReading {
    private static final String UNKNOWN = "unknown";
    private static final int MAX_HEADER = 1024;

    private final Topics topics;

    AsideReading(Topics topics) {
        this.topics = topics;
    }

    /** @param mark the one of this place, or null; passed over where it is not meant for this event */
    SetAside read(AsideKind kind, ConsumerRecord<byte @Nullable [], byte @Nullable []> record, @Nullable Mark mark) {
        Map<String, String> headers = own(record);
        Rejection rejection = kind == AsideKind.REJECTIONS ? rejection(record) : null;
        Instant setAsideAt = Instant.ofEpochMilli(record.timestamp());
        return new SetAside(
                RawRecords.place(record),
                record.key() == null ? null : Excerpts.of(record.key()),
                rejection == null
                        ? headers.getOrDefault(EventHeaders.EXCEPTION, UNKNOWN)
                        : Json.mapper().valueToTree(rejection.reason()).textValue(),
                rejection == null ? headers.getOrDefault(EventHeaders.MESSAGE, "") : rejection.detail(),
                setAsideAt,
                Math.max(1, EventHeaders.failures(record.headers())),
                origin(headers),
                arrived(headers),
                headers,
                rejection == null ? Excerpts.of(bytes(record)) : rejection.excerpt(),
                mark == null || !mark.canMean(setAsideAt) ? null : mark);
    }

    /** The headers that are ours, bounded; the stack trace is long and of use to few. */
    private static Map<String, String> own(ConsumerRecord<?, ?> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            if (EventHeaders.isOwn(header.key())
                    && header.value() != null
                    && !header.key().equals(EventHeaders.STACK_TRACE)) {
                int length = Math.min(header.value().length, MAX_HEADER);
                headers.put(header.key(), new String(header.value(), 0, length, StandardCharsets.UTF_8));
            }
        }
        return headers;
    }

    private @Nullable Rejection rejection(ConsumerRecord<?, byte @Nullable []> record) {
        try {
            return topics.reportsRejected().values().deserializer().deserialize(record.topic(), record.value());
        } catch (SerializationException e) {
            return null;
        }
    }

    /** Only a place in the raw topic: from another one nothing may be brought there. */
    private @Nullable LogPlace origin(Map<String, String> headers) {
        try {
            LogPlace place = LogPlace.of(headers.getOrDefault(EventHeaders.ORIGIN, ""));
            return place.topic().equals(topics.reportsRaw().name()) ? place : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Instant arrived(Map<String, String> headers) {
        try {
            return Instant.parse(headers.getOrDefault(EventHeaders.ARRIVED, ""));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static byte[] bytes(ConsumerRecord<?, byte @Nullable []> record) {
        byte[] value = record.value();
        return value == null ? new byte[0] : value;
    }
}
