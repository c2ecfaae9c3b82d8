package org.epistream.consumer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.epistream.consumer.SinkTable.Column;
import org.epistream.domain.count.Period;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/**
 * A SQLite file.
 *
 * <p>Write-ahead logging lets readers go on while the sink writes. With {@code synchronous=NORMAL} a loss of power can take
 * back the last transactions, but whole ones only: the offsets go back with the rows, and the sink reads the same records
 * again.
 */
record SqliteDatabase(Path path) implements Database {
    private static final int BUSY_MILLIS = 5_000;

    private static final Set<Integer> PASSING = Set.of(
            SQLiteErrorCode.SQLITE_BUSY.code,
            SQLiteErrorCode.SQLITE_LOCKED.code,
            SQLiteErrorCode.SQLITE_NOMEM.code,
            SQLiteErrorCode.SQLITE_READONLY.code,
            SQLiteErrorCode.SQLITE_IOERR.code,
            SQLiteErrorCode.SQLITE_FULL.code,
            SQLiteErrorCode.SQLITE_CANTOPEN.code,
            SQLiteErrorCode.SQLITE_PROTOCOL.code);

    private static final Set<Integer> REFUSALS = Set.of(
            SQLiteErrorCode.SQLITE_CONSTRAINT.code,
            SQLiteErrorCode.SQLITE_TOOBIG.code,
            SQLiteErrorCode.SQLITE_MISMATCH.code);

    /** @throws UnusableDatabase where the path can be no database */
    SqliteDatabase {
        path = path.toAbsolutePath().normalize();
        if (path.toString().indexOf('?') >= 0) {
            throw new UnusableDatabase("database " + path + " has a question mark in its path", null);
        }
    }

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public void prepare() {
        try {
            Path folder = path.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            int present;
            try (Connection connection = open()) {
                present = version(connection);
            }
            requireNotNewer(present);
            if (present < VERSION) {
                SQLiteDataSource source = new SQLiteDataSource(config());
                source.setUrl(url());
                Migrations.apply(source, present, "sqlite");
            }
        } catch (IOException | SQLException e) {
            throw new UnusableDatabase("database " + path + " cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public Connection open() throws SQLException {
        Connection connection = config().createConnection(url());
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

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        // The lock is taken at the start of a transaction: taken later, it could be refused without waiting.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return config;
    }

    @Override
    public @Nullable Connection openToRead() throws SQLException {
        if (!Files.exists(path)) {
            return null;
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setReadOnly(true);
        return config.createConnection(url());
    }

    @Override
    public int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }

    @Override
    public void put(Connection connection, SinkTable table, List<List<@Nullable Object>> rows) throws SQLException {
        execute(connection, table.upsert(values(table.columns())), rows);
    }

    @Override
    public void append(Connection connection, SinkTable table, List<List<@Nullable Object>> rows) throws SQLException {
        execute(connection, table.insert(values(table.rest())), rows);
    }

    private static String values(List<Column> columns) {
        return columns.stream().map(column -> "?").collect(Collectors.joining(", ", "VALUES (", ")"));
    }

    @Override
    public void remove(Connection connection, SinkTable table, List<List<@Nullable Object>> keys) throws SQLException {
        String condition = table.key().stream()
                .limit(keys.get(0).size())
                .map(column -> column.quoted() + " = ?")
                .collect(Collectors.joining(" AND "));
        execute(connection, "DELETE FROM " + table.table() + " WHERE " + condition, keys);
    }

    private static void execute(Connection connection, String sql, List<List<@Nullable Object>> rows)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (List<@Nullable Object> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    statement.setObject(i + 1, row.get(i));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @Override
    public String start(Period period, String column) {
        return switch (period) {
            case DAY -> column;
            case WEEK -> "date(" + column + ", 'weekday 0', '-6 days')";
            case MONTH -> "date(" + column + ", 'start of month')";
        };
    }

    @Override
    public @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : Instant.parse(text);
    }

    @Override
    public boolean mayPass(SQLException e) {
        return PASSING.contains(kind(e));
    }

    @Override
    public boolean isRefusal(SQLException e) {
        return REFUSALS.contains(kind(e));
    }

    /** The low byte is the kind of error, the rest its details. */
    private static int kind(SQLException e) {
        return e.getErrorCode() & 0xff;
    }

    @Override
    public boolean isShared() {
        return false;
    }

    private String url() {
        return "jdbc:sqlite:" + path;
    }
}
