package org.epistream.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running sink: stores what the derived topics hold, exactly once, on a thread of its own. A broker, a topic or a
 * database that is away is waited for.
 */
public final class StoreRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoreRunner.class);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);
    private static final Duration GOODBYE = Duration.ofSeconds(2);
    private static final int ANSWER_MILLIS = 3_000;

    private final Database database;
    private final Admin admin;
    private final Sink sink;
    private final StoreLoop loop;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    private final Thread thread = new Thread(this::run, "store");

    private StoreRunner(StoreSettings settings, Database database, Sink sink, MeterRegistry registry) {
        this.database = database;
        admin = Admin.create(adminSettings(settings));
        this.sink = sink;
        RecordReader reader = new RecordReader(settings.topics());
        StoreMeters meters = new StoreMeters(registry, reader, sink, settings.topics(), InstantSource.system());
        loop = new StoreLoop(
                admin, id -> consumer(settings, id, database.isShared()), reader, sink, database, meters, closing);
    }

    /**
     * Prepares the database and starts; does not wait for the broker, nor for a database elsewhere that is away.
     *
     * @throws UnusableDatabase where it cannot be made, opened or used
     * @throws WrongDatabase where a newer version wrote it
     */
    public static StoreRunner start(StoreSettings settings, MeterRegistry meters) {
        return start(settings, settings.database().database(), meters);
    }

    static StoreRunner start(StoreSettings settings, Database database, MeterRegistry meters) {
        Sink sink = new Sink(database, settings.types(), InstantSource.system());
        try {
            sink.prepare();
        } catch (SQLException e) {
            if (!database.mayPass(e)) {
                throw new UnusableDatabase("database " + database.name() + " cannot be used: " + e.getMessage(), e);
            }
            LOG.atWarn()
                    .addKeyValue("database", database.name())
                    .addKeyValue("cause", e.toString())
                    .log("database does not answer yet");
        }
        StoreRunner runner = new StoreRunner(settings, database, sink, meters);
        runner.thread.start();
        return runner;
    }

    /**
     * Completes with the cause once the sink has died, such as {@link WrongDatabase} or {@link UnusableDatabase}; never
     * otherwise.
     */
    public CompletableFuture<Throwable> failure() {
        return failure.copy();
    }

    /** What it is waiting for, {@code broker} or {@code database}; null while all is well. */
    public @Nullable String waitingFor() {
        return loop.waitingFor();
    }

    /** Whether the group has told it once which partitions are its own. */
    public boolean hasJoined() {
        return loop.hasJoined();
    }

    /** For each partition, the offset of the next record to be stored, as the database has it. */
    public Map<TopicPartition, Long> positions() {
        try (Connection connection = database.openToRead()) {
            return connection == null || database.version(connection) == 0 ? Map.of() : SinkOffsets.read(connection);
        } catch (SQLException e) {
            throw new UnusableDatabase("database " + database.name() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Whether everything before these offsets is stored. To wait for all that was sent, ask for the ends of the log with
     * uncommitted records among them: the committed ends lag a moment behind a commit.
     */
    public boolean hasReached(Map<TopicPartition, Long> offsets) {
        Map<TopicPartition, Long> positions = positions();
        return offsets.entrySet().stream()
                .allMatch(wanted -> positions.getOrDefault(wanted.getKey(), 0L) >= wanted.getValue());
    }

    /** Leaves, within seconds; what is not stored yet is stored after the next start. Closing twice does nothing. */
    @Override
    public void close() {
        closing.countDown();
        // Both end whatever question the thread is waiting for.
        admin.close(Duration.ZERO);
        loop.wakeup();
        try {
            thread.join(CLOSE_LIMIT.toMillis());
            if (thread.isAlive()) {
                LOG.atWarn().addKeyValue("database", database.name()).log("store did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            loop.run();
        } catch (Throwable e) {
            LOG.atError().addKeyValue("database", database.name()).setCause(e).log("store died");
            failure.complete(e);
        } finally {
            leave();
        }
    }

    private void leave() {
        try {
            sink.close();
        } catch (SQLException e) {
            LOG.atWarn()
                    .addKeyValue("database", database.name())
                    .addKeyValue("cause", e.toString())
                    .log("database not closed");
        }
        loop.leave(GOODBYE);
        admin.close(GOODBYE);
        database.close();
    }

    private static Map<String, Object> adminSettings(StoreSettings settings) {
        Map<String, Object> all = new HashMap<>(settings.kafka());
        // It asks again and again; between the questions it must be able to leave.
        all.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        all.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        return all;
    }

    /** A member of the group of the database: stores of one database share the partitions, each database gets all of them. */
    private static Consumer<byte @Nullable [], byte @Nullable []> consumer(
            StoreSettings settings, String database, boolean shared) {
        Map<String, Object> all = new HashMap<>(settings.kafka());
        String group = settings.topics().storeGroup() + "." + database;
        int session = Math.toIntExact(settings.session().toMillis());
        all.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        if (!shared) {
            // With a name of its own the next start takes the place of one that was killed at once, and a second store
            // over the same file is refused instead of getting half of the partitions.
            all.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, group);
        }
        all.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
        all.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / 3);
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
        all.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        return new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
