package org.epistream.streams;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.epistream.domain.count.Cluster;
import org.epistream.domain.count.Contribution;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the members of each cluster say and sends what that changes about the distinct reports. Written by hand because
 * a cluster belongs to any number of cells, as a report does.
 */
final class CountClusters implements FixedKeyProcessor<String, Contribution, Contribution> {
    private static final String STORE = "clusters";

    private final Duration finalAfter;
    private @Nullable FixedKeyProcessorContext<String, Contribution> context;
    private @Nullable TimestampedKeyValueStore<String, Cluster> clusters;

    private CountClusters(Duration finalAfter) {
        this.finalAfter = finalAfter;
    }

    static FixedKeyProcessorSupplier<String, Contribution, Contribution> supplier(Duration finalAfter) {
        return Nodes.stateful(() -> new CountClusters(finalAfter), Nodes.touched(STORE, Formats.CLUSTER));
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Contribution> context) {
        this.context = context;
        this.clusters = context.getStateStore(STORE);
        Forgetting.schedule(
                context,
                requireNonNull(clusters),
                (id, cluster, touched) ->
                        context.currentStreamTimeMs() - touched > finalAfter.toMillis() ? null : cluster);
    }

    @Override
    public void process(FixedKeyRecord<String, Contribution> event) {
        TimestampedKeyValueStore<String, Cluster> store = requireNonNull(clusters);
        FixedKeyProcessorContext<String, Contribution> here = requireNonNull(context);
        ValueAndTimestamp<Cluster> known = store.get(event.key());
        Cluster before = known == null ? Cluster.EMPTY : known.value();
        Cluster after = before.changed(event.value());
        store.put(event.key(), after.isEmpty() ? null : ValueAndTimestamp.make(after, here.currentStreamTimeMs()));
        here.forward(event.withValue(after.contribution().minus(before.contribution())));
    }
}
