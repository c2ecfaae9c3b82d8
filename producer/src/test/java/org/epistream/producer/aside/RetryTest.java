package org.epistream.producer.aside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.epistream.broker.Broker;
import org.epistream.broker.BrokerSettings;
import org.epistream.broker.EmbeddedBroker;
import org.epistream.domain.report.AsideState;
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.Mark;
import org.epistream.domain.report.Rejection;
import org.epistream.events.EventHeaders;
import org.epistream.events.TopicCheck;
import org.epistream.events.TopicPolicy;
import org.epistream.events.Topics;
import org.epistream.producer.log.LogReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Retries and discards over a broker. */
class RetryTest {
    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final Instant OLD = Instant.parse("2020-02-03T08:00:00.123Z");
    private static final Retry.Terms ORDINARY = new Retry.Terms(5, false, false, "mended");
    private static final Retry.Terms FORCED = new Retry.Terms(5, true, false, null);

    @TempDir
    static Path folder;

    private static Broker broker;
    private static Admin admin;
    private static Map<String, Object> client;

    private final Topics topics = new Topics("t" + TESTS.incrementAndGet() + ".", "g1");
    private final Map<LogPlace, Fate> fates = new LinkedHashMap<>();
    private AsideLog log;
    private AsideWriter writer;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(new BrokerSettings(folder, 0, TopicPolicy.MAX_RECORD_BYTES));
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
        new TopicCheck(admin, 2, 1).createOrCheck(topics.all());
        log = new AsideLog(client, topics);
        writer = new AsideWriter(client, topics);
    }

    @AfterEach
    void close() {
        log.close();
        writer.close();
    }

    @Test
    void aDeadLetterComesBackAsItCame() {
        // Given
        LogPlace origin = raw("R1", report("消毒", 3));
        LogPlace letter = deadLetter("R1", report("消毒", 3), origin, 2);

        // When
        retry(ORDINARY);

        // Then
        assertThat(fates).containsExactly(entry(letter, Fate.RETRIED));
        ConsumerRecord<byte[], byte[]> copy = rawRecords().get(1);
        assertThat(text(copy.key())).isEqualTo("R1");
        assertThat(text(copy.value())).isEqualTo(report("消毒", 3));
        assertThat(copy.partition()).isEqualTo(origin.partition());
        assertThat(Instant.ofEpochMilli(copy.timestamp())).isEqualTo(OLD);
        assertThat(copy.headers().toArray())
                .extracting(Header::key, header -> text(header.value()))
                .containsExactlyInAnyOrder(
                        tuple("traceparent", "00-4bf9"),
                        tuple(EventHeaders.REVISION, "3"),
                        tuple(EventHeaders.ATTEMPT, "2"),
                        tuple(EventHeaders.RETRY_OF, letter.toString()));
        assertThat(letters()).singleElement().satisfies(event -> {
            assertThat(event.state()).isEqualTo(AsideState.RETRIED);
            assertThat(event.mark().note()).isEqualTo("mended");
        });
    }

    @Test
    void whatIsMarkedIsPassedOver() {
        // Given
        deadLetter("R1", report("消毒", null), raw("R1", report("消毒", null)), 1);
        List<SetAside> events = letters();
        retry(AsideKind.DEAD_LETTERS, events, ORDINARY, writer, () -> false);

        // When
        retry(ORDINARY);

        // Then
        assertThat(fates).containsValue(Fate.ALREADY_MARKED).hasSize(1);
        assertThat(rawRecords()).hasSize(2);
    }

    @Test
    void aRetryCutOffBetweenCopyAndMarkLosesNothingAndSendsNothingTwice() {
        // Given
        for (int i = 0; i < 3; i++) {
            deadLetter("R" + i, report("消毒", null), raw("R" + i, report("消毒", null)), 1);
        }
        Marks killed = marks -> {
            throw new IllegalStateException("killed");
        };
        assertThatThrownBy(() -> retry(AsideKind.DEAD_LETTERS, letters(), ORDINARY, killed, () -> false))
                .hasMessage("killed");
        assertThat(letters()).extracting(SetAside::state).containsOnly(AsideState.OPEN);

        // When
        retry(ORDINARY);

        // Then
        assertThat(fates.values()).containsOnly(Fate.SENT_BEFORE);
        assertThat(rawRecords()).hasSize(6);
        assertThat(letters()).extracting(SetAside::state).containsOnly(AsideState.RETRIED);
    }

    @Test
    void anOldTextReplacesNoNewerOneUnlessItIsForcedTo() {
        // Given
        LogPlace letter = deadLetter("R1", report("旧", null), raw("R1", report("旧", null)), 1);
        raw("R1", report("新", null));

        // When
        retry(ORDINARY);
        Fate ordinary = fates.get(letter);
        long sent = rawRecords().size();
        retry(FORCED);

        // Then
        assertThat(ordinary).isEqualTo(Fate.NEWER_STANDS);
        assertThat(sent).isEqualTo(2);
        assertThat(fates).containsExactly(entry(letter, Fate.RETRIED));
        assertThat(text(rawRecords().get(2).value())).isEqualTo(report("旧", null));
    }

    @Test
    void ofTwoDeadLettersOfOneReportOnlyTheLaterComesBack() {
        // Given
        LogPlace first = deadLetter("R1", report("旧", null), raw("R1", report("旧", null)), 1);
        LogPlace second = deadLetter("R1", report("新", null), raw("R1", report("新", null)), 1);

        // When
        retry(ORDINARY);

        // Then
        assertThat(fates).containsOnly(entry(first, Fate.NEWER_STANDS), entry(second, Fate.RETRIED));
        assertThat(rawRecords())
                .extracting(record -> text(record.value()))
                .last()
                .isEqualTo(report("新", null));
    }

    @Test
    void aNewerReportThatACopyHasOvertakenIsSentOnceMoreBehindIt() {
        // Given
        LogPlace letter = deadLetter("R1", report("旧", null), raw("R1", report("旧", null)), 1);
        raw("R1", report("新", null));
        RecordHeaders copied = new RecordHeaders();
        EventHeaders.set(copied, EventHeaders.RETRY_OF, letter.toString());
        send(topics.reportsRaw().name(), "R1", report("旧", null), copied);

        // When
        retry(ORDINARY);

        // Then
        assertThat(fates).containsExactly(entry(letter, Fate.SENT_BEFORE));
        assertThat(rawRecords())
                .extracting(record -> text(record.value()))
                .containsExactly(report("旧", null), report("新", null), report("旧", null), report("新", null));
    }

    @Test
    void whatFailedTooOftenOrWasNeverOnTheTopicIsRefused() {
        // Given
        LogPlace origin = raw("R1", report("消毒", null));
        LogPlace often = deadLetter("R1", report("消毒", null), origin, 5);
        LogPlace nowhere = deadLetter("R1", report("消毒", null), null, 1);
        LogPlace beyond = deadLetter("R1", report("消毒", null), new LogPlace(origin.topic(), 0, 1_000), 1);
        LogPlace elsewhere = deadLetter("R1", report("消毒", null), new LogPlace("somebody.elses", 0, 0), 1);

        // When
        retry(ORDINARY);

        // Then
        assertThat(fates)
                .containsOnly(
                        entry(often, Fate.TOO_MANY_ATTEMPTS),
                        entry(nowhere, Fate.NOT_ON_TOPIC),
                        entry(beyond, Fate.NOT_ON_TOPIC),
                        entry(elsewhere, Fate.NOT_ON_TOPIC));
        assertThat(rawRecords()).hasSize(1);
    }

    @Test
    void whatIsGoneIsSaid() throws Exception {
        // Given
        LogPlace letter = deadLetter("R1", report("消毒", null), raw("R1", report("消毒", null)), 1);
        List<SetAside> events = letters();
        admin.deleteRecords(Map.of(
                        new TopicPartition(letter.topic(), letter.partition()),
                        RecordsToDelete.beforeOffset(letter.offset() + 1)))
                .all()
                .get();

        // When
        retry(AsideKind.DEAD_LETTERS, events, ORDINARY, writer, () -> false);

        // Then
        assertThat(fates).containsExactly(entry(letter, Fate.GONE));
    }

    @Test
    void aDryRunSaysWhatWouldBeDoneAndChangesNothing() {
        // Given
        LogPlace letter = deadLetter("R1", report("消毒", null), raw("R1", report("消毒", null)), 1);

        // When
        retry(new Retry.Terms(5, false, true, null));
        Fate retried = fates.get(letter);
        new Discard(writer, InstantSource.system(), true, null, (event, fate) -> fates.put(event.at(), fate))
                .run(letters(), () -> false);

        // Then
        assertThat(retried).isEqualTo(Fate.RETRIED);
        assertThat(fates).containsExactly(entry(letter, Fate.DISCARDED));
        assertThat(rawRecords()).hasSize(1);
        assertThat(letters()).extracting(SetAside::state).containsExactly(AsideState.OPEN);
    }

    @Test
    void whatIsDiscardedIsMarkedWithItsNoteAndStays() {
        // Given
        LogPlace letter = deadLetter("R1", report("消毒", null), raw("R1", report("消毒", null)), 1);
        Discard discard = new Discard(
                writer, InstantSource.system(), false, "a test", (event, fate) -> fates.put(event.at(), fate));

        // When
        discard.run(letters(), () -> false);
        Fate first = fates.get(letter);
        discard.run(letters(), () -> false);

        // Then
        assertThat(first).isEqualTo(Fate.DISCARDED);
        assertThat(fates).containsExactly(entry(letter, Fate.ALREADY_MARKED));
        assertThat(letters()).singleElement().satisfies(event -> {
            assertThat(event.state()).isEqualTo(AsideState.DISCARDED);
            assertThat(event.mark().note()).isEqualTo("a test");
        });
        assertThat(rawRecords()).hasSize(1);
    }

    @Test
    void aRejectionThatCanBeReadNowComesBackFromTheRawTopic() {
        // Given
        LogPlace good = raw("R1", report("消毒", null));
        LogPlace bad = raw("R2", "{\"body\": ");
        LogPlace readable = rejection("R1", good);
        LogPlace still = rejection("R2", bad);
        LogPlace file = rejection("R3", null);

        // When
        retry(AsideKind.REJECTIONS, log.read(AsideKind.REJECTIONS, event -> true), ORDINARY, writer, () -> false);

        // Then
        assertThat(fates)
                .containsOnly(
                        entry(readable, Fate.RETRIED),
                        entry(still, Fate.STILL_REJECTED),
                        entry(file, Fate.NOT_ON_TOPIC));
        assertThat(rawRecords()).hasSize(3).last().satisfies(copy -> {
            assertThat(text(copy.value())).isEqualTo(report("消毒", null));
            assertThat(copy.timestamp()).isEqualTo(OLD.toEpochMilli());
            assertThat(EventHeaders.text(copy.headers(), EventHeaders.RETRY_OF)).isEqualTo(readable.toString());
        });
    }

    @Test
    void aRetryThatIsEndedGoesOnWhereItWas() {
        // Given
        for (int i = 0; i < 45; i++) {
            deadLetter("R" + i, report("消毒", null), raw("R" + i, report("消毒", null)), 1);
        }
        AtomicInteger asked = new AtomicInteger();

        // When
        boolean finished =
                retry(AsideKind.DEAD_LETTERS, letters(), ORDINARY, writer, () -> asked.incrementAndGet() > 45 + 2);
        int done = fates.size();
        boolean finishedNow = retry(ORDINARY);

        // Then
        assertThat(finished).isFalse();
        assertThat(done).isEqualTo(40);
        assertThat(finishedNow).isTrue();
        assertThat(rawRecords()).hasSize(90);
        assertThat(letters()).extracting(SetAside::state).containsOnly(AsideState.RETRIED);
    }

    @Test
    void theMarksOfATopicThatWasMadeAnewMeanNoneOfItsEvents() {
        // Given
        LogPlace letter = deadLetter("R1", report("消毒", null), raw("R1", report("消毒", null)), 1);

        // When
        writer.put(Map.of(letter, new Mark(Mark.State.RETRIED, OLD, null)));

        // Then
        assertThat(letters()).extracting(SetAside::state).containsExactly(AsideState.OPEN);
    }

    @Test
    void whatSomebodyElseWroteThereIsListedAsWhatItIs() {
        // Given
        send(topics.deadLetter().name(), null, null, new RecordHeaders());
        send(topics.reportsRejected().name(), null, "no json", new RecordHeaders());
        send(topics.marks().name(), "no place", "{}", new RecordHeaders());

        // When
        List<SetAside> events = new ArrayList<>(letters());
        events.addAll(log.read(AsideKind.REJECTIONS, event -> true));

        // Then
        assertThat(events).extracting(SetAside::reason).containsExactly("unknown", "unknown");
        assertThat(events).extracting(SetAside::excerpt).containsExactly("", "no json");
    }

    private boolean retry(Retry.Terms terms) {
        return retry(AsideKind.DEAD_LETTERS, letters(), terms, writer, () -> false);
    }

    private boolean retry(
            AsideKind kind, List<SetAside> events, Retry.Terms terms, Marks marks, BooleanSupplier cancelled) {
        fates.clear();
        return new Retry(
                        kind,
                        log,
                        writer,
                        marks,
                        InstantSource.system(),
                        terms,
                        (event, fate) -> fates.put(event.at(), fate))
                .run(events, cancelled);
    }

    private List<SetAside> letters() {
        AsideFilter all =
                new AsideFilter(Set.of(), EnumSet.allOf(AsideState.class), null, null, null, null, null, null, null);
        return log.read(AsideKind.DEAD_LETTERS, all);
    }

    private LogPlace raw(String key, String value) {
        return send(topics.reportsRaw().name(), key, value, new RecordHeaders());
    }

    private LogPlace deadLetter(String key, String value, @Nullable LogPlace origin, int attempt) {
        RecordHeaders headers = new RecordHeaders();
        EventHeaders.set(headers, "traceparent", "00-4bf9");
        EventHeaders.set(headers, EventHeaders.REVISION, "3");
        EventHeaders.set(headers, EventHeaders.EXCEPTION, "java.lang.IllegalStateException");
        EventHeaders.set(headers, EventHeaders.STACK_TRACE, "java.lang.IllegalStateException\n\tat A.b");
        EventHeaders.set(headers, EventHeaders.ATTEMPT, String.valueOf(attempt));
        EventHeaders.set(headers, EventHeaders.ARRIVED, OLD.toString());
        if (origin != null) {
            EventHeaders.set(headers, EventHeaders.ORIGIN, origin.toString());
        }
        return send(topics.deadLetter().name(), key, value, headers);
    }

    private LogPlace rejection(String key, @Nullable LogPlace origin) {
        RecordHeaders headers = new RecordHeaders();
        if (origin != null) {
            EventHeaders.set(headers, EventHeaders.ORIGIN, origin.toString());
            EventHeaders.set(headers, EventHeaders.ATTEMPT, "1");
        }
        Rejection rejection = new Rejection(key, Rejection.Reason.MALFORMED, "no valid JSON", "a.json", "{", OLD);
        String name = topics.reportsRejected().name();
        return send(
                name, key, text(topics.reportsRejected().values().serializer().serialize(name, rejection)), headers);
    }

    private LogPlace send(String topic, @Nullable String key, @Nullable String value, RecordHeaders headers) {
        byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        byte[] valueBytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, 1, OLD.toEpochMilli(), keyBytes, valueBytes, headers);
        return new LogPlace(topic, 1, writer.send(List.of(record)).get(0));
    }

    private List<ConsumerRecord<byte[], byte[]>> rawRecords() {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (LogReader reader = LogReader.ofStretches(client)) {
            reader.readAll(topics.reportsRaw().name(), records::add);
        }
        return records;
    }

    private static String report(String body, @Nullable Integer revision) {
        return "{\"body\": \"" + body + "\"" + (revision == null ? "" : ", \"revision\": " + revision) + "}";
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
