package org.epistream.consumer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one record changes in one table. */
sealed interface Change {
    SinkTable table();

    /** Two changes with one key replace each other. */
    List<? extends @Nullable Object> key();

    /**
     * This row stands now.
     *
     * @param row a cell for every column, those of the key first
     */
    record Put(SinkTable table, List<@Nullable Object> row) implements Change {
        @Override
        public List<? extends @Nullable Object> key() {
            return table.ordered() ? row : row.subList(0, table.keyColumns());
        }
    }

    /** No row of this key stands any longer. */
    record Remove(SinkTable table, List<Object> key) implements Change {}
}
