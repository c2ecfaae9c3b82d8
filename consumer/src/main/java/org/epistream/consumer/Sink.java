package org.epistream.consumer;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/**
 * Writes batches, each in one transaction with the offsets it reaches up to. For one thread. After a failure it must be
 * {@linkplain #open opened} again: only the database knows whether a commit that failed took place.
 */
final class SqliteSink implements AutoCloseable {
    private final ConnectionSource source;
    private final Path path;
    private final InstantSource clock;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private Map<String, Uuid> topicIds = Map.of();
    private @Nullable Connection connection;

    SqliteSink(ConnectionSource source, Path path, InstantSource clock) {
        this.source = source;
        this.path = path;
        this.clock = clock;
    }

    /**
     * Makes ready to write what comes from these topics.
     *
     * @throws WrongDatabase where the database was written from others
     */
    void open(Origin origin) throws SQLException {
        close();
        Connection opened = source.open();
        connection = opened;
        begin(opened);
        SinkOffsets.requireSameTopics(opened, origin.topicIds(), path);
        positions.clear();
        positions.putAll(SinkOffsets.read(opened));
        topicIds = origin.topicIds();
        remember(opened, Map.of("schema_version", String.valueOf(Schema.VERSION), "cluster_id", origin.clusterId()));
        commit(opened);
    }

    /** For each partition that something was written from, the offset of the record to be read next. */
    Map<TopicPartition, Long> positions() {
        return Map.copyOf(positions);
    }

    /** Writes all of it or nothing. */
    void write(Batch batch) throws SQLException {
        Connection open = connection;
        if (open == null) {
            throw new IllegalStateException("the sink is not open");
        }
        begin(open);
        apply(open, batch);
        SinkOffsets.advance(open, topicIds, positions, batch.next(), path);
        remember(open, Map.of("written_at", Cells.instant(clock.instant())));
        commit(open);
        positions.putAll(batch.next());
    }

    private static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    /** Not by {@code commit()}: after that the driver at once takes the lock again, and would hold it until the next batch. */
    private static void commit(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
    }

    private static void apply(Connection connection, Batch batch) throws SQLException {
        Map<SinkTable, List<Change>> puts = new EnumMap<>(SinkTable.class);
        Map<SinkTable, List<Change>> removals = new EnumMap<>(SinkTable.class);
        for (Change change : batch.changes()) {
            (change instanceof Change.Put ? puts : removals)
                    .computeIfAbsent(change.table(), table -> new ArrayList<>())
                    .add(change);
        }
        for (Map.Entry<SinkTable, List<Change>> entry : removals.entrySet()) {
            execute(connection, entry.getKey().delete(), entry.getValue());
        }
        for (Map.Entry<SinkTable, List<Change>> entry : puts.entrySet()) {
            execute(connection, entry.getKey().upsert(), entry.getValue());
        }
    }

    private static void execute(Connection connection, String sql, List<Change> changes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Change change : changes) {
                List<? extends @Nullable Object> cells = change instanceof Change.Put put ? put.row() : change.key();
                for (int i = 0; i < cells.size(); i++) {
                    statement.setObject(i + 1, cells.get(i));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void remember(Connection connection, Map<String, String> entries) throws SQLException {
        String sql = "INSERT INTO sink_meta (\"key\", value) VALUES (?, ?)"
                + " ON CONFLICT (\"key\") DO UPDATE SET value = excluded.value";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                statement.setString(1, entry.getKey());
                statement.setString(2, entry.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
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
