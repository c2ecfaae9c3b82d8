package org.epistream.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
    private static final int MAX_RECORD = 8 * 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void whatWasCommittedIsThereAfterARestartOnAnotherPort() throws Exception {
        // Given
        String cluster;
        try (Broker broker = start()) {
            cluster = clusterId(broker.bootstrapServers());
            createTopic(broker.bootstrapServers(), "reports");
            commit(broker.bootstrapServers(), "one", "two");
        }

        // When
        try (Broker again = start()) {
            // Then
            assertThat(clusterId(again.bootstrapServers())).isEqualTo(cluster);
            assertThat(topics(again.bootstrapServers())).containsExactly("reports");
            commit(again.bootstrapServers(), "three");
            assertThat(read(again.bootstrapServers(), 3)).containsExactly("one", "two", "three");
        }
    }

    @Test
    void whatWasCommittedIsThereAfterTheProcessWasKilled() throws Exception {
        // Given
        BrokerProcess killed = BrokerProcess.start(folder);
        String cluster = clusterId(killed.bootstrapServers());
        createTopic(killed.bootstrapServers(), "reports");
        commit(killed.bootstrapServers(), "one", "two");
        killed.kill();

        // When
        try (Broker broker = start()) {
            // Then
            assertThat(clusterId(broker.bootstrapServers())).isEqualTo(cluster);
            assertThat(read(broker.bootstrapServers(), 2)).containsExactly("one", "two");
        }
    }

    @Test
    void aRecordOfTheLargestSizeIsTaken() throws Exception {
        // Given
        String large = "x".repeat(MAX_RECORD - 1_000);
        try (Broker broker = start()) {
            createTopic(broker.bootstrapServers(), "reports");

            // When
            commit(broker.bootstrapServers(), large);

            // Then
            assertThat(read(broker.bootstrapServers(), 1)).containsExactly(large);
        }
    }

    @Test
    void aTopicThatNobodyCreatedDoesNotAppear() throws Exception {
        // Given
        try (Broker broker = start();
                Admin admin = admin(broker.bootstrapServers())) {
            // When
            ExecutionException failure = catchThrowableOfType(
                    ExecutionException.class,
                    () -> admin.describeTopics(List.of("misspelt"))
                            .allTopicNames()
                            .get());

            // Then
            assertThat(failure).hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
            assertThat(topics(broker.bootstrapServers())).isEmpty();
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        // Given
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();

            // When
            PortTakenException failure = catchThrowableOfType(
                    PortTakenException.class, () -> EmbeddedBroker.start(new BrokerSettings(folder, port, MAX_RECORD)));

            // Then
            assertThat(failure.port()).isEqualTo(port);
            assertThat(failure).hasMessageContaining(String.valueOf(port));
        }
    }

    @Test
    void aPortThatIsFreeIsUsed() {
        // Given
        int port = Ports.free();

        // When
        try (Broker broker = EmbeddedBroker.start(new BrokerSettings(folder, port, MAX_RECORD))) {
            // Then
            assertThat(broker.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
        }
    }

    @Test
    void aFolderThatIsAFileIsNamed() throws IOException {
        // Given
        Path file = Files.createFile(folder.resolve("file"));

        // When
        BrokerException failure = catchThrowableOfType(
                BrokerException.class,
                () -> EmbeddedBroker.start(new BrokerSettings(file.resolve("broker"), 0, MAX_RECORD)));

        // Then
        assertThat(failure).hasMessageContaining(file.resolve("broker").toString());
    }

    @Test
    void aFolderWithDamagedDataIsNamed() throws IOException {
        // Given
        start().close();
        Files.writeString(folder.resolve("meta.properties"), "damaged");

        // When
        BrokerException failure = catchThrowableOfType(BrokerException.class, this::start);

        // Then
        assertThat(failure).hasMessageContaining(folder.toString());
    }

    @Test
    void aFolderThatAnotherBrokerUsesIsNamed() throws Exception {
        // Given
        try (Broker first = start()) {
            createTopic(first.bootstrapServers(), "reports");

            // When
            BrokerException failure = catchThrowableOfType(BrokerException.class, this::start);

            // Then
            assertThat(failure).hasMessageContaining(folder.toString());
            commit(first.bootstrapServers(), "one");
            assertThat(read(first.bootstrapServers(), 1)).containsExactly("one");
        }
    }

    private Broker start() {
        return EmbeddedBroker.start(new BrokerSettings(folder, 0, MAX_RECORD));
    }

    private static Admin admin(String servers) {
        return Admin.create(Map.of("bootstrap.servers", servers));
    }

    private static String clusterId(String servers) throws Exception {
        try (Admin admin = admin(servers)) {
            return admin.describeCluster().clusterId().get();
        }
    }

    private static Set<String> topics(String servers) throws Exception {
        try (Admin admin = admin(servers)) {
            return admin.listTopics().names().get();
        }
    }

    private static void createTopic(String servers, String name) throws Exception {
        try (Admin admin = admin(servers)) {
            NewTopic topic = new NewTopic(name, 1, (short) 1).configs(Map.of("max.message.bytes", "" + MAX_RECORD));
            admin.createTopics(List.of(topic)).all().get();
        }
    }

    private static void commit(String servers, String... values) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers, "transactional.id", "test", "max.request.size", MAX_RECORD);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (String value : values) {
                producer.send(new ProducerRecord<>("reports", value));
            }
            producer.commitTransaction();
        }
    }

    private static List<String> read(String servers, int count) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", servers, "isolation.level", "read_committed", "auto.offset.reset", "earliest");
        List<String> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition("reports", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (values.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }
}
