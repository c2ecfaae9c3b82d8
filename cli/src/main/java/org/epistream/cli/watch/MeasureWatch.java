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
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Tally;
import org.epistream.events.Topic;

/** Reads a topic of totals from its beginning and follows it. Belongs to no group, so that any number may watch. */
public final class MeasureWatch implements AutoCloseable {
    private final Consumer<MeasureCell, Tally> consumer;

    /** @param client Kafka settings with at least the brokers */
    public MeasureWatch(Map<String, Object> client, Topic<MeasureCell, Tally> topic) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", "false");
        consumer = new KafkaConsumer<>(
                settings, topic.keys().deserializer(), topic.values().deserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Hands over every cell that is not at zero now, each once, in the order in which they last changed. */
    public void readStanding(BiConsumer<MeasureCell, Tally> standing) {
        Map<MeasureCell, Tally> totals = new LinkedHashMap<>();
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        read(
                () -> ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue()),
                (cell, total) -> {
                    totals.remove(cell);
                    if (!total.isZero()) {
                        totals.put(cell, total);
                    }
                });
        totals.forEach(standing);
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

    private void read(BooleanSupplier more, BiConsumer<MeasureCell, Tally> each) {
        try {
            while (more.getAsBoolean()) {
                for (ConsumerRecord<MeasureCell, Tally> event : consumer.poll(Duration.ofMillis(200))) {
                    each.accept(event.key(), event.value());
                }
            }
        } catch (WakeupException e) {
            // somebody asked to stop
        }
    }
}
