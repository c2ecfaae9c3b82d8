package org.epistream.consumer;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.events.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes batches, each in one transaction with the offsets it reaches up to. For one thread. After a failure it must be
 * {@linkplain #open opened} again: only the database knows whether a commit that failed took place.
 */
final class Sink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sink.class);
    /** What a database says of a row can quote all of it. */
    private static final int LONGEST_DETAIL = 1_000;

    private static final int ANSWER_SECONDS = 2;
    private static final Function<SinkTable, List<List<@Nullable Object>>> NONE = table -> new ArrayList<>();

    private final Database database;
    private final InstantSource clock;
    private final Meanings meanings;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final LongAdder refused = new LongAdder();
    private Map<String, Uuid> topicIds = Map.of();
    private String id = "";
    private boolean prepared;
    private boolean explained;
    private @Nullable Connection connection;

    Sink(Database database, InstantSource clock) {
        this(database, MeasureCatalogue.packaged(), clock);
    }

    /** @param types what the codes of measure types mean */
    Sink(Database database, MeasureCatalogue types, InstantSource clock) {
        this.database = database;
        meanings = new Meanings(types);
        this.clock = clock;
    }

    /** Makes the tables where they are missing. */
    void prepare() throws SQLException {
        if (!prepared) {
            database.prepare();
            prepared = true;
        }
    }

    /**
     * Makes ready to write what comes from these topics.
     *
     * @throws WrongDatabase where the database was written from others
     */
    void open(Origin origin) throws SQLException {
        close();
        prepare();
        Connection opened = database.open();
        connection = opened;
        begin(opened);
        SinkOffsets.requireSameTopics(opened, origin.topicIds(), database.name());
        positions.clear();
        positions.putAll(SinkOffsets.read(opened));
        topicIds = origin.topicIds();
        id = SinkMeta.id(opened);
        SinkMeta.put(
                opened, Map.of("schema_version", String.valueOf(Database.VERSION), "cluster_id", origin.clusterId()));
        if (!explained) {
            meanings.write(database, opened);
        }
        commit(opened);
        explained = true;
    }

    /** What the database is known by, from whichever address it is reached; empty until it was open for the first time. */
    String id() {
        return id;
    }

    /** For each partition that something was written from, the offset of the record to be read next. */
    Map<TopicPartition, Long> positions() {
        return Map.copyOf(positions);
    }

    /** How many rows were refused since the start; for any thread. */
    long refused() {
        return refused.sum();
    }

    /** Whether the connection still stands; asked while there is nothing to write, or nobody would notice. */
    boolean isAlive() throws SQLException {
        return connection != null && connection.isValid(ANSWER_SECONDS);
    }

    /**
     * Writes all of it or nothing. Rows that the database refuses are set aside by themselves, with its reason.
     *
     * @throws OvertakenException where somebody else has written from one of the partitions
     */
    void write(Batch batch) throws SQLException, OvertakenException {
        Connection open = connection;
        if (open == null) {
            throw new IllegalStateException("the sink is not open");
        }
        begin(open);
        String now = Cells.instant(clock.instant());
        // First of all: whoever was overtaken is turned away before it has locked a row.
        SinkOffsets.advance(open, topicIds, positions, batch.next(), now);
        Savepoint before = open.setSavepoint();
        Collection<RecordChange> written = batch.changes();
        try {
            apply(open, batch);
        } catch (SQLException e) {
            if (!database.isRefusal(e)) {
                throw e;
            }
            open.rollback(before);
            written = applyOneByOne(open, batch);
        }
        ChangeLedger.append(database, open, written, now);
        commit(open);
        positions.putAll(batch.next());
    }

    private static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    /** Not by {@code commit()}: after that SQLite's driver at once takes the lock again, and would hold it until the next batch. */
    private static void commit(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
    }

    private void apply(Connection connection, Batch batch) throws SQLException {
        Map<SinkTable, List<List<@Nullable Object>>> rows = new EnumMap<>(SinkTable.class);
        Map<SinkTable, List<List<@Nullable Object>>> gone = new EnumMap<>(SinkTable.class);
        for (RecordChange each : batch.changes()) {
            Change change = each.change();
            List<@Nullable Object> row = change.row();
            (row == null ? gone : rows).computeIfAbsent(change.table(), NONE).add(row == null ? change.key() : row);
            for (SinkTable part : change.table().parts()) {
                gone.computeIfAbsent(part, NONE).add(change.key());
            }
            change.parts()
                    .forEach((part, of) -> rows.computeIfAbsent(part, NONE).addAll(of));
        }
        for (Map.Entry<SinkTable, List<List<@Nullable Object>>> entry : gone.entrySet()) {
            database.remove(connection, entry.getKey(), entry.getValue());
        }
        rows.values().removeIf(List::isEmpty);
        for (Map.Entry<SinkTable, List<List<@Nullable Object>>> entry : rows.entrySet()) {
            database.put(connection, entry.getKey(), entry.getValue());
        }
    }

    /** @return what was not refused */
    private List<RecordChange> applyOneByOne(Connection connection, Batch batch) throws SQLException {
        List<RecordChange> written = new ArrayList<>();
        for (RecordChange each : batch.changes()) {
            Savepoint before = connection.setSavepoint();
            try {
                apply(connection, new Batch(List.of(each), Map.of()));
                connection.releaseSavepoint(before);
                written.add(each);
            } catch (SQLException e) {
                if (!database.isRefusal(e)) {
                    throw e;
                }
                connection.rollback(before);
                setAside(connection, each, e);
                refused.increment();
            }
        }
        return written;
    }

    private void setAside(Connection connection, RecordChange refused, SQLException reason) throws SQLException {
        Change change = refused.change();
        LOG.atWarn()
                .addKeyValue("topic", refused.partition().topic())
                .addKeyValue("partition", refused.partition().partition())
                .addKeyValue("offset", refused.offset())
                .addKeyValue("table", change.table().table())
                .addKeyValue("sqlState", reason.getSQLState())
                .log("row refused by the database");
        String detail = String.valueOf(reason.getMessage());
        Change aside = Change.put(
                SinkTable.REFUSED,
                refused.partition().topic(),
                refused.partition().partition(),
                refused.offset(),
                change.table().table(),
                new String(Json.write(change.key()), StandardCharsets.UTF_8),
                detail.substring(0, Math.min(LONGEST_DETAIL, detail.length())));
        apply(connection, new Batch(List.of(new RecordChange(aside, refused.partition(), refused.offset())), Map.of()));
    }

    /** Gives up what is not committed. */
    @Override
    public void close() throws SQLException {
        Connection open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }
}
