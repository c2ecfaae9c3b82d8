package org.epistream.consumer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The table {@code sink_meta}: what the sink knows about its database. */
final class SinkMeta {
    private static final String ID = "id";

    private SinkMeta() {}

    /** The name that the first of its stores gave the database, and that no other database has. */
    static String id(Connection connection) throws SQLException {
        String sql = "INSERT INTO sink_meta (\"key\", value) VALUES (?, ?) ON CONFLICT (\"key\") DO NOTHING";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, ID);
            statement.setString(2, UUID.randomUUID().toString());
            statement.executeUpdate();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT value FROM sink_meta WHERE \"key\" = '" + ID + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    /** Writes what differs: a row that every store wrote would make them wait for each other. */
    static void put(Connection connection, Map<String, String> entries) throws SQLException {
        String sql = "INSERT INTO sink_meta (\"key\", value) VALUES (?, ?)"
                + " ON CONFLICT (\"key\") DO UPDATE SET value = excluded.value WHERE sink_meta.value <> excluded.value";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
                statement.setString(1, entry.getKey());
                statement.setString(2, entry.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
