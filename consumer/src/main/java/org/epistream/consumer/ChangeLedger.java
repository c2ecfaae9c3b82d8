package org.epistream.consumer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table {@code changes}: every change of a total in the order of commits, as long as it is kept. */
final class ChangeLedger {
    /** So many are kept: a reader that was away for longer reads all totals anew. */
    static final int KEPT = 200_000;

    private ChangeLedger() {}

    /** Writes down what changed in the totals; the last thing in a transaction, since stores take turns at it. */
    static void append(Database database, Connection connection, Collection<RecordChange> changes, String writtenAt)
            throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (RecordChange each : changes) {
            List<@Nullable Object> row = row(each.change(), writtenAt);
            if (row != null) {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        database.append(connection, SinkTable.CHANGES, rows);
        try (PreparedStatement statement = connection.prepareStatement(
                "DELETE FROM changes WHERE number <= (SELECT MAX(number) FROM changes) - ?")) {
            statement.setInt(1, KEPT);
            statement.executeUpdate();
        }
    }

    private static @Nullable List<@Nullable Object> row(Change change, String writtenAt) {
        List<@Nullable Object> key = change.key();
        return switch (change.table()) {
            case MEASURES_DAILY ->
                row(change, writtenAt, key.get(2), key.get(1), CellRow.measure(text(key, 3), text(key, 4)));
            case FIGURES_DAILY ->
                row(
                        change,
                        writtenAt,
                        key.get(2),
                        key.get(1),
                        CellRow.figure(text(key, 3), text(key, 4), text(key, 5)));
            case ENTITIES_DAILY ->
                row(
                        change,
                        writtenAt,
                        key.get(1),
                        null,
                        CellRow.entity(text(key, 2), text(key, 3), text(key, 4), text(key, 5)));
            default -> null;
        };
    }

    private static List<@Nullable Object> row(
            Change change, String writtenAt, @Nullable Object region, @Nullable Object dayFrom, CellRow cell) {
        List<@Nullable Object> row = change.row();
        int total = change.key().size();
        return Change.row(
                writtenAt,
                cell.kind(),
                cell.name(),
                cell.status(),
                cell.title(),
                cell.code(),
                cell.unit(),
                cell.value(),
                region,
                change.key().get(0),
                dayFrom,
                row == null ? 0L : row.get(total),
                row == null ? 0L : row.get(total + 1),
                row == null ? 0L : row.get(total + 2));
    }

    private static String text(List<@Nullable Object> cells, int column) {
        return String.valueOf(cells.get(column));
    }
}
