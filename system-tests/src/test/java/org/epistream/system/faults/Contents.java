package org.epistream.system.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.epistream.consumer.DatabaseAddress;
import org.jspecify.annotations.Nullable;

/**
 * What the tables hold, row for row, in whatever database they are.
 *
 * @param rows by table, each row as text
 */
record Contents(Map<String, SortedSet<String>> rows) {
    /** Every column of what is counted and listed. */
    static final Map<String, List<String>> COLUMNS = Map.of(
            "measures_daily",
            List.of("day", "day_from", "region", "type", "status", "mentions", "reports", "distinct_reports"),
            "entities_daily",
            List.of("day", "region", "kind", "name", "title", "code", "mentions", "reports", "distinct_reports"),
            "figures_daily",
            List.of("day", "day_from", "region", "what", "unit", "value", "mentions", "reports", "distinct_reports"),
            "reports",
            List.of(
                    "id",
                    "revision",
                    "title",
                    "source",
                    "url",
                    "published",
                    "region",
                    "day",
                    "day_from",
                    "epidemic",
                    "disease",
                    "kind",
                    "measures",
                    "repaired",
                    "analysis_version",
                    "observed_at"),
            "stories",
            List.of("report_id", "story", "title", "region", "day", "day_from"),
            "quotes",
            List.of("report_id", "quote", "text", "as_it_came", "span_from", "span_to"),
            "mentions",
            List.of(
                    "report_id",
                    "mention",
                    "story",
                    "kind",
                    "name",
                    "status",
                    "title",
                    "code",
                    "unit",
                    "value",
                    "region",
                    "day",
                    "words",
                    "quote",
                    "quote_from",
                    "quote_to",
                    "span_from",
                    "span_to",
                    "rule",
                    "evidence"),
            "rejected",
            List.of("fingerprint", "id", "reason", "detail", "place", "excerpt", "rejected_at"));

    /**
     * What differs from run to run: where a rejection stands in its topic, since transactions that were aborted take up
     * offsets, and when it was written there.
     */
    private static final Map<String, List<String>> OF_THE_RUN =
            Map.of("rejected", List.of("log_place", "set_aside_at"));

    /** What stays empty while nothing but faults of machines and senders happens. */
    private static final List<String> EMPTY = List.of("dead_letters", "unreadable", "refused", "marks");

    private static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);
    private static final int SHOWN = 5;

    /** What a database holds, but for what differs from run to run. */
    static Contents of(DatabaseAddress database) {
        return read(database, Map.of());
    }

    /** All that a database holds. */
    static Contents allOf(DatabaseAddress database) {
        return read(database, OF_THE_RUN);
    }

    private static Contents read(DatabaseAddress database, Map<String, List<String>> more) {
        try (Connection connection = connect(database)) {
            Map<String, SortedSet<String>> rows = new LinkedHashMap<>();
            for (String table : tables()) {
                rows.put(table, rows(connection, table, more.getOrDefault(table, List.of())));
            }
            return new Contents(rows);
        } catch (SQLException e) {
            throw new AssertionError(database + " cannot be read", e);
        }
    }

    static List<String> tables() {
        return Stream.concat(COLUMNS.keySet().stream().sorted(), EMPTY.stream()).toList();
    }

    /** The columns of a database that are neither compared with a recount nor known to differ from run to run. */
    static List<String> notCompared(DatabaseAddress database) {
        List<String> columns = new ArrayList<>();
        try (Connection connection = connect(database)) {
            for (String table : COLUMNS.keySet()) {
                try (ResultSet column = connection.getMetaData().getColumns(null, null, table, "%")) {
                    while (column.next()) {
                        String name = column.getString("COLUMN_NAME");
                        if (!COLUMNS.get(table).contains(name)
                                && !OF_THE_RUN.getOrDefault(table, List.of()).contains(name)) {
                            columns.add(table + "." + name);
                        }
                    }
                }
            }
            return columns;
        } catch (SQLException e) {
            throw new AssertionError(database + " cannot be read", e);
        }
    }

    private static Connection connect(DatabaseAddress database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** A row as text; the cells stand in the order of the table's columns. */
    static String row(@Nullable Object... cells) {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(cell instanceof Instant instant ? INSTANT.format(instant) : String.valueOf(cell));
        }
        return String.join(" | ", texts);
    }

    /** How many rows there are in all. */
    int size() {
        return rows.values().stream().mapToInt(SortedSet::size).sum();
    }

    /** What one has and the other has not, the first rows of each table; empty where both are equal. */
    List<String> differences(Contents other) {
        List<String> differences = new ArrayList<>();
        for (String table : tables()) {
            missing(other, table)
                    .limit(SHOWN)
                    .map(row -> table + " only here:  " + row)
                    .forEach(differences::add);
            other.missing(this, table)
                    .limit(SHOWN)
                    .map(row -> table + " only there: " + row)
                    .forEach(differences::add);
        }
        return differences;
    }

    private Stream<String> missing(Contents other, String table) {
        return rows.get(table).stream().filter(row -> !other.rows.get(table).contains(row));
    }

    private static SortedSet<String> rows(Connection connection, String table, List<String> more) throws SQLException {
        List<String> columns = new ArrayList<>(COLUMNS.getOrDefault(table, List.of()));
        columns.addAll(more);
        String selected = columns.isEmpty() ? "*" : "\"" + String.join("\", \"", columns) + "\"";
        SortedSet<String> rows = new TreeSet<>(Comparator.naturalOrder());
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT " + selected + " FROM " + table)) {
            while (result.next()) {
                @Nullable Object[] cells = new Object[result.getMetaData().getColumnCount()];
                for (int column = 1; column <= cells.length; column++) {
                    cells[column - 1] = cell(result, column);
                }
                rows.add(row(cells));
            }
        }
        return rows;
    }

    /** SQLite has flags as 0 and 1, and instants as text. */
    private static @Nullable Object cell(ResultSet row, int column) throws SQLException {
        return switch (row.getMetaData().getColumnType(column)) {
            case Types.BIT, Types.BOOLEAN -> row.getBoolean(column) ? 1 : 0;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                row.getObject(column, OffsetDateTime.class).toInstant();
            default -> row.getString(column);
        };
    }
}
