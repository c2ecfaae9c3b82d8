package org.epistream.consumer;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads and writes until told to leave.
 *
 * <p>There are two states. <em>Ready</em>: what is polled is written. <em>Not ready</em>, at first, after partitions were
 * handed out and after a failed write: nothing is fetched, but polling goes on, so that the group does not take the sink for
 * dead; once broker and database answer, every partition is set to where the database stands. So no batch is ever kept for
 * later, and whatever was fetched in vain is fetched again.
 */
final class StoreLoop implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(StoreLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Admin admin;
    private final Function<String, Consumer<byte @Nullable [], byte @Nullable []>> members;
    private final RecordReader reader;
    private final Sink sink;
    private final Database database;
    private final StoreMeters meters;
    private final CountDownLatch closing;

    private final Patience patience;

    /** Null until the database was open for the first time: which group to join stands in it. */
    private volatile @Nullable Consumer<byte @Nullable [], byte @Nullable []> member;

    private boolean ready;
    private volatile boolean joined;
    private long wroteAt = System.nanoTime();

    /** @param members makes a consumer for the stores of the database of this id */
    StoreLoop(
            Admin admin,
            Function<String, Consumer<byte @Nullable [], byte @Nullable []>> members,
            RecordReader reader,
            Sink sink,
            Database database,
            StoreMeters meters,
            CountDownLatch closing) {
        this.admin = admin;
        this.members = members;
        this.reader = reader;
        this.sink = sink;
        this.database = database;
        this.meters = meters;
        this.closing = closing;
        patience = new Patience(database.name());
    }

    /** What keeps it from going on, or null. */
    @Nullable
    String waitingFor() {
        return patience.waitingFor();
    }

    /** Ends whatever question to the broker it is waiting for; for any thread. */
    void wakeup() {
        Consumer<byte @Nullable [], byte @Nullable []> joined = member;
        if (joined != null) {
            joined.wakeup();
        }
    }

    /** Leaves the group: a member with a name of its own is kept in it unless it says so. */
    void leave(Duration limit) {
        if (member != null) {
            consumer()
                    .close(CloseOptions.timeout(limit)
                            .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        }
    }

    /** Whether the group has told it once which partitions are its own. */
    boolean hasJoined() {
        return joined;
    }

    void run() throws InterruptedException {
        // Subscribed to too early, a topic that is missing would be looked for again only after minutes.
        while (!prepare()) {
            if (closing.await(patience.millis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        }
        member = members.apply(sink.id());
        consumer().subscribe(reader.topics(), this);
        while (closing.getCount() > 0) {
            try {
                step();
            } catch (WakeupException e) {
                // the loop's condition knows why
            } catch (OffsetOutOfRangeException e) {
                continueAtBeginning(e.offsetOutOfRangePartitions());
            } catch (RetriableException e) {
                waitFor("broker", e);
            }
        }
    }

    private Consumer<byte @Nullable [], byte @Nullable []> consumer() {
        return requireNonNull(member);
    }

    private void step() throws InterruptedException {
        if (!ready && !prepare() && "database".equals(waitingFor())) {
            meters.lag().whileWaiting(consumer(), sink.positions());
        }
        ConsumerRecords<byte @Nullable [], byte @Nullable []> records =
                consumer().poll(ready ? POLL : Duration.ofMillis(patience.millis()));
        if (ready && !records.nextOffsets().isEmpty()) {
            store(records);
        } else if (ready) {
            lookAtDatabase();
        }
        if (ready) {
            meters.lag().whileReading(consumer());
        }
    }

    private void store(ConsumerRecords<byte @Nullable [], byte @Nullable []> records) {
        List<RecordChange> changes = new ArrayList<>(records.count());
        for (ConsumerRecord<byte @Nullable [], byte @Nullable []> record : records) {
            changes.add(reader.read(record));
        }
        Map<TopicPartition, Long> next = new HashMap<>();
        records.nextOffsets().forEach((partition, offset) -> next.put(partition, offset.offset()));
        long begun = System.nanoTime();
        if (write(Batch.of(changes, next))) {
            meters.stored(records, System.nanoTime() - begun);
        }
    }

    /** A database that went away while there was nothing to write is to be seen as well. */
    private void lookAtDatabase() {
        if (System.nanoTime() - wroteAt < LOOK_NANOS) {
            return;
        }
        wroteAt = System.nanoTime();
        try {
            if (!sink.isAlive()) {
                waitFor("database", new SQLException("the connection is lost"));
            }
        } catch (SQLException e) {
            waitForDatabase(e);
        }
    }

    /** Tries to become ready. */
    private boolean prepare() throws InterruptedException {
        try {
            sink.open(Origin.of(admin, reader.topics()));
            ready = true;
            if (member != null) {
                consumer().resume(consumer().paused());
                rewind(consumer().assignment());
            }
            if (ready) {
                patience.over();
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof RetriableException)) {
                throw new KafkaException("the broker refuses to describe the topics", e.getCause());
            }
            waitFor("broker", e.getCause());
        } catch (SQLException e) {
            waitForDatabase(e);
        }
        return ready;
    }

    private void rewind(Set<TopicPartition> partitions) {
        Map<TopicPartition, Long> positions = sink.positions();
        List<TopicPartition> fresh = new ArrayList<>();
        for (TopicPartition partition : partitions) {
            Long next = positions.get(partition);
            if (next == null) {
                fresh.add(partition);
            } else {
                consumer().seek(partition, next);
            }
        }
        if (!fresh.isEmpty()) {
            // Written at once: a partition from which all has expired never gives anything that could be written later.
            moveTo(consumer().beginningOffsets(fresh));
        }
    }

    private void moveTo(Map<TopicPartition, Long> offsets) {
        offsets.forEach(consumer()::seek);
        write(Batch.of(List.of(), offsets));
    }

    /** Whether it is written. */
    private boolean write(Batch batch) {
        try {
            sink.write(batch);
            wroteAt = System.nanoTime();
            return true;
        } catch (OvertakenException e) {
            if (!database.isShared()) {
                throw new WrongDatabase("database " + database.name() + " is being written by another store as well");
            }
            // Its partitions are another's by now, or soon this one's again: both begin where the database stands.
            waitFor("database", e);
        } catch (SQLException e) {
            waitForDatabase(e);
        }
        return false;
    }

    /** Retention took what was not read in time; or else the log is not the one that the database was written from. */
    private void continueAtBeginning(Map<TopicPartition, Long> wanted) {
        Map<TopicPartition, Long> beginnings = consumer().beginningOffsets(wanted.keySet());
        wanted.forEach((partition, offset) -> {
            long beginning = beginnings.getOrDefault(partition, 0L);
            if (offset > beginning) {
                throw new WrongDatabase(
                        "database " + database.name() + " was written further than topic " + partition.topic()
                                + " reaches (partition " + partition.partition() + ", offset " + offset
                                + "): the topic has lost records; delete the database to have it computed again");
            }
            LOG.atWarn()
                    .addKeyValue("topic", partition.topic())
                    .addKeyValue("partition", partition.partition())
                    .addKeyValue("from", offset)
                    .addKeyValue("to", beginning)
                    .log("records had expired before they were stored");
        });
        moveTo(beginnings);
    }

    private void waitForDatabase(SQLException e) {
        if (!database.mayPass(e)) {
            throw new UnusableDatabase("database " + database.name() + " cannot be written: " + e.getMessage(), e);
        }
        waitFor("database", e);
    }

    private void waitFor(String what, Throwable cause) {
        patience.more(what, cause);
        ready = false;
        if (member != null) {
            consumer().pause(consumer().assignment());
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        // A place to read from must be known before this returns; the next step finds the right one.
        consumer().pause(partitions);
        consumer().seekToBeginning(partitions);
        ready = false;
        joined = true;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}
}
