package org.epistream.producer.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.epistream.broker.Broker;
import org.epistream.broker.BrokerSettings;
import org.epistream.broker.EmbeddedBroker;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.ReadOutcome.Accepted;
import org.epistream.domain.report.Report;
import org.epistream.domain.report.ReportId;
import org.epistream.events.TopicCheck;
import org.epistream.events.TopicPolicy;
import org.epistream.events.Topics;
import org.epistream.producer.AddressOrText;
import org.epistream.producer.files.Columns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowerTest {
    private static final Topics TOPICS = Topics.DEFAULT;

    @TempDir
    static Path brokerFolder;

    private static Broker broker;

    @TempDir
    Path folder;

    private Map<String, Object> client;
    private long begin;

    @BeforeAll
    static void startABroker() throws Exception {
        broker = EmbeddedBroker.start(new BrokerSettings(brokerFolder, 0, TopicPolicy.MAX_RECORD_BYTES));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            new TopicCheck(admin, 1, 1).createOrCheck(TOPICS.all());
        }
    }

    @AfterAll
    static void stopTheBroker() {
        broker.close();
    }

    @BeforeEach
    void beginAtTheEndOfTheTopic() {
        client = Map.of("bootstrap.servers", broker.bootstrapServers());
        begin = end(TOPICS.reportsRaw().name());
    }

    @Test
    void whatIsDroppedIsSentAndFiledAwayWithWhatWasWrongWithIt() throws Exception {
        // Given
        Files.writeString(folder.resolve("good.txt"), "全县消毒");
        Files.writeString(folder.resolve("mixed.jsonl"), "{\"id\": \"m-1\", \"body\": \"停课\"}\n{\"id\": \n");

        // When
        List<Sent> told = follow(2);

        // Then
        assertThat(told).extracting(Sent::reports).containsExactly(1L, 1L);
        assertThat(told).extracting(Sent::refused).containsExactlyInAnyOrder(0L, 1L);
        assertThat(folder.resolve("done/good.txt")).exists();
        assertThat(folder.resolve("failed/mixed.jsonl")).exists();
        assertThat(Files.readString(folder.resolve("failed/mixed.jsonl.reason.txt")))
                .contains("mixed.jsonl:2: malformed:", "Sent: 1 reports", "Refused: 1");
        assertThat(raw()).extracting(ConsumerRecord::key).hasSize(2).contains("m-1");
    }

    @Test
    void aFileThatWasSentToItsMiddleIsSentFromThere() throws Exception {
        // Given
        String lines = IntStream.range(0, 2_500)
                .mapToObj(i -> "{\"id\": \"r-" + i + "\", \"body\": \"消毒\"}\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("all.jsonl"), lines);
        PickUp file = pickUp();
        try (TransactionalLog killed = new TransactionalLog(client, TOPICS, id())) {
            for (int i = 0; i < 1_200; i++) {
                killed.send(report("r-" + i));
            }
            killed.commit(file, 1_200);
            for (int i = 1_200; i < 1_700; i++) {
                killed.send(report("r-" + i));
            }
            // Closed with a transaction open, which is what a kill leaves behind.
        }

        // When
        List<Sent> told = follow(1);

        // Then
        assertThat(told).extracting(Sent::reports).containsExactly(2_500L);
        assertThat(raw())
                .extracting(ConsumerRecord::key)
                .doesNotHaveDuplicates()
                .hasSize(2_500);
        assertThat(folder.resolve("done/all.jsonl")).exists();
    }

    @Test
    void aFileThatWasSentToItsEndIsOnlyFiledAway() throws Exception {
        // Given
        Files.writeString(folder.resolve("a.jsonl"), "{\"id\": \"e-1\", \"body\": \"消毒\"}\n");
        PickUp file = pickUp();
        try (TransactionalLog killed = new TransactionalLog(client, TOPICS, id())) {
            killed.send(report("e-1"));
            killed.commit(file, 1);
        }

        // When
        follow(1);

        // Then
        assertThat(raw()).extracting(ConsumerRecord::key).containsExactly("e-1");
        assertThat(folder.resolve("done/a.jsonl")).exists();
    }

    @Test
    void theSameFileDroppedAgainIsSentAgain() throws Exception {
        // Given
        for (int i = 0; i < 2; i++) {
            Files.writeString(folder.resolve("a.jsonl"), "{\"id\": \"s-1\", \"body\": \"消毒\"}\n");
            follow(1);
        }

        // Then
        assertThat(raw()).extracting(ConsumerRecord::key).containsExactly("s-1", "s-1");
        assertThat(folder.resolve("done/a-2.jsonl")).exists();
    }

    @Test
    void aLinkIsNotFollowed() throws Exception {
        // Given
        Path secret = Files.writeString(brokerFolder.resolve("secret.txt"), "机密");
        Files.createSymbolicLink(folder.resolve("a.txt"), secret);

        // When
        follow(1);

        // Then
        assertThat(raw()).isEmpty();
        assertThat(Files.readString(folder.resolve("failed/a.txt.reason.txt"))).contains("a link");
        assertThat(secret).hasContent("机密");
    }

    private static Accepted report(String id) {
        return new Accepted(new Report(
                new ReportId(id),
                null,
                null,
                null,
                "消毒",
                MediaType.TEXT,
                null,
                Clock.systemUTC().instant(),
                null));
    }

    private String id() throws IOException {
        return Files.readString(folder.resolve("work/id"));
    }

    private PickUp pickUp() throws IOException {
        long[] nanos = {0};
        try (DropFolder drop = new DropFolder(folder, Duration.ofSeconds(1), () -> nanos[0])) {
            drop.next();
            nanos[0] = Duration.ofSeconds(1).toNanos();
            return drop.next().orElseThrow();
        }
    }

    /** Follows until so many files are filed away. */
    private List<Sent> follow(int files) throws Exception {
        BlockingQueue<Sent> sent = new LinkedBlockingQueue<>();
        Follower.Told told = new Follower.Told() {
            @Override
            public void sent(Sent file) {
                sent.add(file);
            }

            @Override
            public void waiting(String why) {
                throw new AssertionError(why);
            }
        };
        List<Sent> all = new ArrayList<>();
        try (Follower follower = new Follower(
                client,
                TOPICS,
                folder,
                Clock.systemUTC(),
                new AddressOrText((body, type) -> body),
                Columns.KNOWN,
                told,
                Duration.ofMillis(200))) {
            Thread thread = new Thread(() -> {
                try {
                    follower.run();
                } catch (IOException | InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            thread.start();
            while (all.size() < files) {
                Sent next = sent.poll(30, TimeUnit.SECONDS);
                assertThat(next).isNotNull();
                all.add(next);
            }
            follower.stop();
            thread.join();
        }
        return all;
    }

    /** What a reader of committed events sees in the raw topic since the test began. */
    private List<ConsumerRecord<String, String>> raw() {
        TopicPartition partition = new TopicPartition(TOPICS.reportsRaw().name(), 0);
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = consumer()) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, begin);
            long end = end(partition.topic());
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    private long end(String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (KafkaConsumer<String, String> consumer = consumer()) {
            return consumer.endOffsets(List.of(partition)).get(partition);
        }
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
