package org.epistream.producer.log;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.epistream.domain.report.LogPlace;
import org.jspecify.annotations.Nullable;

/** Reads committed records wherever they stand, and belongs to no group. For one thread. */
public final class LogReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    /** Longer than a transaction may stay open and hold back what stands behind it. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Consumer<byte @Nullable [], byte @Nullable []> consumer;

    private LogReader(Map<String, Object> settings) {
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * For long stretches.
     *
     * @param client Kafka settings with at least the brokers
     */
    public static LogReader ofStretches(Map<String, Object> client) {
        return new LogReader(settings(client));
    }

    /**
     * For single records: it asks for no more than one.
     *
     * @param client Kafka settings with at least the brokers
     */
    public static LogReader ofRecords(Map<String, Object> client) {
        Map<String, Object> settings = settings(client);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 1);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1);
        return new LogReader(settings);
    }

    /** Takes one record after the other. */
    @FunctionalInterface
    public interface Taker {
        /** Takes a record; they come in the order of their partition. */
        void take(ConsumerRecord<byte @Nullable [], byte @Nullable []> record);
    }

    /** All partitions of a topic. */
    public List<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /** The offset of the first record that is still there, by partition. */
    public Map<TopicPartition, Long> beginnings(Collection<TopicPartition> partitions) {
        return consumer.beginningOffsets(partitions);
    }

    /** The offset behind the last record that is certain to be committed, by partition. */
    public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return consumer.endOffsets(partitions);
    }

    /** Reads a topic from its beginning to its present end. */
    public void readAll(String topic, Taker taker) {
        List<TopicPartition> partitions = partitions(topic);
        read(consumer.beginningOffsets(partitions), ends(partitions), taker);
    }

    /**
     * Reads each partition from one offset up to another.
     *
     * @param from where the log begins later than there, from its beginning
     * @return where the reading ended by partition: there, or a little behind it
     * @throws TimeoutException where for too long nothing comes
     */
    public Map<TopicPartition, Long> read(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to, Taker taker) {
        Map<TopicPartition, Long> open = new HashMap<>(to);
        open.values().removeIf(end -> end == 0);
        Set<TopicPartition> partitions = Set.copyOf(open.keySet());
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        consumer.assign(partitions);
        // A partition that is assigned again is still paused.
        consumer.resume(partitions);
        partitions.forEach(partition -> consumer.seek(
                partition, Math.max(from.getOrDefault(partition, 0L), beginnings.getOrDefault(partition, 0L))));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        open.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        while (!open.isEmpty()) {
            ConsumerRecords<byte @Nullable [], byte @Nullable []> records = consumer.poll(POLL);
            records.forEach(taker::take);
            if (!records.nextOffsets().isEmpty()) {
                deadline = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > deadline) {
                throw new TimeoutException(
                        "nothing came from " + open.keySet() + " for " + PATIENCE.toSeconds() + " s");
            }
            open.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            consumer.pause(partitions.stream()
                    .filter(partition -> !open.containsKey(partition))
                    .toList());
        }
        return partitions.stream().collect(Collectors.toMap(partition -> partition, consumer::position));
    }

    /** The record of one place, or none where no committed one stands there any longer. */
    public Optional<ConsumerRecord<byte @Nullable [], byte @Nullable []>> at(LogPlace place) {
        TopicPartition partition = new TopicPartition(place.topic(), place.partition());
        if (!partitions(place.topic()).contains(partition)) {
            return Optional.empty();
        }
        long end = ends(List.of(partition)).getOrDefault(partition, 0L);
        consumer.assign(List.of(partition));
        consumer.seek(partition, place.offset());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (place.offset() < end && consumer.position(partition) <= place.offset()) {
                for (ConsumerRecord<byte @Nullable [], byte @Nullable []> record : consumer.poll(POLL)) {
                    return record.offset() == place.offset() ? Optional.of(record) : Optional.empty();
                }
                if (System.nanoTime() > deadline) {
                    throw new TimeoutException("nothing came from " + place + " for " + PATIENCE.toSeconds() + " s");
                }
            }
        } catch (OffsetOutOfRangeException e) {
            // The log begins behind it.
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
    }

    private static Map<String, Object> settings(Map<String, Object> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        // A fetch that waits at an end keeps every question behind it waiting.
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 20);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }
}
