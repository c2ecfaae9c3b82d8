package org.epistream.streams;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.Punctuator;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a store again and again, some entries at a time, and leaves of each only what is still needed. The clock paces it
 * and decides nothing.
 */
final class Forgetting<V> implements Punctuator {
    private static final Duration PACE = Duration.ofSeconds(30);
    private static final int ENTRIES = 2_000;

    private final TimestampedKeyValueStore<String, V> store;
    private final Rest<V> rest;
    private @Nullable String next;

    private Forgetting(TimestampedKeyValueStore<String, V> store, Rest<V> rest) {
        this.store = store;
        this.rest = rest;
    }

    /** What is left of an entry. */
    @FunctionalInterface
    interface Rest<V> {
        /** @param touched the stream's time when the entry was last written */
        @Nullable
        V of(String key, V value, long touched);
    }

    static <V> void schedule(ProcessingContext context, TimestampedKeyValueStore<String, V> store, Rest<V> rest) {
        context.schedule(PACE, PunctuationType.WALL_CLOCK_TIME, new Forgetting<>(store, rest));
    }

    @Override
    public void punctuate(long now) {
        Map<String, ValueAndTimestamp<V>> seen = new LinkedHashMap<>();
        try (KeyValueIterator<String, ValueAndTimestamp<V>> entries = store.range(next, null)) {
            while (entries.hasNext() && seen.size() < ENTRIES) {
                var entry = entries.next();
                seen.put(entry.key, entry.value);
            }
            next = entries.hasNext() ? entries.peekNextKey() : null;
        }
        seen.forEach((key, entry) -> {
            V left = rest.of(key, entry.value(), entry.timestamp());
            if (!Objects.equals(left, entry.value())) {
                store.put(key, left == null ? null : ValueAndTimestamp.make(left, entry.timestamp()));
            }
        });
    }
}
