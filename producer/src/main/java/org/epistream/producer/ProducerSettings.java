package org.epistream.producer;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.epistream.events.TopicPolicy;

/**
 * How every producer of ours is set: nothing is lost, nothing is written twice by a retry of the client.
 *
 * <p>Batches are packed by lz4 unless the client's settings say otherwise. Reports of 3 kB in full batches of 16 kB become 70 %
 * of their size by lz4, and 56 % by zstd at two thirds of the speed; lz4 also runs where no native library does.
 */
public final class ProducerSettings {
    private ProducerSettings() {}

    /** @param client Kafka settings with at least the brokers */
    public static Map<String, Object> of(Map<String, Object> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicPolicy.MAX_RECORD_BYTES);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 4L * TopicPolicy.MAX_RECORD_BYTES);
        return settings;
    }
}
