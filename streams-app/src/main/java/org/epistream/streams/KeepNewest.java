package org.epistream.streams;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.epistream.domain.count.Newest;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the last contribution of each report and sends what stood before with what stands now. Written by hand because a report belongs to any number
 * of cells: the DSL's table takes an old value back from one key only.
 */
final class KeepNewest implements FixedKeyProcessor<String, Revision, ReportChange> {
    static final String STORE = "newest-contribution";

    private final Duration finalAfter;
    private @Nullable FixedKeyProcessorContext<String, ReportChange> context;
    private @Nullable TimestampedKeyValueStore<String, Newest> newest;

    private KeepNewest(Duration finalAfter) {
        this.finalAfter = finalAfter;
    }

    /** The store, for all who read it; Kafka Streams wants the same builder from each. */
    static StoreBuilder<TimestampedKeyValueStore<String, Newest>> store() {
        return Nodes.touched(STORE, Formats.NEWEST);
    }

    static FixedKeyProcessorSupplier<String, Revision, ReportChange> supplier(
            StoreBuilder<?> newest, Duration finalAfter) {
        return Nodes.stateful(() -> new KeepNewest(finalAfter), newest);
    }

    @Override
    public void init(FixedKeyProcessorContext<String, ReportChange> context) {
        this.context = context;
        this.newest = context.getStateStore(STORE);
        Forgetting.schedule(
                context,
                requireNonNull(newest),
                (id, report, touched) ->
                        context.currentStreamTimeMs() - touched > finalAfter.toMillis() ? report.finished() : report);
    }

    @Override
    public void process(FixedKeyRecord<String, Revision> event) {
        TimestampedKeyValueStore<String, Newest> store = requireNonNull(newest);
        FixedKeyProcessorContext<String, ReportChange> here = requireNonNull(context);
        ValueAndTimestamp<Newest> known = store.get(event.key());
        Newest before = known == null ? Newest.NOTHING : known.value();
        Revision revision = event.value();
        if (before.outdates(revision.number())) {
            return;
        }
        Newest after = before.replacedBy(revision.number(), revision.contribution(), revision.signature());
        store.put(event.key(), ValueAndTimestamp.make(after, here.currentStreamTimeMs()));
        here.forward(event.withValue(
                new ReportChange(revision.report(), before, after, here.taskId().partition())));
    }
}
