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
import org.epistream.domain.count.Newest;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the last contribution of each report and sends what stood before with what stands now. Written by hand because a report belongs to any number
 * of cells: the DSL's table takes an old value back from one key only.
 */
final class KeepNewest implements FixedKeyProcessor<String, Revision, ReportChange> {
    static final String STORE = "newest-contribution";

    private @Nullable FixedKeyProcessorContext<String, ReportChange> context;
    private @Nullable KeyValueStore<String, Newest> newest;

    static FixedKeyProcessorSupplier<String, Revision, ReportChange> supplier() {
        return new FixedKeyProcessorSupplier<>() {
            @Override
            public FixedKeyProcessor<String, Revision, ReportChange> get() {
                return new KeepNewest();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STORE), Serdes.String(), Formats.NEWEST));
            }
        };
    }

    @Override
    public void init(FixedKeyProcessorContext<String, ReportChange> context) {
        this.context = context;
        this.newest = context.getStateStore(STORE);
    }

    @Override
    public void process(FixedKeyRecord<String, Revision> event) {
        KeyValueStore<String, Newest> store = requireNonNull(newest);
        Newest before = store.get(event.key());
        if (before == null) {
            before = Newest.NOTHING;
        }
        Revision revision = event.value();
        if (before.outdates(revision.number())) {
            return;
        }
        Newest after = before.replacedBy(revision.number(), revision.contribution(), revision.signature());
        store.put(event.key(), after);
        FixedKeyProcessorContext<String, ReportChange> here = requireNonNull(context);
        here.forward(event.withValue(
                new ReportChange(revision.report(), before, after, here.taskId().partition())));
    }
}
