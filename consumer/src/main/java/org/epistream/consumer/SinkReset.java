package org.epistream.consumer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.epistream.events.Topics;

/** Takes back what the sink has stored of some topics: the next store begins to read them anew. No store may be running. */
public final class SinkReset {
    private SinkReset() {}

    /**
     * A table of the sink.
     *
     * @param goes whether its rows are taken away
     * @param rows how many it has, or how many of it go
     */
    public record Table(String name, boolean goes, long rows) {}

    /** What would become of each table; nothing where there is no database. */
    public static List<Table> look(DatabaseAddress address, Topics topics, Set<String> going) {
        List<Table> tables = new ArrayList<>();
        try (Database database = address.database();
                Connection connection = database.openToRead()) {
            if (connection == null || database.version(connection) == 0) {
                return List.of();
            }
            database.requireNotNewer(database.version(connection));
            for (SinkTable table : SinkTable.values()) {
                Part rows = rows(table, topics, going);
                long goes = rows.goes() ? count(connection, table, rows) : 0;
                long all = count(connection, table, Part.ALL);
                if (rows.goes()) {
                    tables.add(new Table(table.table(), true, goes));
                }
                if (all > goes || !rows.goes()) {
                    tables.add(new Table(table.table(), false, all - goes));
                }
            }
        } catch (SQLException e) {
            throw unusable(address, e);
        }
        return tables;
    }

    /**
     * Removes rows in one transaction with the offsets behind them.
     *
     * @param deleted topics that will be made anew: their offsets go as well
     * @param emptied topics that only lose their records: reading goes on behind them
     */
    public static void remove(DatabaseAddress address, Topics topics, Set<String> deleted, Set<String> emptied) {
        Set<String> going = new TreeSet<>(deleted);
        going.addAll(emptied);
        try (Database database = address.database()) {
            try (Connection present = database.openToRead()) {
                if (present == null || database.version(present) == 0) {
                    return;
                }
            }
            database.prepare();
            try (Connection connection = database.open()) {
                connection.setAutoCommit(false);
                for (SinkTable table : SinkTable.values()) {
                    Part rows = rows(table, topics, going);
                    if (rows.goes()) {
                        execute(connection, "DELETE FROM " + table.table(), rows);
                    }
                }
                execute(connection, "DELETE FROM sink_offsets", Part.of(deleted));
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw unusable(address, e);
        }
    }

    private static UnusableDatabase unusable(DatabaseAddress address, SQLException failure) {
        return new UnusableDatabase(
                "database " + address.database().name() + " cannot be reset: " + failure.getMessage(), failure);
    }

    /**
     * Some rows of a table.
     *
     * @param topics those with one of these in their column {@code topic}; all where it is null
     */
    private record Part(boolean goes, List<String> topics) {
        static final Part NONE = new Part(false, List.of());
        static final Part ALL = new Part(true, List.of());

        static Part of(Set<String> topics) {
            return new Part(true, List.copyOf(new TreeSet<>(topics)));
        }

        String condition() {
            return topics.isEmpty()
                    ? ""
                    : " WHERE topic IN (" + String.join(", ", Collections.nCopies(topics.size(), "?")) + ")";
        }
    }

    /** Written as a choice over all tables: whoever adds one has to say what becomes of it. */
    private static Part rows(SinkTable table, Topics topics, Set<String> going) {
        return switch (table) {
            case MEASURES_DAILY -> allOf(topics.measuresDaily().name(), going);
            case FIGURES_DAILY -> allOf(topics.figuresDaily().name(), going);
            case ENTITIES_DAILY -> allOf(topics.entitiesDaily().name(), going);
            case REPORTS, STORIES, QUOTES, MENTIONS ->
                allOf(topics.reportsEnriched().name(), going);
            case MARKS -> allOf(topics.marks().name(), going);
            case REJECTED -> allOf(topics.reportsRejected().name(), going);
            case DEAD_LETTERS, UNREADABLE, REFUSED -> Part.of(going);
            case CHANGES ->
                going.contains(topics.measuresDaily().name())
                                || going.contains(topics.entitiesDaily().name())
                                || going.contains(topics.figuresDaily().name())
                        ? Part.ALL
                        : Part.NONE;
            case DIVISIONS, MEASURE_TYPES, INTERNATIONAL_CODES -> Part.NONE;
        };
    }

    private static Part allOf(String topic, Set<String> going) {
        return going.contains(topic) ? Part.ALL : Part.NONE;
    }

    private static long count(Connection connection, SinkTable table, Part rows) throws SQLException {
        try (PreparedStatement statement = prepare(connection, "SELECT COUNT(*) FROM " + table.table(), rows);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql, Part rows) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, rows)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Part rows) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql + rows.condition());
        for (int i = 0; i < rows.topics().size(); i++) {
            statement.setString(i + 1, rows.topics().get(i));
        }
        return statement;
    }
}
