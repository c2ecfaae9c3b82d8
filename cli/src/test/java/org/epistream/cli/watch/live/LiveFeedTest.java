package org.epistream.cli.watch.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.epistream.broker.Broker;
import org.epistream.broker.BrokerSettings;
import org.epistream.broker.EmbeddedBroker;
import org.epistream.cli.show.Words;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Period;
import org.epistream.domain.count.Tally;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.RegionCode;
import org.epistream.events.Topic;
import org.epistream.events.TopicCheck;
import org.epistream.events.TopicPolicy;
import org.epistream.events.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table fed from a real broker, which goes away, comes back, and loses the topic. */
class LiveFeedTest {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Topic<MeasureCell, Tally> TOPIC = Topics.DEFAULT.measuresDaily();

    @TempDir
    Path folder;

    private final LiveTable table = new LiveTable(
            new Words(Locale.ENGLISH),
            "kafka",
            Division.Level.COUNTY,
            Period.DAY,
            ZoneOffset.UTC,
            new MadeEvidence(),
            Runnable::run);
    private Broker broker;
    private LiveFeed feed;
    private TopicAlive alive;

    @BeforeEach
    void start() throws Exception {
        broker = EmbeddedBroker.start(settings(0));
        createTopic();
    }

    @AfterEach
    void stop() {
        if (feed != null) {
            feed.close();
            alive.close();
        }
        broker.close();
    }

    @Test
    void aBrokerThatComesBackIsReadOnFromWhereReadingStopped() throws Exception {
        // Given
        send(1, 1);
        follow();
        await(frame -> frame.contains("1 cells") && frame.contains("0 changes"));
        send(2, 2);
        await(frame -> frame.contains("1 changes"));
        int port = Integer.parseInt(broker.bootstrapServers().replaceAll(".*:", ""));

        // When
        broker.close();
        await(frame -> frame.contains("broker away since"));
        broker = EmbeddedBroker.start(settings(port));
        send(3, 3);

        // Then
        await(frame -> frame.contains("2 changes") && frame.contains("3 cells") && !frame.contains("away"));
    }

    @Test
    void aTopicThatWasMadeAnewIsReadFromItsBeginning() throws Exception {
        // Given
        for (int type = 1; type <= 20; type++) {
            send(type, 1);
        }
        follow();
        await(frame -> frame.contains("20 cells"));

        // When
        try (Admin admin = Admin.create(client())) {
            admin.deleteTopics(List.of(TOPIC.name())).all().get();
        }
        TimeUnit.MILLISECONDS.sleep(500);
        createTopic();
        send(21, 7);
        send(22, 8);

        // Then
        await(frame -> frame.contains("2 cells") && frame.contains("type-21") && !frame.contains("type-20"));
    }

    @Test
    void aRecordThatIsNoTotalIsPassedOverAndSaid() throws Exception {
        // Given
        follow();
        await(frame -> frame.contains("0 changes") && !frame.contains("reading"));

        // When
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(TOPIC.name(), bytes("no cell"), bytes("no tally")))
                    .get();
            producer.send(new ProducerRecord<>(TOPIC.name(), bytes("no cell"), null))
                    .get();
        }
        send(1, 5);

        // Then
        await(frame -> frame.contains("2 records unreadable") && frame.contains("1 changes"));
    }

    @Test
    void everyRecordIsAppliedHoweverFastTheyCome() throws Exception {
        // Given
        follow();
        await(frame -> frame.contains("0 changes") && !frame.contains("reading"));

        // When
        try (KafkaProducer<MeasureCell, Tally> producer = producer()) {
            for (int n = 1; n <= 20_000; n++) {
                producer.send(new ProducerRecord<>(TOPIC.name(), cell(n % 10), new Tally(n, 1, 1)));
            }
        }

        // Then
        await(frame -> frame.contains("20,000 changes"));
        TimeUnit.MILLISECONDS.sleep(500);
        assertThat(table.changes()).isEqualTo(20_000);
    }

    private void follow() {
        feed = new LiveFeed(client(), TOPIC, table, InstantSource.system());
        alive = new TopicAlive(client(), TOPIC.name(), table, feed::again, InstantSource.system());
        Thread reading = new Thread(
                () -> {
                    try {
                        feed.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "feed");
        reading.setDaemon(true);
        reading.start();
    }

    private void send(int type, long mentions) throws Exception {
        try (KafkaProducer<MeasureCell, Tally> producer = producer()) {
            producer.send(new ProducerRecord<>(TOPIC.name(), cell(type), new Tally(mentions, 1, 1)))
                    .get();
        }
    }

    private KafkaProducer<MeasureCell, Tally> producer() {
        return new KafkaProducer<>(
                client(), TOPIC.keys().serializer(), TOPIC.values().serializer());
    }

    private void createTopic() throws Exception {
        try (Admin admin = Admin.create(client())) {
            new TopicCheck(admin, 3, 1).createOrCheck(List.of(TOPIC));
        }
    }

    private BrokerSettings settings(int port) {
        return new BrokerSettings(folder.resolve("broker"), port, TopicPolicy.MAX_RECORD_BYTES);
    }

    private Map<String, Object> client() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private static MeasureCell cell(int type) {
        return new MeasureCell(
                new Day(LocalDate.parse("2022-03-14"), Day.From.STORY),
                new RegionCode("410526"),
                new MeasureType("type-" + type),
                Status.DONE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void await(Predicate<String> wanted) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        String frame = "";
        do {
            if (System.nanoTime() > end) {
                throw new AssertionError("never shown:\n" + frame);
            }
            TimeUnit.MILLISECONDS.sleep(50);
            frame = table.frame(120, 40, Instant.now()).toString();
        } while (!wanted.test(frame));
    }
}
