package org.epistream.consumer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one record changes in one table: a row stands now, or none of its key stands any longer.
 *
 * @param key the cells of the key
 * @param row a cell for every column, those of the key first; null where no row stands
 * @param parts the rows of the tables that hold its parts; they take the place of all that were there
 */
record Change(
        SinkTable table,
        List<@Nullable Object> key,
        @Nullable List<@Nullable Object> row,
        Map<SinkTable, List<List<@Nullable Object>>> parts) {
    /** This row stands now. */
    static Change put(SinkTable table, @Nullable Object... cells) {
        List<@Nullable Object> row = row(cells);
        return new Change(table, row.subList(0, table.key().size()), row, Map.of());
    }

    /** The same with its parts. */
    Change with(Map<SinkTable, List<List<@Nullable Object>>> parts) {
        return new Change(table, key, row, parts);
    }

    /** No row of this key stands any longer. */
    static Change remove(SinkTable table, @Nullable Object... key) {
        return new Change(table, row(key), null, Map.of());
    }

    /** Cells as they can be stored. */
    static List<@Nullable Object> row(@Nullable Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Cells.storable(cells[i]);
        }
        return Arrays.asList(cells);
    }

    /** Whether this stands where another of its key came before it in the same batch. */
    boolean replaces(Change earlier) {
        return row == null || earlier.row == null || table.outranks(row, earlier.row);
    }
}
