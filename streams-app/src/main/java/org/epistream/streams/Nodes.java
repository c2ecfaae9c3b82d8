package org.epistream.streams;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Aggregator;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.epistream.domain.count.Tally;
import org.epistream.events.Topic;

/** Names and types of the topology's nodes; none can be had without them. */
final class Nodes {
    private Nodes() {}

    static Named as(String name) {
        return Named.as(name);
    }

    static <K, V> Consumed<K, V> source(String name, Topic<K, V> topic) {
        return Consumed.with(topic.keys(), topic.values()).withName(name);
    }

    static <K, V> Produced<K, V> sink(String name, Topic<K, V> topic) {
        return Produced.with(topic.keys(), topic.values()).withName(name);
    }

    static <K, V> Grouped<K, V> grouped(String name, Serde<K> keys, Serde<V> values) {
        return Grouped.with(name, keys, values);
    }

    static <V> Repartitioned<String, V> repartitioned(String name, Serde<V> values) {
        return Repartitioned.with(Serdes.String(), values).withName(name);
    }

    /** A processor that keeps the key, with the stores it reads and writes. */
    static <I, O> FixedKeyProcessorSupplier<String, I, O> stateful(
            Supplier<FixedKeyProcessor<String, I, O>> processors, StoreBuilder<?>... stores) {
        return new FixedKeyProcessorSupplier<>() {
            @Override
            public FixedKeyProcessor<String, I, O> get() {
                return processors.get();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(stores);
            }
        };
    }

    /** A store of values by id or band, each with the stream's time when it was last written. */
    static <V> StoreBuilder<TimestampedKeyValueStore<String, V>> touched(String name, Serde<V> values) {
        return Stores.timestampedKeyValueStoreBuilder(
                Stores.persistentTimestampedKeyValueStore(name), Serdes.String(), values);
    }

    /** A difference by cell, as records. */
    static <C> List<KeyValue<C, Tally>> pairs(Map<C, Tally> tallies) {
        return tallies.entrySet().stream()
                .map(entry -> KeyValue.pair(entry.getKey(), entry.getValue()))
                .toList();
    }

    static <K, V> Materialized<K, V, KeyValueStore<Bytes, byte[]>> store(String name, Topic<K, V> topic) {
        return Materialized.<K, V, KeyValueStore<Bytes, byte[]>>as(name)
                .withKeySerde(topic.keys())
                .withValueSerde(topic.values());
    }

    /** Adds a difference to a total; a total that falls to zero stays, so that it is sent as zero. */
    static <K> Aggregator<K, Tally, Tally> sum() {
        return (cell, difference, total) -> total.plus(difference);
    }
}
