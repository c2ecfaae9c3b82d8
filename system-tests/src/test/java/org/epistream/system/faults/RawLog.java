package org.epistream.system.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.epistream.events.TopicPolicy;

/**
 * Sends events to the raw topic in their order and remembers where each came to stand. A broker that is away is waited for;
 * no retry writes an event twice.
 */
final class RawLog implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Producer<String, byte[]> producer;
    private final String topic;
    private final List<CompletableFuture<LoggedEvent>> sent = new ArrayList<>();

    RawLog(String servers, String topic) {
        this.topic = topic;
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicPolicy.MAX_RECORD_BYTES);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L * TopicPolicy.MAX_RECORD_BYTES);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Sends in the background. */
    void send(List<RawEvent> events) {
        for (RawEvent event : events) {
            CompletableFuture<LoggedEvent> logged = new CompletableFuture<>();
            sent.add(logged);
            producer.send(event.record(topic), (place, failure) -> {
                if (failure == null) {
                    logged.complete(new LoggedEvent(event, topic, place.partition(), place.offset()));
                } else {
                    logged.completeExceptionally(failure);
                }
            });
        }
    }

    /** All that was sent, once the broker has acknowledged it. */
    List<LoggedEvent> acknowledged() {
        producer.flush();
        return sent.stream().map(CompletableFuture::join).toList();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
