package org.epistream.producer.follow;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.events.Topics;
import org.epistream.producer.ProducerSettings;
import org.epistream.producer.ReportRecords;

/**
 * Sends events together with how far a file is sent by them, in one transaction: what Kafka knows of a file and what it has of it
 * never differ. The position is kept as the offset of a consumer group that nobody reads by; its metadata names the file.
 */
final class TransactionalLog implements AutoCloseable {
    /** Short, so that Ctrl-C is heard while no broker answers. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Producer<String, byte[]> producer;
    private final Consumer<byte[], byte[]> positions;
    private final ReportRecords records;
    private final TopicPartition slot;
    private boolean open;

    /**
     * Ends what an earlier process with this id has left open, and keeps it from sending any more.
     *
     * @param id of the drop folder
     */
    TransactionalLog(Map<String, Object> client, Topics topics, String id) {
        String name = topics.prefix() + "push.follow." + id;
        slot = new TopicPartition(topics.reportsRaw().name(), 0);
        records = new ReportRecords(topics);
        Map<String, Object> settings = new HashMap<>(ProducerSettings.of(client));
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        positions = new KafkaConsumer<>(
                positionSettings(client, name), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        try {
            producer.initTransactions();
        } catch (KafkaException e) {
            close();
            throw e;
        }
    }

    /** How many outcomes of this file the log has; waits for the end of a transaction that is being ended. */
    long position(PickUp file) {
        OffsetAndMetadata position = positions.committed(Set.of(slot)).get(slot);
        return position != null && position.metadata().equals(file.id()) ? position.offset() : 0;
    }

    void send(ReadOutcome outcome) {
        if (!open) {
            producer.beginTransaction();
            open = true;
        }
        producer.send(records.of(outcome));
    }

    /** Makes what was sent part of the log for good, and with it how far the file is sent. */
    void commit(PickUp file, long position) {
        if (open) {
            producer.sendOffsetsToTransaction(
                    Map.of(slot, new OffsetAndMetadata(position, file.id())), positions.groupMetadata());
            producer.commitTransaction();
            open = false;
        }
    }

    /** Takes back what was sent since the last commit. */
    void abort() {
        if (open) {
            producer.abortTransaction();
            open = false;
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
        positions.close(CloseOptions.timeout(Duration.ZERO));
    }

    private static Map<String, Object> positionSettings(Map<String, Object> client, String group) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return settings;
    }
}
