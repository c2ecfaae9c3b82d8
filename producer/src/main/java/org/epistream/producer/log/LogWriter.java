package org.epistream.producer.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.epistream.producer.ProducerSettings;
import org.epistream.producer.PublishException;
import org.jspecify.annotations.Nullable;

/** Sends events as they are, and returns only when the brokers have them. */
public final class LogWriter implements AutoCloseable {
    private final Producer<byte @Nullable [], byte @Nullable []> producer;

    /** @param client Kafka settings with at least the brokers */
    public LogWriter(Map<String, Object> client) {
        this(new KafkaProducer<>(ProducerSettings.of(client), new ByteArraySerializer(), new ByteArraySerializer()));
    }

    /** @param producer closed with this */
    public LogWriter(Producer<byte @Nullable [], byte @Nullable []> producer) {
        this.producer = producer;
    }

    /**
     * Sends all of them, in this order.
     *
     * @return the offset of each
     * @throws PublishException where the brokers did not take one; others may be there
     */
    public List<Long> send(List<ProducerRecord<byte @Nullable [], byte @Nullable []>> records) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        records.forEach(record -> sent.add(producer.send(record)));
        producer.flush();
        List<Long> offsets = new ArrayList<>();
        try {
            for (Future<RecordMetadata> each : sent) {
                offsets.add(each.get().offset());
            }
        } catch (ExecutionException e) {
            throw new PublishException("the brokers did not take an event: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
        return offsets;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
