package org.epistream.consumer;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.epistream.consumer.SinkTable.Column;
import org.epistream.domain.count.Period;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A schema of a PostgreSQL database: the first of the search path, {@code public} unless the address names another as
 * {@code currentSchema}.
 */
final class PostgresDatabase implements Database {
    private static final int CONNECT_SECONDS = 10;
    /** A connection that says nothing for so long is lost. */
    private static final int SOCKET_SECONDS = 60;
    /** A store that stops in the middle of a batch must not keep its rows from the one that takes over. */
    private static final String LIMITS = "-c idle_in_transaction_session_timeout=30s -c lock_timeout=10s";

    private static final int READERS = 4;

    /**
     * Classes of SQLSTATE: 08 connection, 40 rolled back for another's sake, 53 out of disk, memory or connections, 57 stopped
     * by an administrator or starting up, 58 input and output.
     */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");
    /** A standby that has not taken over yet, and a lock that was not to be had. */
    private static final Set<String> PASSING_STATES = Set.of("25006", "55P03");

    /** Classes of SQLSTATE: 22 a value that cannot be held, 23 a constraint, 54 a limit, 44 a view's condition, P0 a trigger. */
    private static final Set<String> REFUSALS = Set.of("22", "23", "44", "54", "P0");

    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private final String name;
    private @Nullable HikariDataSource readers;

    /** @throws UnusableDatabase where the address is none of PostgreSQL */
    PostgresDatabase(DatabaseAddress address) {
        name = address.name();
        try {
            source.setURL(address.url());
        } catch (IllegalArgumentException e) {
            throw new UnusableDatabase("database " + name + " is no address of PostgreSQL", e);
        }
        if (address.user() != null) {
            source.setUser(address.user());
        }
        if (address.password() != null) {
            source.setPassword(address.password());
        }
        source.setApplicationName("epistream");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(SOCKET_SECONDS);
        source.setTcpKeepAlive(true);
        source.setOptions(LIMITS);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void prepare() throws SQLException {
        int present;
        try (Connection connection = open()) {
            present = version(connection);
        }
        requireNotNewer(present);
        if (present < VERSION) {
            Migrations.apply(source, present, "postgresql");
        }
    }

    @Override
    public Connection open() throws SQLException {
        return source.getConnection();
    }

    @Override
    public synchronized Connection openToRead() throws SQLException {
        if (readers == null) {
            HikariConfig config = new HikariConfig();
            config.setDataSource(source);
            config.setPoolName("readers");
            config.setReadOnly(true);
            config.setMaximumPoolSize(READERS);
            config.setMinimumIdle(0);
            config.setConnectionTimeout(CONNECT_SECONDS * 1_000L);
            // a database that is away is no reason not to start
            config.setInitializationFailTimeout(-1);
            readers = new HikariDataSource(config);
        }
        return readers.getConnection();
    }

    @Override
    public int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT to_regclass('flyway_schema_history') IS NULL")) {
                row.next();
                if (row.getBoolean(1)) {
                    return 0;
                }
            }
            try (ResultSet row = statement.executeQuery(
                    "SELECT COALESCE(MAX(version::integer), 0) FROM flyway_schema_history WHERE success")) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Override
    public void put(Connection connection, SinkTable table, List<List<@Nullable Object>> rows) throws SQLException {
        execute(connection, table.upsert("SELECT * FROM " + arrays(table.columns())), rows);
    }

    /** Numbers are given in the order of commits: whoever reads on behind the last one it knows misses none. */
    @Override
    public void append(Connection connection, SinkTable table, List<List<@Nullable Object>> rows) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtext(current_schema() || '.' || ?))")) {
            lock.setString(1, table.table());
            lock.execute();
        }
        execute(connection, table.insert("SELECT * FROM " + arrays(table.rest())), rows);
    }

    @Override
    public void remove(Connection connection, SinkTable table, List<List<@Nullable Object>> keys) throws SQLException {
        List<Column> key = table.key().subList(0, keys.get(0).size());
        String names = key.stream().map(Column::quoted).collect(Collectors.joining(", "));
        String condition = key.stream()
                .map(column -> table.table() + "." + column.quoted() + " = gone." + column.quoted())
                .collect(Collectors.joining(" AND "));
        execute(
                connection,
                "DELETE FROM " + table.table() + " USING " + arrays(key) + " AS gone (" + names + ") WHERE "
                        + condition,
                keys);
    }

    /** Rows of one array for each column: one statement for any number of rows, prepared once. */
    private static String arrays(List<Column> columns) {
        return columns.stream()
                .map(column -> "?::" + column.type() + "[]")
                .collect(Collectors.joining(", ", "unnest(", ")"));
    }

    private static void execute(Connection connection, String sql, List<List<@Nullable Object>> rows)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int column = 0; column < rows.get(0).size(); column++) {
                @Nullable String[] cells = new String[rows.size()];
                for (int row = 0; row < cells.length; row++) {
                    cells[row] = Cells.text(rows.get(row).get(column));
                }
                Array array = connection.createArrayOf("text", cells);
                statement.setArray(column + 1, array);
            }
            statement.executeUpdate();
        }
    }

    @Override
    public String start(Period period, String column) {
        return period == Period.DAY ? column : "date_trunc('" + period.code() + "', " + column + "::timestamp)::date";
    }

    @Override
    public @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    @Override
    public boolean mayPass(SQLException e) {
        String state = state(e);
        return PASSING.contains(kind(state)) || PASSING_STATES.contains(state);
    }

    @Override
    public boolean isRefusal(SQLException e) {
        return REFUSALS.contains(kind(state(e)));
    }

    private static String state(SQLException e) {
        return e.getSQLState() == null ? "" : e.getSQLState();
    }

    private static String kind(String state) {
        return state.substring(0, Math.min(2, state.length()));
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public synchronized void close() {
        if (readers != null) {
            readers.close();
            readers = null;
        }
    }
}
