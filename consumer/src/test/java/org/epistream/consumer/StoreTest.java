package org.epistream.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.epistream.broker.Broker;
import org.epistream.broker.BrokerSettings;
import org.epistream.broker.EmbeddedBroker;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.measure.MeasureCatalogue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A running store between a broker and a database. */
abstract class StoreTest {
    private static final int PARTITIONS = 2;
    private static final Set<String> NAMES = new RecordReader(Events.TOPICS).topics();
    static final MeterRegistry METERS = new SimpleMeterRegistry();
    static final FailingDatabase.Fault NONE = commit -> {};

    @TempDir
    static Path brokerFolder;

    static Broker broker;
    private static Admin admin;

    private final Map<String, Database> databases = new HashMap<>();

    private KafkaProducer<byte[], byte[]> producer;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(new BrokerSettings(brokerFolder, 0, 1 << 20));
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    @AfterAll
    static void stopBroker() {
        admin.close();
        broker.close();
    }

    @BeforeEach
    void createTopics() throws Exception {
        List<NewTopic> topics = NAMES.stream()
                .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                .toList();
        admin.createTopics(topics).all().get();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "streams-app"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    @AfterEach
    void deleteTopics() throws Exception {
        producer.close();
        databases.values().forEach(Database::close);
        admin.deleteTopics(NAMES).all().get();
        await().until(() -> admin.listTopics().names().get().isEmpty());
    }

    @Test
    void whatIsCommittedIsStoredAndWhatIsAbortedIsNot() throws Exception {
        // Given
        commit(
                Events.measures("testing", 3, 2),
                Events.person("张三", 1, 1),
                Events.figure(Day.From.STORY, "3", 1, 1),
                Events.report("r1"),
                Events.deadLetter());
        abort(Events.measures("testing", 99, 99), Events.report("r2"));
        commit(Events.rejected("r3", "a.json:1", Instant.EPOCH), Events.garbage(Events.TOPICS.measuresDaily()));

        // When
        try (StoreRunner runner = start("counts.db")) {
            awaitAll(runner);

            // Then
            assertThat(runner.waitingFor()).isNull();
            assertThat(runner.failure()).isNotDone();
        }
        Map<String, List<String>> tables = Tables.all(database("counts.db"));
        assertThat(tables.get("measures_daily")).containsExactly("2020-02-03|story|420100|testing|done|3|2|2");
        assertThat(tables.values()).extracting(List::size).containsExactly(1, 1, 1, 1, 0, 1, 2, 1, 0, 1, 1, 1, 1);
    }

    @Test
    void whatIsStoredIsCountedAndTimedAndNothingIsLeftToRead() throws Exception {
        // Given
        MeterRegistry meters = new SimpleMeterRegistry();
        commit(Events.measures("testing", 3, 2), Events.report("r1"), Events.garbage(Events.TOPICS.measuresDaily()));

        // When
        try (StoreRunner runner = StoreRunner.start(settings(), database("counts.db"), meters)) {
            awaitAll(runner);

            // Then
            await().until(() -> meters.get("epistream.sink.records").counter().count() == 3);
            assertThat(runner.hasJoined()).isTrue();
        }
        assertThat(meters.get("epistream.sink.batch").timer().count()).isBetween(1L, 3L);
        assertThat(meters.get("epistream.end.to.end").timer().count()).isEqualTo(1);
        assertThat(meters.get("epistream.end.to.end").timer().max(TimeUnit.SECONDS))
                .isBetween(0.001, 30.0);
        assertThat(meters.get("epistream.sink.set.aside")
                        .tag("why", "unreadable")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("epistream.lag").tag("role", "store").gauges())
                .hasSize(NAMES.size())
                .allSatisfy(lag -> assertThat(lag.value()).isZero());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 7})
    void aStoreKilledBeforeOrAfterACommitEndsWithTheTablesOfAnUndisturbedOne(int commit) throws Exception {
        // Given
        sendHistory();
        FailingDatabase.Fault kill = count -> {
            if (count == commit) {
                throw new Killed();
            }
        };

        // When
        runUntilKilled(kill, NONE);
        runUntilKilled(NONE, kill);
        runUntilAllIsStored("killed.db");
        runUntilAllIsStored("undisturbed.db");

        // Then
        Map<String, List<String>> tables = Tables.all(database("killed.db"));
        assertThat(tables).isEqualTo(Tables.all(database("undisturbed.db")));
        assertThat(tables.get("measures_daily")).hasSize(20);
        assertThat(tables.get("reports")).hasSize(30);
    }

    @Test
    void storesOfDifferentDatabasesGetEverythingEach() throws Exception {
        // When
        try (StoreRunner one = start("one.db");
                StoreRunner other = start("other.db")) {
            sendHistory();
            awaitAll(one);
            awaitAll(other);
        }

        // Then
        Map<String, List<String>> tables = Tables.all(database("one.db"));
        assertThat(tables).isEqualTo(Tables.all(database("other.db")));
        assertThat(tables.get("reports")).hasSize(30);
    }

