package org.epistream.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.epistream.broker.Broker;
import org.epistream.broker.BrokerSettings;
import org.epistream.broker.EmbeddedBroker;
import org.epistream.events.TopicPolicy;
import org.epistream.system.Program.Ended;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports on their way in, as files and from clients that know nothing of us, in processes against a real broker. */
class PushTest {
    private static final String RAW = "reports.raw.v1";
    private static final String APART = "apart.";

    /** The first command of the contracts: a key and a value. */
    private static final Pattern EXAMPLE = Pattern.compile("-k (\\S+) <<< '(\\{.*})'");

    @TempDir
    static Path shared;

    private static Broker broker;

    @TempDir
    Path folder;

    @BeforeAll
    static void startABroker() {
        broker = EmbeddedBroker.start(new BrokerSettings(shared.resolve("broker"), 0, TopicPolicy.MAX_RECORD_BYTES));
        createTopics("");
    }

    @AfterAll
    static void stopTheBroker() {
        broker.close();
    }

    @Test
    void aDropFolderSendsEveryReportOnceThoughTheProcessIsKilledAgainAndAgain() throws IOException {
        // Given
        int files = 4;
        int lines = 15_000;
        Random random = new Random(20_220_314);
        Path drop = Files.createDirectory(folder.resolve("drop"));
        for (int file = 0; file < files; file++) {
            StringBuilder text = new StringBuilder();
            for (int line = 0; line < lines; line++) {
                text.append("{\"id\": \"drop-" + file + "-" + line + "\", \"body\": \"全县消毒\"}\n");
            }
            Path part = Files.writeString(drop.resolve(file + ".jsonl.part"), text);
            Files.move(part, drop.resolve(file + ".jsonl"));
        }

        // When
        for (int kill = 0; kill < 4; kill++) {
            try (Program follow = follow(drop)) {
                follow.awaitOutput("Ctrl-C ends");
                Program.pause(1_000 + random.nextInt(2_500));
                follow.kill();
            }
        }
        Ended ended;
        try (Program follow = follow(drop)) {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> names(drop.resolve("done")).size() == files);
            follow.terminate();
            ended = follow.await();
        }

        // Then
        List<String> keys = keys("drop-");
        assertThat(keys).doesNotHaveDuplicates().hasSize(files * lines);
        assertThat(ended.output()).contains("Stopped.");
        assertThat(names(drop)).containsExactly("done", "failed", "work");
        assertThat(names(drop.resolve("failed"))).isEmpty();
    }

    @Test
    void aWebArchiveOfAnySizeGoesThroughAProcessWithLittleMemory() throws IOException {
        // Given
        long megabytes = Long.getLong("warcMegabytes", 50);
        Path archive = folder.resolve("made.warc");
        int pages = MadeWebArchive.write(archive, megabytes << 20, 7);

        // When
        long begun = System.nanoTime();
        Ended ended;
        try (Program push = Program.startWithin(
                "128m",
                folder,
                "push",
                archive.toString(),
                "--bootstrap-servers",
                broker.bootstrapServers(),
                "--lang",
                "en")) {
            ended = push.await();
        }
        System.out.printf("%d MB, %d pages: %.1f s%n", megabytes, pages, (System.nanoTime() - begun) / 1e9);

        // Then
        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("Pushed: " + pages + " reports", "GB18030 " + pages + " times");
        assertThat(keys("made.example/")).doesNotHaveDuplicates().hasSize(pages);
    }

    @Test
    void whatAnyKafkaClientSendsAsTheContractsShowIsReadAndTakenBack() throws Exception {
        // Given
        Matcher example = EXAMPLE.matcher(Files.readString(Samples.ROOT.resolve("docs/contracts.md")));
        assertThat(example.find()).isTrue();
        String key = example.group(1);
        String value = example.group(2);
        Path data = folder.resolve("data");
        // Apart from what other tests have sent, which would have to be analyzed first.
        createTopics(APART);
        try (Program enrich = role("enrich", folder.resolve("enrich"));
                Program store = role("store", data);
                KafkaProducer<String, String> client = new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker.bootstrapServers()),
                        new StringSerializer(),
                        new StringSerializer())) {
            enrich.awaitOutput("runs against");
            store.awaitOutput("runs against");

            // When
            client.send(new ProducerRecord<>(APART + RAW, key, value)).get();
            client.send(new ProducerRecord<>(APART + RAW, "no-report", "no JSON"))
                    .get();
            client.send(new ProducerRecord<>(APART + RAW, "taken-back", value)).get();
            ProducerRecord<String, String> withdrawal = new ProducerRecord<>(APART + RAW, "taken-back", null);
            withdrawal.headers().add("epistream-revision", "3".getBytes(StandardCharsets.UTF_8));
            client.send(withdrawal).get();
            client.send(new ProducerRecord<>(APART + RAW, "last", value)).get();

            // Then
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> Files.exists(data.resolve("epistream.db"))
                            && ids(data).containsAll(List.of(key, "last"))
                            && Tables.of(data).rejected().size() == 1
                            && !ids(data).contains("taken-back"));
            assertThat(Tables.of(data).rejected()).singleElement().asString().startsWith("malformed|");
        }
    }

    private static void createTopics(String prefix) {
        Ended topics = Program.run(
                shared, "topics", "--bootstrap-servers", broker.bootstrapServers(), "--topic-prefix", prefix);
        assertThat(topics.code()).as(topics.output()).isZero();
    }

    private static List<String> ids(Path data) {
        return Tables.rows(data, "SELECT id FROM reports");
    }

    private Program role(String role, Path data) {
        return Program.start(
                folder,
                role,
                "--bootstrap-servers",
                broker.bootstrapServers(),
                "--data",
                data.toString(),
                "--health-port",
                "off",
                "--topic-prefix",
                APART,
                "--lang",
                "en");
    }

    private Program follow(Path drop) {
        return Program.start(
                folder,
                "push",
                "--follow",
                drop.toString(),
                "--bootstrap-servers",
                broker.bootstrapServers(),
                "--lang",
                "en");
    }

    private static List<String> names(Path in) throws IOException {
        if (Files.notExists(in)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(in)) {
            return new ArrayList<>(new TreeSet<>(
                    files.map(file -> file.getFileName().toString()).toList()));
        }
    }

    /** The keys that hold these letters, of all events a reader of committed ones sees. */
    private static List<String> keys(String letters) {
        List<String> keys = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", broker.bootstrapServers(),
                        "isolation.level", "read_committed",
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(RAW).stream()
                    .map(info -> new TopicPartition(RAW, info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(500)).forEach(event -> {
                    if (event.key().contains(letters)) {
                        keys.add(event.key());
                    }
                });
            }
        }
        return keys;
    }
}
