package org.epistream.producer.fix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.epistream.broker.Broker;
import org.epistream.broker.BrokerSettings;
import org.epistream.broker.EmbeddedBroker;
import org.epistream.domain.report.LogPlace;
import org.epistream.events.EventHeaders;
import org.epistream.events.Json;
import org.epistream.events.RawEdit;
import org.epistream.events.TopicPolicy;
import org.epistream.producer.log.LogReader;
import org.epistream.producer.log.LogWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections over a broker. */
class ReportsFixTest {
    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final Instant ARRIVED = Instant.parse("2022-03-20T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2022, 3, 14);

    @TempDir
    static Path brokerFolder;

    private static Broker broker;
    private static Admin admin;
    private static Map<String, Object> client;

    private final String topic = "raw" + TESTS.incrementAndGet();
    private LogReader log;
    private LogReader single;
    private LogWriter writer;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(new BrokerSettings(brokerFolder, 0, TopicPolicy.MAX_RECORD_BYTES));
        client = Map.of("bootstrap.servers", broker.bootstrapServers());
        admin = Admin.create(client);
    }

    @AfterAll
    static void stopBroker() {
        admin.close();
        broker.close();
    }

    @BeforeEach
    void open() throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
        log = LogReader.ofStretches(client);
        single = LogReader.ofRecords(client);
        writer = new LogWriter(client);
    }

    @AfterEach
    void close() {
        writer.close();
        single.close();
        log.close();
    }

    @Test
    void aCorrectionHasTheNewFieldsAndAllElseAsItsSenderWroteIt() throws Exception {
        // Given
        send(1, "R1", "{'body': '已消毒', 'source': '旧', 'revision': 3, 'pages': [1]}");

        // When
        long sent = fix(of("旧"), new RawEdit("新", DAY));

        // Then
        ConsumerRecord<byte @Nullable [], byte @Nullable []> copy = events().get(1);
        assertThat(sent).isEqualTo(1);
        assertThat(copy.partition()).isEqualTo(1);
        assertThat(EventHeaders.text(copy.headers(), EventHeaders.FIX_OF)).isEqualTo(topic + "/1/0");
        assertThat(EventHeaders.text(copy.headers(), "trace")).isEqualTo("kept");
        assertThat(json(copy))
                .isEqualTo(Json.mapper()
                        .readTree("{'body': '已消毒', 'source': '新', 'revision': 3, 'pages': [1],".replace('\'', '"')
                                + "\"published\": \"2022-03-14\", \"observedAt\": \"2022-03-20T08:00:00Z\"}"));
    }

    @Test
    void whatIsCorrectedIsChosenByWhatStandsNow() throws Exception {
        // Given
        send(0, "moved-on", "{'body': 'x', 'source': '旧', 'revision': 2}");
        send(0, "moved-on", "{'body': 'x', 'source': '别', 'revision': 3}");
        send(0, "late", "{'body': 'x', 'source': '旧', 'revision': 7}");
        send(0, "late", "{'body': 'x', 'source': '别', 'revision': 6}");
        send(0, "withdrawn", "{'body': 'x', 'source': '旧'}");
        send(0, "withdrawn", null);
        send(0, "right", "{'body': 'x', 'source': '新'}");
        send(0, "no-report", "{'source': '旧'}");
        send(0, null, "{'body': 'x', 'source': '旧'}");
        send(1, "plain", "{'body': 'x', 'source': '旧'}");

        // When
        List<Fix> fixes = fixing(of("旧"), new RawEdit("新", null)).look();

        // Then
        assertThat(fixes).extracting(fix -> fix.id().value()).containsExactly("late", "plain");
        assertThat(fixes).extracting(Fix::at).containsExactly(new LogPlace(topic, 0, 2), new LogPlace(topic, 1, 0));
    }

    @Test
    void whatIsCorrectedOnceIsNotCorrectedAgain() throws Exception {
        // Given
        for (int i = 0; i < 450; i++) {
            send(i % 2, "R" + i, "{'body': 'x', 'published': '2022-03-01'}");
        }
        Selection early = new Selection(Set.of(), null, null, null, LocalDate.of(2022, 3, 1));
        AtomicInteger batches = new AtomicInteger();
        ReportsFix cutOff = fixing(early, new RawEdit(null, DAY));
        cutOff.look();

        // When
        long first = cutOff.send(writer, () -> batches.getAndIncrement() == 1);
        long second = fix(early, new RawEdit(null, DAY));
        long third = fix(early, new RawEdit(null, DAY));

        // Then
        assertThat(List.of(first, second, third)).containsExactly(200L, 250L, 0L);
        assertThat(events()).hasSize(900);
    }

    @Test
    void aNewerEventThatComesInAtTheMomentOfTheCopyStandsInTheEnd() throws Exception {
        // Given
        send(0, "R1", "{'body': 'old', 'source': '旧'}");
        send(0, "R2", "{'body': 'old', 'source': '旧'}");
        ReportsFix fixing = fixing(of("旧"), new RawEdit("新", null));
        fixing.look();
        send(0, "R1", "{'body': 'newer', 'source': '旧'}");
        send(0, "R2", null);

        // When
        fixing.send(writer, () -> false);

        // Then
        List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> events = events();
        assertThat(json(last(events, "R1")).path("body").asText()).isEqualTo("newer");
        assertThat(json(last(events, "R1")).path("source").asText()).isEqualTo("新");
        assertThat(last(events, "R2").value()).isNull();
        assertThat(fix(of("旧"), new RawEdit("新", null))).isZero();
    }

    @Test
    void reportsAreChosenByIdSourceAddressAndDay() throws Exception {
        // Given
        send(0, "R1", "{'body': 'x', 'url': 'https://a.cn/1', 'published': '2022-03-01'}");
        send(0, "R2", "{'body': 'x', 'url': 'https://b.cn/1', 'source': '报', 'published': '2022-03-02'}");
        send(0, "R3", "{'body': 'x'}");

        // Then
        assertThat(ids(new Selection(Set.of("R3", "R9"), null, null, null, null)))
                .containsExactly("R3");
        assertThat(ids(new Selection(Set.of(), "", null, null, null))).containsExactly("R1", "R3");
        assertThat(ids(new Selection(Set.of(), null, "https://b.cn/", null, null)))
                .containsExactly("R2");
        assertThat(ids(new Selection(Set.of(), null, null, LocalDate.of(2022, 3, 2), null)))
                .containsExactly("R2");
        assertThat(ids(new Selection(Set.of(), null, null, null, LocalDate.of(2022, 3, 1))))
                .containsExactly("R1");
    }

    private static Selection of(String source) {
        return new Selection(Set.of(), source, null, null, null);
    }

    private ReportsFix fixing(Selection selection, RawEdit edit) {
        return new ReportsFix(log, single, topic, selection, edit);
    }

    private long fix(Selection selection, RawEdit edit) {
        ReportsFix fixing = fixing(selection, edit);
        fixing.look();
        return fixing.send(writer, () -> false);
    }

    private List<String> ids(Selection selection) {
        return fixing(selection, new RawEdit("新", null)).look().stream()
                .map(fix -> fix.id().value())
                .toList();
    }

    private void send(int partition, @Nullable String id, @Nullable String json) {
        writer.send(List.of(new ProducerRecord<>(
                topic,
                partition,
                ARRIVED.toEpochMilli(),
                id == null ? null : id.getBytes(UTF_8),
                json == null ? null : json.replace('\'', '"').getBytes(UTF_8),
                new RecordHeaders().add("trace", "kept".getBytes(UTF_8)))));
    }

    private List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> events() {
        List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> events = new ArrayList<>();
        log.readAll(topic, events::add);
        return events;
    }

    private static ConsumerRecord<byte @Nullable [], byte @Nullable []> last(
            List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> events, String id) {
        return events.stream()
                .filter(event -> id.equals(new String(event.key(), UTF_8)))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private static JsonNode json(ConsumerRecord<byte @Nullable [], byte @Nullable []> event) throws Exception {
        return Json.mapper().readTree(event.value());
    }
}
