package org.epistream.consumer;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/** The table {@code sink_offsets}: how far each partition is written, and which topic it was, since names come back. */
final class SinkOffsets {
    /** Stands where no row is; no offset is negative. */
    private static final long NONE = -1;

    private SinkOffsets() {}

    /** For each partition that something was read from, the offset of the record to be read next. */
    static Map<TopicPartition, Long> read(Connection connection) throws SQLException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT topic, partition, next_offset FROM sink_offsets")) {
            while (rows.next()) {
                offsets.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
        }
        return offsets;
    }

    /** @throws WrongDatabase where rows come from a topic that is not among the present ones, whatever its name */
    static void requireSameTopics(Connection connection, Map<String, Uuid> present, String database)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT DISTINCT topic, topic_id FROM sink_offsets")) {
            while (rows.next()) {
                String topic = rows.getString(1);
                Uuid id = present.get(topic);
                if (id == null) {
                    throw new WrongDatabase("database " + database + " holds rows from topic " + topic
                            + ", which is not among those to be stored; give each generation a database of its own");
                }
                if (!id.toString().equals(rows.getString(2))) {
                    throw new WrongDatabase("database " + database + " was written from another topic " + topic
                            + " than the one that is there now (deleted and created again, or another cluster);"
                            + " name another database, or delete this one to have it computed again");
                }
            }
        }
    }

    /**
     * Moves partitions on, if they stand where the caller left them.
     *
     * @throws OvertakenException where somebody else has moved them: his rows may be newer than those of the caller
     */
    static void advance(
            Connection connection,
            Map<String, Uuid> topicIds,
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> next,
            String writtenAt)
            throws SQLException, OvertakenException {
        String sql = "INSERT INTO sink_offsets (topic, topic_id, partition, next_offset, written_at)"
                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (topic, partition)"
                + " DO UPDATE SET next_offset = excluded.next_offset, written_at = excluded.written_at"
                + " WHERE sink_offsets.next_offset = ? AND sink_offsets.topic_id = excluded.topic_id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (TopicPartition partition : inOrder(next.keySet())) {
                statement.setString(1, partition.topic());
                statement.setString(2, String.valueOf(topicIds.get(partition.topic())));
                statement.setInt(3, partition.partition());
                statement.setLong(4, requireNonNull(next.get(partition)));
                statement.setString(5, writtenAt);
                statement.setLong(6, from.getOrDefault(partition, NONE));
                if (statement.executeUpdate() == 0) {
                    throw new OvertakenException("another store has written from " + partition);
                }
            }
        }
    }

    /** In one order for all stores: two that wait for each other's partitions would both wait in vain. */
    private static List<TopicPartition> inOrder(Collection<TopicPartition> partitions) {
        return partitions.stream()
                .sorted(Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition))
                .toList();
    }
}
