package org.epistream.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.epistream.broker.Broker;
import org.epistream.broker.BrokerSettings;
import org.epistream.broker.EmbeddedBroker;
import org.epistream.events.TopicCheck;
import org.epistream.events.TopicPolicy;
import org.epistream.events.Topics;
import org.epistream.streams.Backlog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left to read in logs that transactions write. */
class BacklogTest {
    private static final Topics TOPICS = Topics.DEFAULT;
    private static final String TOPIC = TOPICS.measuresDaily().name();
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    @TempDir
    Path folder;

    private Broker broker;
    private Backlog backlog;
    private KafkaProducer<String, String> producer;

    @BeforeEach
    void start() throws Exception {
        broker = EmbeddedBroker.start(new BrokerSettings(folder, 0, TopicPolicy.MAX_RECORD_BYTES));
        Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (Admin admin = Admin.create(client)) {
            new TopicCheck(admin, 1, 1).createOrCheck(TOPICS.all());
        }
        backlog = new Backlog(client, TOPICS);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "test"),
                new StringSerializer(),
                new StringSerializer());
        producer.initTransactions();
    }

    @AfterEach
    void stop() {
        producer.close();
        backlog.close();
        broker.close();
    }

    @Test
    void aCommittedRecordIsLeftUntilItIsReadAndTheMarkerBehindItNever() throws Exception {
        // When
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(TOPIC, "a", "1"));
        producer.commitTransaction();

        // Then
        assertThat(isRead(0)).isFalse();
        await().until(() -> isRead(1));
    }

    @Test
    void aRecordWhoseTransactionIsOpenMayStillCome() throws Exception {
        // When
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(TOPIC, "a", "1"));
        producer.flush();

        // Then
        assertThat(isRead(0)).isFalse();
    }

    @Test
    void anAbortedRecordIsNothingToRead() throws Exception {
        // When
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(TOPIC, "a", "1"));
        producer.flush();
        producer.abortTransaction();

        // Then
        await().until(() -> isRead(0));
    }

    @Test
    void beforeTheStreamsAppHasMadeItsTopicsItHasNotReadEverything() throws Exception {
        assertThat(backlog.isEnriched()).isFalse();
    }

    private boolean isRead(long position) throws Exception {
        return backlog.isRead(List.of(TOPIC), Map.of(PARTITION, position));
    }
}
