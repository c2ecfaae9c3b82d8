package org.epistream.producer.log;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.ReadOutcome.Accepted;
import org.epistream.domain.report.ReadOutcome.Withdrawn;
import org.epistream.events.RawReports;
import org.jspecify.annotations.Nullable;

/** Records as they stand in the log. */
public final class RawRecords {
    private RawRecords() {}

    /** Where a record stands. */
    public static LogPlace place(ConsumerRecord<?, ?> record) {
        return new LogPlace(record.topic(), record.partition(), record.offset());
    }

    /** The sender's revision, or null where he counts none. */
    public static @Nullable Long revision(ReadOutcome outcome) {
        if (outcome instanceof Accepted accepted) {
            return accepted.report().revision();
        }
        return outcome instanceof Withdrawn withdrawn ? withdrawn.revision() : null;
    }

    /** What a record of the raw topic is read as. */
    public static ReadOutcome read(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        try (StringDeserializer text = new StringDeserializer()) {
            return RawReports.read(
                    text.deserialize(record.topic(), record.key()),
                    record.value(),
                    record.headers(),
                    place(record).toString(),
                    Instant.ofEpochMilli(record.timestamp()));
        }
    }
}
