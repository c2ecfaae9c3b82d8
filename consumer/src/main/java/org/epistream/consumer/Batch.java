package org.epistream.consumer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Changes that are written together with the offsets they reach up to.
 *
 * @param changes at most one for each key of a table
 * @param next for each partition read from, the offset of the record to be read next
 */
record Batch(Collection<Change> changes, Map<TopicPartition, Long> next) {
    /** Of several changes with one key the last stands: every record holds the whole of what is so now. */
    static Batch of(Iterable<Change> changes, Map<TopicPartition, Long> next) {
        Map<Key, Change> last = new LinkedHashMap<>();
        for (Change change : changes) {
            last.put(new Key(change.table(), change.key()), change);
        }
        return new Batch(last.values(), Map.copyOf(next));
    }

    private record Key(SinkTable table, List<? extends @Nullable Object> key) {}
}
