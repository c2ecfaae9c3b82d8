package org.epistream.consumer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stands in the tables of a sink, as SQLite writes it, whatever the database. */
final class Tables {
    private static final List<String> PUBLIC = List.of(
            "measures_daily",
            "entities_daily",
            "figures_daily",
            "figures_told",
            "reports",
            "stories",
            "quotes",
            "mentions",
            "rejected",
            "dead_letters",
            "marks",
            "unreadable",
            "refused");

    private Tables() {}

    /** The rows of a table, cells joined by |, in the order of the key. */
    static List<String> rows(Database database, String table) throws SQLException {
        try (Connection connection = database.openToRead();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1, 2, 3, 4")) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.add(cell(rows, i));
                }
                found.add(String.join("|", cells.stream().map(String::valueOf).toList()));
            }
            return found;
        }
    }

    private static String cell(ResultSet rows, int column) throws SQLException {
        return switch (rows.getMetaData().getColumnTypeName(column)) {
            case "bool" -> rows.getBoolean(column) ? "1" : "0";
            case "timestamptz" ->
                Cells.instant(rows.getObject(column, OffsetDateTime.class).toInstant());
            default -> rows.getString(column);
        };
    }

    /** All rows of all tables that others may read. */
    static Map<String, List<String>> all(Database database) throws SQLException {
        Map<String, List<String>> all = new TreeMap<>();
        for (String table : PUBLIC) {
            all.put(table, rows(database, table).stream().sorted().toList());
        }
        return all;
    }
}
