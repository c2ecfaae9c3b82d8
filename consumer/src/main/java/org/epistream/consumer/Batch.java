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
record Batch(Collection<RecordChange> changes, Map<TopicPartition, Long> next) {
    /** Of several changes with one key one stands, as a rule the last: every record holds the whole of what is so now. */
    static Batch of(Iterable<RecordChange> changes, Map<TopicPartition, Long> next) {
        Map<Key, RecordChange> standing = new LinkedHashMap<>();
        for (RecordChange change : changes) {
            standing.merge(
                    new Key(change.change().table(), change.change().key()),
                    change,
                    (earlier, later) -> later.change().replaces(earlier.change()) ? later : earlier);
        }
        return new Batch(standing.values(), Map.copyOf(next));
    }

    private record Key(SinkTable table, List<@Nullable Object> cells) {}
}
