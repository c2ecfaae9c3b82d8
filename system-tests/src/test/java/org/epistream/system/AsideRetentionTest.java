package org.epistream.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.epistream.broker.Broker;
import org.epistream.broker.BrokerSettings;
import org.epistream.broker.EmbeddedBroker;
import org.epistream.events.Topic;
import org.epistream.events.TopicCheck;
import org.epistream.events.TopicPolicy;
import org.epistream.events.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is set aside is kept for as long as is promised, however old it is. */
class AsideRetentionTest {
    @TempDir
    Path folder;

    private Broker broker;
    private Map<String, Object> client;

    @BeforeEach
    void start() throws Exception {
        broker = EmbeddedBroker.start(new BrokerSettings(folder, 0, TopicPolicy.MAX_RECORD_BYTES));
        client = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (Admin admin = Admin.create(client)) {
            new TopicCheck(admin, 1, 1).createOrCheck(Topics.DEFAULT.all());
        }
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    static List<Topic<?, ?>> aside() {
        return List.of(Topics.DEFAULT.reportsRejected(), Topics.DEFAULT.deadLetter());
    }

    @ParameterizedTest
    @MethodSource("aside")
    void anEventOfYearsAgoIsKeptFromTheTimeItWasSetAside(Topic<?, ?> topic) throws Exception {
        // Given
        Instant before = Instant.now().minusSeconds(5);
        long yearsAgo = Instant.parse("2020-02-03T00:00:00Z").toEpochMilli();

        // When
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic.name(), 0, yearsAgo, "R1", "old"))
                    .get();
        }

        // Then
        assertThat(setting(topic, "message.timestamp.type")).isEqualTo("LogAppendTime");
        assertThat(Duration.ofMillis(Long.parseLong(setting(topic, "retention.ms"))))
                .isGreaterThanOrEqualTo(Duration.ofDays(30));
        assertThat(Instant.ofEpochMilli(first(topic).timestamp())).isAfter(before);
    }

    private String setting(Topic<?, ?> topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        try (Admin admin = Admin.create(client)) {
            return admin.describeConfigs(List.of(resource))
                    .all()
                    .get()
                    .get(resource)
                    .get(name)
                    .value();
        }
    }

    private ConsumerRecord<String, String> first(Topic<?, ?> topic) {
        TopicPartition partition = new TopicPartition(topic.name(), 0);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(10)).iterator().next();
        }
    }
}
