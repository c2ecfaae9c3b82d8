package org.epistream.consumer;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.epistream.events.Topic;
import org.epistream.events.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a record of any topic that the sink reads into what it changes. */
final class RecordReader {
    private static final Logger LOG = LoggerFactory.getLogger(RecordReader.class);

    private final Map<String, Reading> readings;
    private final LongAdder unreadable = new LongAdder();

    /** How the records of one topic are read; fails in whatever way on one that is not of the topic's type. */
    private interface Reading {
        Change read(ConsumerRecord<byte @Nullable [], byte @Nullable []> record);
    }

    RecordReader(Topics topics) {
        readings = Map.of(
                topics.measuresDaily().name(), keyed(topics.measuresDaily(), Rows::measures),
                topics.entitiesDaily().name(), keyed(topics.entitiesDaily(), Rows::entities),
                topics.figuresDaily().name(), keyed(topics.figuresDaily(), Rows::figures),
                topics.reportsEnriched().name(), keyed(topics.reportsEnriched(), ReportRows::of),
                topics.reportsRejected().name(), value(topics.reportsRejected(), Rows::rejected),
                topics.deadLetter().name(), Rows::deadLetter,
                topics.marks().name(), keyed(topics.marks(), Rows::mark));
    }

    Set<String> topics() {
        return readings.keySet();
    }

    /** How many could not be read since the start; for any thread. */
    long unreadable() {
        return unreadable.sum();
    }

    /** What the record changes. One that cannot be read is somebody else's and is set aside. */
    RecordChange read(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        return new RecordChange(
                change(record), new TopicPartition(record.topic(), record.partition()), record.offset());
    }

    private Change change(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        try {
            return requireNonNull(readings.get(record.topic())).read(record);
        } catch (RuntimeException e) {
            unreadable.increment();
            LOG.atWarn()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .log("record set aside as unreadable");
            // Only our own message: those of a parser quote what they were given.
            String detail = e instanceof SerializationException
                    ? String.valueOf(e.getMessage())
                    : "fields are missing or wrong";
            return Rows.unreadable(record, detail);
        }
    }

    private static <K, V> Reading keyed(Topic<K, V> topic, BiFunction<K, @Nullable V, Change> change) {
        return record -> {
            if (record.key() == null) {
                throw new SerializationException("a record of " + topic.name() + " has no key");
            }
            K key = topic.keys().deserializer().deserialize(topic.name(), record.key());
            return change.apply(key, topic.values().deserializer().deserialize(topic.name(), record.value()));
        };
    }

    private static <V> Reading value(Topic<?, V> topic, BiFunction<ConsumerRecord<?, ?>, V, Change> change) {
        return record -> {
            if (record.value() == null) {
                throw new SerializationException("a record of " + topic.name() + " has no value");
            }
            return change.apply(record, topic.values().deserializer().deserialize(topic.name(), record.value()));
        };
    }
}
