package org.epistream.consumer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** How many records the store has still to read of each topic: kept by its thread, for any to look at. */
final class StoreLag {
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private volatile Map<String, Long> byTopic = Map.of();
    private long lookedAt = System.nanoTime() - EVERY_NANOS;

    long of(String topic) {
        return byTopic.getOrDefault(topic, 0L);
    }

    /** As the last fetches say; costs no question to the broker. */
    void whileReading(Consumer<?, ?> consumer) {
        if (System.nanoTime() - lookedAt >= EVERY_NANOS) {
            lookedAt = System.nanoTime();
            Map<String, Long> now = new HashMap<>();
            for (TopicPartition partition : consumer.assignment()) {
                consumer.currentLag(partition).ifPresent(lag -> now.merge(partition.topic(), lag, Long::sum));
            }
            byTopic = Map.copyOf(now);
        }
    }

    /** As the ends of the log say: nothing is fetched while the store waits, but the log goes on growing. */
    void whileWaiting(Consumer<?, ?> consumer, Map<TopicPartition, Long> positions) {
        Collection<TopicPartition> partitions = consumer.assignment();
        Map<String, Long> now = new HashMap<>();
        consumer.endOffsets(partitions).forEach((partition, end) -> {
            long left = Math.max(0, end - positions.getOrDefault(partition, 0L));
            now.merge(partition.topic(), left, Long::sum);
        });
        byTopic = Map.copyOf(now);
    }
}