    @Test
    void aTopicThatWasCreatedAgainStopsTheStore() throws Exception {
        // Given
        commit(Events.measures("testing", 3, 2));
        runUntilAllIsStored("counts.db");
        deleteTopics();
        createTopics();

        // When
        try (StoreRunner runner = start("counts.db")) {
            Throwable failure = runner.failure().get(30, TimeUnit.SECONDS);

            // Then
            assertThat(failure)
                    .isInstanceOf(WrongDatabase.class)
                    .hasMessageContaining(database("counts.db").name())
                    .hasMessageContaining("created again");
        }
    }

    @Test
    void whatExpiredBeforeItWasStoredIsPassedOver() throws Exception {
        // Given
        commit(Events.rejected("r1", "a.json:1", Instant.EPOCH));
        runUntilAllIsStored("counts.db");
        commit(Events.rejected("r2", "a.json:2", Instant.EPOCH));
        Map<TopicPartition, RecordsToDelete> expired = new HashMap<>();
        ends().forEach((partition, end) -> expired.put(partition, RecordsToDelete.beforeOffset(end)));
        admin.deleteRecords(expired).all().get();
        commit(Events.rejected("r3", "a.json:3", Instant.EPOCH));

        // When
        runUntilAllIsStored("counts.db");
        runUntilAllIsStored("later.db");

        // Then
        assertThat(Tables.rows(database("counts.db"), "rejected")).hasSize(2);
        assertThat(Tables.rows(database("later.db"), "rejected")).hasSize(1);
    }

    @Test
    void aStoreLeavesAtOnceEvenWhileItWaitsForABroker() {
        // Given
        StoreSettings nowhere = new StoreSettings(
                Events.TOPICS,
                fresh(),
                Map.of("bootstrap.servers", "127.0.0.1:1"),
                MeasureCatalogue.packaged(),
                StoreSettings.DEFAULT_SESSION);
        StoreRunner runner = StoreRunner.start(nowhere, METERS);

        // When
        Instant before = Instant.now();
        runner.close();

        // Then
        assertThat(runner.waitingFor()).isEqualTo("broker");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(8));
    }

    /** Totals that rise, fall and vanish, over many transactions. */
    final void sendHistory() {
        for (int i = 0; i < 30; i++) {
            List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
            for (int cell = 0; cell < 25; cell++) {
                records.add(Events.measures("type-" + cell, cell < 5 ? 0 : i + cell, cell < 5 ? 0 : i));
            }
            records.add(Events.report("r" + i));
            records.add(Events.person("张三", i % 3, i % 3));
            if (i % 5 == 0) {
                abort(Events.measures("type-7", 1_000, 1_000));
            }
            commit(records);
        }
    }

    private void runUntilKilled(FailingDatabase.Fault before, FailingDatabase.Fault after) throws Exception {
        Database database = database("killed.db");
        Database failing = FailingDatabase.of(database, before, after);
        try (StoreRunner runner = StoreRunner.start(settings(), failing, METERS)) {
            await().atMost(30, TimeUnit.SECONDS).until(() -> runner.failure().isDone() || runner.hasReached(ends()));
        }
    }

    final void runUntilAllIsStored(String name) throws Exception {
        try (StoreRunner runner = start(name)) {
            awaitAll(runner);
        }
    }

    final void awaitAll(StoreRunner runner) throws Exception {
        Map<TopicPartition, Long> ends = ends();
        await().atMost(30, TimeUnit.SECONDS)
                .pollInterval(20, TimeUnit.MILLISECONDS)
                .until(() -> runner.hasReached(ends));
    }

    final Map<TopicPartition, Long> ends() throws Exception {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        for (String name : NAMES) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                wanted.put(new TopicPartition(name, partition), OffsetSpec.latest());
            }
        }
        // Those of uncommitted records: a transaction counts as committed a moment before readers see it.
        return admin.listOffsets(wanted).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    final StoreRunner start(String name) {
        return StoreRunner.start(settings(), database(name), METERS);
    }

    /** The address of a database with nothing in it. */
    abstract DatabaseAddress fresh();

    final Database database(String name) {
        return databases.computeIfAbsent(name, any -> fresh().database());
    }

    static StoreSettings settings() {
        return settings(Map.of());
    }

    static StoreSettings settings(Map<String, Object> kafka) {
        Map<String, Object> all = new HashMap<>(kafka);
        all.put("bootstrap.servers", broker.bootstrapServers());
        DatabaseAddress given = DatabaseAddress.file(Path.of("unused"));
        return new StoreSettings(Events.TOPICS, given, all, MeasureCatalogue.packaged(), Duration.ofSeconds(2));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final void commit(ProducerRecord<byte[], byte[]>... records) {
        commit(List.of(records));
    }

    final void commit(List<ProducerRecord<byte[], byte[]>> records) {
        producer.beginTransaction();
        records.forEach(producer::send);
        producer.commitTransaction();
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final void abort(ProducerRecord<byte[], byte[]>... records) {
        producer.beginTransaction();
        for (ProducerRecord<byte[], byte[]> record : records) {
            producer.send(record);
        }
        producer.flush();
        producer.abortTransaction();
    }

    /** The process is gone: nothing that runs after this may count on it. */
    private static final class Killed extends Error {}
}
