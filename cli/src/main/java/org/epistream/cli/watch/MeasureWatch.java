package org.epistream.cli.watch;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Tally;
import org.epistream.domain.report.LogPlace;
import org.epistream.events.Topic;

/** Reads a topic of totals from its beginning and follows it. Belongs to no group, so that any number may watch. */
public final class MeasureWatch implements AutoCloseable {
    private final Consumer<MeasureCell, Tally> consumer;
    private final java.util.function.Consumer<LogPlace> unreadable;

    /**
     * @param client Kafka settings with at least the brokers
     * @param unreadable told of every record that is none of a total; it is passed over
     */
    public MeasureWatch(
            Map<String, Object> client,
            Topic<MeasureCell, Tally> topic,
            java.util.function.Consumer<LogPlace> unreadable) {
        this.unreadable = unreadable;
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", "false");
        settings.put("allow.auto.create.topics", "false");
        consumer = new KafkaConsumer<>(
                settings, topic.keys().deserializer(), topic.values().deserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            consumer.close(CloseOptions.timeout(Duration.ZERO));
            throw new UnknownTopicOrPartitionException("topic " + topic.name() + " is not there");
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /**
     * Hands over every cell that is not at zero now, each once, in the order in which they last changed; returns whether they
     * are all, which they are not after {@link #stop}.
     */
    public boolean readStanding(BiConsumer<MeasureCell, Tally> standing) {
        Map<MeasureCell, Tally> totals = new LinkedHashMap<>();
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        boolean all = read(
                () -> ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue()),
                (cell, total) -> {
                    totals.remove(cell);
                    if (!total.isZero()) {
                        totals.put(cell, total);
                    }
                });
        totals.forEach(standing);
        return all;
    }

    /** Hands over every change until {@link #stop}. */
    public void follow(BiConsumer<MeasureCell, Tally> changed) {
        read(() -> true, changed);
    }

    /** Ends the reading; may be called from any thread. */
    public void stop() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
    }

    /** Returns whether it was not stopped. */
    private boolean read(BooleanSupplier more, BiConsumer<MeasureCell, Tally> each) {
        try {
            while (more.getAsBoolean()) {
                for (ConsumerRecord<MeasureCell, Tally> event : poll()) {
                    if (event.key() == null || event.value() == null) {
                        unreadable.accept(new LogPlace(event.topic(), event.partition(), event.offset()));
                    } else {
                        each.accept(event.key(), event.value());
                    }
                }
            }
            return true;
        } catch (WakeupException e) {
            // somebody asked to stop
            return false;
        }
    }

    private ConsumerRecords<MeasureCell, Tally> poll() {
        try {
            return consumer.poll(Duration.ofMillis(200));
        } catch (RecordDeserializationException e) {
            TopicPartition partition = e.topicPartition();
            unreadable.accept(new LogPlace(partition.topic(), partition.partition(), e.offset()));
            consumer.seek(partition, e.offset() + 1);
            return ConsumerRecords.empty();
        }
    }
}
