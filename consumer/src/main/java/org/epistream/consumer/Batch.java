package org.epistream.consumer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Changes that are written together with the offsets they reach up to.
 *
 * @param changes at most one for each key of a table
 * @param next for each partition read from, the offset of the record to be read next
 */
record Batch(Collection<RecordChange> changes, Map<TopicPartition, Long> next) {
    /**
     * Of several changes with one key one stands, as a rule the last: every record holds the whole of what is so now. They
     * are in the order of their keys: rows that lie together are written together, and stores that write the same rows never
     * wait for each other.
     */
    static Batch of(Iterable<RecordChange> changes, Map<TopicPartition, Long> next) {
        Map<Key, RecordChange> standing = new TreeMap<>();
        for (RecordChange change : changes) {
            standing.merge(
                    new Key(change.change().table(), change.change().key()),
                    change,
                    (earlier, later) -> later.change().replaces(earlier.change()) ? later : earlier);
        }
        return new Batch(standing.values(), Map.copyOf(next));
    }

    private record Key(SinkTable table, List<@Nullable Object> cells) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int compared = table.compareTo(other.table);
            for (int i = 0; compared == 0 && i < cells.size(); i++) {
                compared = compare(cells.get(i), other.cells.get(i));
            }
            return compared;
        }

        private static int compare(@Nullable Object one, @Nullable Object other) {
            if (one instanceof Number number && other instanceof Number another) {
                return Long.compare(number.longValue(), another.longValue());
            }
            return String.valueOf(one).compareTo(String.valueOf(other));
        }
    }
}
