package org.epistream.streams;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.epistream.domain.count.Cluster;
import org.epistream.domain.count.Contribution;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the members of each cluster say and sends what that changes about the distinct reports. Written by hand because
 * a cluster belongs to any number of cells, as a report does.
 */
final class CountClusters implements FixedKeyProcessor<String, Contribution, Contribution> {
    private static final String STORE = "clusters";

    private @Nullable FixedKeyProcessorContext<String, Contribution> context;
    private @Nullable KeyValueStore<String, Cluster> clusters;

    static FixedKeyProcessorSupplier<String, Contribution, Contribution> supplier() {
        return new FixedKeyProcessorSupplier<>() {
            @Override
            public FixedKeyProcessor<String, Contribution, Contribution> get() {
                return new CountClusters();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STORE), Serdes.String(), Formats.CLUSTER));
            }
        };
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Contribution> context) {
        this.context = context;
        this.clusters = context.getStateStore(STORE);
    }

    @Override
    public void process(FixedKeyRecord<String, Contribution> event) {
        KeyValueStore<String, Cluster> store = requireNonNull(clusters);
        Cluster before = store.get(event.key());
        if (before == null) {
            before = Cluster.EMPTY;
        }
        Cluster after = before.changed(event.value());
        store.put(event.key(), after.isEmpty() ? null : after);
        Contribution difference = after.contribution().minus(before.contribution());
        requireNonNull(context).forward(event.withValue(difference));
    }
}
