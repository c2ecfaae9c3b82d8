package org.epistream.producer.aside;

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
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.Mark;
import org.epistream.events.Topic;
import org.epistream.events.Topics;
import org.epistream.producer.ProducerSettings;
import org.epistream.producer.PublishException;
import org.jspecify.annotations.Nullable;

/** Sends copies and marks, and says so only when the brokers have them. */
public final class AsideWriter implements Marks, AutoCloseable {
    private final Producer<byte @Nullable [], byte @Nullable []> producer;
    private final Topic<LogPlace, Mark> marks;

    /** @param client Kafka settings with at least the brokers */
    public AsideWriter(Map<String, Object> client, Topics topics) {
        producer =
                new KafkaProducer<>(ProducerSettings.of(client), new ByteArraySerializer(), new ByteArraySerializer());
        marks = topics.marks();
    }

    /**
     * Sends all of them, in this order.
     *
     * @return the offset of each
     * @throws PublishException where the brokers did not take one; those before it may be there
     */
    List<Long> send(List<ProducerRecord<byte @Nullable [], byte @Nullable []>> records) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        records.forEach(record -> sent.add(producer.send(record)));
        producer.flush();
        List<Long> offsets = new ArrayList<>();
        try {
            for (Future<RecordMetadata> each : sent) {
                offsets.add(each.get().offset());
            }
        } catch (ExecutionException e) {
            throw new PublishException("the brokers did not take a record: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
        return offsets;
    }

    @Override
    public void put(Map<LogPlace, Mark> all) {
        List<ProducerRecord<byte @Nullable [], byte @Nullable []>> records = new ArrayList<>();
        all.forEach((place, mark) -> records.add(new ProducerRecord<>(
                marks.name(),
                marks.keys().serializer().serialize(marks.name(), place),
                marks.values().serializer().serialize(marks.name(), mark))));
        send(records);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
