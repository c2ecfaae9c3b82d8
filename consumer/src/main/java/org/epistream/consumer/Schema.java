package org.epistream.consumer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables of the sink, by version; version n is made from version n-1 by the packaged file {@code schema-n.sql}. */
final class Schema {
    /** The version this code writes and reads. */
    static final int VERSION = 1;

    private Schema() {}

    /** The version of a database; 0 where nothing is in it. */
    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }

    /** Applies what is missing, all of it or nothing. */
    static void upgrade(Connection connection, Path path) throws SQLException {
        connection.setAutoCommit(false);
        try {
            int present = version(connection);
            requireNotNewer(present, path);
            for (int version = present + 1; version <= VERSION; version++) {
                apply(connection, version);
            }
            connection.setAutoCommit(true);
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    static void requireNotNewer(int present, Path path) {
        if (present > VERSION) {
            throw new WrongDatabase("database " + path + " has schema version " + present + ", this Epistream knows "
                    + VERSION + "; use the newer Epistream that wrote it");
        }
    }

    private static void apply(Connection connection, int version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : script(version).split(";")) {
                if (!sql.isBlank()) {
                    statement.executeUpdate(sql);
                }
            }
            statement.executeUpdate("PRAGMA user_version = " + version);
        }
    }

    /** The file without its comments; no statement in it has a semicolon or a double hyphen inside quotes. */
    private static String script(int version) {
        String name = "schema-" + version + ".sql";
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not packaged");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("--[^\n]*", "");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
