package org.epistream.producer.aside;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.Mark;
import org.epistream.events.EventHeaders;
import org.epistream.events.Topic;
import org.epistream.events.Topics;
import org.epistream.producer.log.LogReader;
import org.epistream.producer.log.RawRecords;
import org.jspecify.annotations.Nullable;

/** What was set aside, with what became of it. For one thread. */
public final class AsideLog implements AutoCloseable {
    private final Topics topics;
    private final AsideReading reading;
    private final LogReader stretches;
    private final LogReader records;

    /** @param client Kafka settings with at least the brokers */
    public AsideLog(Map<String, Object> client, Topics topics) {
        this.topics = topics;
        reading = new AsideReading(topics);
        stretches = LogReader.ofStretches(client);
        records = LogReader.ofRecords(client);
    }

    /** The events of one kind that are wanted, in the order in which they were set aside. */
    public List<SetAside> read(AsideKind kind, Predicate<SetAside> wanted) {
        Map<LogPlace, Mark> marks = marks();
        List<SetAside> events = new ArrayList<>();
        stretches.readAll(kind.topic(topics), record -> {
            SetAside event = reading.read(kind, record, marks.get(RawRecords.place(record)));
            if (wanted.test(event)) {
                events.add(event);
            }
        });
        events.sort(Comparator.comparing(SetAside::setAsideAt).thenComparing(SetAside::at));
        return events;
    }

    /** The stack trace of a dead letter, or null. */
    public @Nullable String stackTrace(SetAside event) {
        return records.at(event.at())
                .map(record -> EventHeaders.text(record.headers(), EventHeaders.STACK_TRACE))
                .orElse(null);
    }

    /** The bytes of an event as they came, as text; its excerpt where they are there no longer. */
    public String text(AsideKind kind, SetAside event) {
        return kind == AsideKind.REJECTIONS && event.origin() == null
                ? event.excerpt()
                : source(kind, event)
                        .map(record -> record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8))
                        .orElse(event.excerpt());
    }

    /** The record that holds the bytes of an event that has an origin, or none where it is gone. */
    Optional<ConsumerRecord<byte @Nullable [], byte @Nullable []>> source(AsideKind kind, SetAside event) {
        return records.at(kind.source(event));
    }

    /** The same for any event. */
    Optional<ConsumerRecord<byte @Nullable [], byte @Nullable []>> at(LogPlace place) {
        return records.at(place);
    }

    LogReader stretches() {
        return stretches;
    }

    /** The end of each partition of the raw topic. */
    Map<TopicPartition, Long> rawEnds() {
        return stretches.ends(stretches.partitions(topics.reportsRaw().name()));
    }

    private Map<LogPlace, Mark> marks() {
        Topic<LogPlace, Mark> topic = topics.marks();
        Map<LogPlace, Mark> marks = new HashMap<>();
        stretches.readAll(topic.name(), record -> {
            try {
                LogPlace place = topic.keys().deserializer().deserialize(topic.name(), record.key());
                Mark mark = topic.values().deserializer().deserialize(topic.name(), record.value());
                if (place != null && mark != null) {
                    marks.put(place, mark);
                } else if (place != null) {
                    marks.remove(place);
                }
            } catch (SerializationException e) {
                // The sink lists it as unreadable.
            }
        });
        return marks;
    }

    @Override
    public void close() {
        stretches.close();
        records.close();
    }
}
