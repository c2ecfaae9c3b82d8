package org.epistream.consumer;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stands in the tables of a sink. */
final class Tables {
    private static final List<String> PUBLIC =
            List.of("measures_daily", "entities_daily", "reports", "rejected", "dead_letters", "unreadable");

    private Tables() {}

    /** The rows of a table, cells joined by |, in the order of the key. */
    static List<String> rows(Path path, String table) throws SQLException {
        try (Connection connection = new Database(path).openToRead();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1, 2, 3, 4")) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.add(rows.getString(i));
                }
                found.add(String.join("|", cells.stream().map(String::valueOf).toList()));
            }
            return found;
        }
    }

    /** All rows of all tables that others may read. */
    static Map<String, List<String>> all(Path path) throws SQLException {
        Map<String, List<String>> all = new TreeMap<>();
        for (String table : PUBLIC) {
            all.put(table, rows(path, table));
        }
        return all;
    }
}
