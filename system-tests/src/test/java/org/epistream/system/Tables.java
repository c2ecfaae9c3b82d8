package org.epistream.system;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The public tables of a database, row for row. */
record Tables(
        List<String> measures,
        List<String> entities,
        List<String> figures,
        List<String> reports,
        List<String> rejected) {
    static Tables of(Path data) {
        return new Tables(
                rows(
                        data,
                        "SELECT day, day_from, region, type, status, mentions, reports, distinct_reports FROM measures_daily"),
                rows(
                        data,
                        "SELECT day, region, kind, name, title, code, mentions, reports, distinct_reports FROM entities_daily"),
                rows(
                        data,
                        "SELECT day, day_from, region, what, unit, value, mentions, reports, distinct_reports FROM figures_daily"),
                rows(data, "SELECT id, revision, region, day, measures FROM reports"),
                rows(data, "SELECT reason, detail FROM rejected"));
    }

    static List<String> rows(Path data, String query) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("epistream.db"));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getString(column));
                }
                rows.add(String.join("|", row.stream().map(String::valueOf).toList()));
            }
            rows.sort(null);
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
