package org.epistream.consumer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/**
 * A SQLite file.
 *
 * <p>Write-ahead logging lets readers go on while the sink writes. With {@code synchronous=NORMAL} a loss of power can take
 * back the last transactions, but whole ones only: the offsets go back with the rows, and the sink reads the same records
 * again.
 */
record Database(Path path) implements ConnectionSource {
    private static final int BUSY_MILLIS = 5_000;

    Database {
        path = path.toAbsolutePath().normalize();
        if (path.toString().indexOf('?') >= 0) {
            throw new UnusableDatabase("database " + path + " has a question mark in its path", null);
        }
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Makes the folder and the file where they are missing, and brings the tables up to date. */
    void prepare() {
        try {
            Path folder = path.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (Connection connection = open()) {
                Schema.upgrade(connection, path);
            }
        } catch (IOException | SQLException e) {
            throw new UnusableDatabase("database " + path + " cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public Connection open() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        // The lock is taken at the start of a transaction: taken later, it could be refused without waiting.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        Connection connection = config.createConnection(url());
        try (Statement statement = connection.createStatement();
                ResultSet mode = statement.executeQuery("PRAGMA journal_mode = WAL")) {
            if (!mode.next() || !mode.getString(1).equalsIgnoreCase("wal")) {
                throw new SQLException("no write-ahead log there; a folder on a local disk is wanted");
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** A connection that can read while the sink writes, and change nothing. */
    Connection openToRead() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setReadOnly(true);
        return config.createConnection(url());
    }

    private String url() {
        return "jdbc:sqlite:" + path;
    }
}
