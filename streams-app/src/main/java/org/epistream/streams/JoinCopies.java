package org.epistream.streams;

import static java.util.Objects.requireNonNull;

import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.epistream.domain.copy.Standings;
import org.epistream.domain.count.Contribution;
import org.epistream.domain.count.Newest;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a report adds to the totals by itself and what its cluster of copies adds for it. Written by hand because
 * it follows two streams that change one state: the report's own changes, and what is found out about its copies.
 */
final class JoinCopies implements FixedKeyProcessor<String, CopyEvent, CountChange> {
    private static final String STORE = "standings";

    private @Nullable FixedKeyProcessorContext<String, CountChange> context;
    private @Nullable TimestampedKeyValueStore<String, Newest> newest;
    private @Nullable TimestampedKeyValueStore<String, Standings> standings;

    static FixedKeyProcessorSupplier<String, CopyEvent, CountChange> supplier(StoreBuilder<?> newest) {
        return Nodes.stateful(JoinCopies::new, newest, Nodes.touched(STORE, Formats.STANDINGS));
    }

    @Override
    public void init(FixedKeyProcessorContext<String, CountChange> context) {
        this.context = context;
        this.newest = context.getStateStore(KeepNewest.STORE);
        this.standings = context.getStateStore(STORE);
        Forgetting.schedule(
                context,
                requireNonNull(standings),
                (id, standing, touched) ->
                        get(requireNonNull(newest), id, Newest.NOTHING).isFinal() ? null : standing);
    }

    @Override
    public void process(FixedKeyRecord<String, CopyEvent> event) {
        String id = event.key();
        Standings before = get(requireNonNull(standings), id, Standings.NONE);
        CountChange change;
        if (event.value() instanceof BandStanding found) {
            Standings after = before.with(found.band(), found.standing());
            put(id, after);
            Contribution contribution =
                    get(requireNonNull(newest), id, Newest.NOTHING).contribution();
            change = CountChange.of(id, contribution, before, contribution, after);
        } else {
            ReportChange own = (ReportChange) event.value();
            change = CountChange.of(
                    id, own.before().contribution(), before, own.after().contribution(), before);
        }
        requireNonNull(context).forward(event.withValue(change));
    }

    private void put(String id, Standings standing) {
        requireNonNull(standings)
                .put(
                        id,
                        standing.isAlone()
                                ? null
                                : ValueAndTimestamp.make(
                                        standing, requireNonNull(context).currentStreamTimeMs()));
    }

    private static <V> V get(TimestampedKeyValueStore<String, V> store, String id, V otherwise) {
        ValueAndTimestamp<V> value = store.get(id);
        return value == null ? otherwise : value.value();
    }
}
