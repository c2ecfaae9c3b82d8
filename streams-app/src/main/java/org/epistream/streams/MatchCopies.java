package org.epistream.streams;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.epistream.domain.copy.Copies;
import org.epistream.domain.copy.Copies.Member;
import org.epistream.domain.copy.Copies.Standing;
import org.epistream.domain.copy.Signature;
import org.jspecify.annotations.Nullable;

/**
 * Compares the reports that share a band and tells each what it is there now. Written by hand because a change of one report
 * changes what others are, and because the members of a band lie under keys of their own: the DSL's table would write all of
 * them for each that comes.
 */
final class MatchCopies implements Processor<String, BandChange, String, BandStanding> {
    static final String STORE = "reports-by-band";

    private final Duration finalAfter;
    private @Nullable ProcessorContext<String, BandStanding> context;
    private @Nullable TimestampedKeyValueStore<String, Member> store;

    private MatchCopies(Duration finalAfter) {
        this.finalAfter = finalAfter;
    }

    static ProcessorSupplier<String, BandChange, String, BandStanding> supplier(Duration finalAfter) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, BandChange, String, BandStanding> get() {
                return new MatchCopies(finalAfter);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Nodes.touched(STORE, Formats.MEMBER));
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, BandStanding> context) {
        this.context = context;
        this.store = context.getStateStore(STORE);
        // Nobody is told: what is final stays where it was counted.
        Forgetting.schedule(
                context,
                requireNonNull(store),
                (key, member, touched) ->
                        context.currentStreamTimeMs() - touched > finalAfter.toMillis() ? null : member);
    }

    @Override
    public void process(Record<String, BandChange> event) {
        String band = event.key();
        Map<String, Member> before = members(band);
        if (before.size() > Copies.MOST + 1) {
            keep(band, event.value());
            return;
        }
        Copies copies = new Copies(before.values());
        Map<String, Standing> standingsBefore = copies.standings();
        change(copies, event.value());
        write(band, before, copies.members());
        tell(event, before, copies, standingsBefore);
    }

    /** The members, or as many of them as tell that there are more than matter. */
    private Map<String, Member> members(String band) {
        Map<String, Member> members = new LinkedHashMap<>();
        try (KeyValueIterator<String, ValueAndTimestamp<Member>> all =
                requireNonNull(store).prefixScan(band, new StringSerializer())) {
            while (all.hasNext() && members.size() < Copies.MOST + 2) {
                Member member = all.next().value.value();
                members.put(member.id(), member);
            }
        }
        return members;
    }

    /** Of boilerplate nobody is told, but who stands in it is known once it is none any more. */
    private void keep(String band, BandChange change) {
        Signature signature = change.signature();
        if (signature == null) {
            requireNonNull(store).delete(band + change.id());
        } else {
            put(band, new Member(change.id(), change.partition(), signature, null));
        }
    }

    private void put(String band, Member member) {
        requireNonNull(store)
                .put(
                        band + member.id(),
                        ValueAndTimestamp.make(member, requireNonNull(context).currentStreamTimeMs()));
    }

    private static void change(Copies copies, BandChange change) {
        if (change.signature() == null) {
            copies.remove(change.id());
        } else {
            copies.put(change.id(), change.partition(), change.signature());
        }
    }

    private void write(String band, Map<String, Member> before, Map<String, Member> after) {
        for (Member member : after.values()) {
            if (!member.equals(before.get(member.id()))) {
                put(band, member);
            }
        }
        before.keySet().stream()
                .filter(id -> !after.containsKey(id))
                .forEach(id -> requireNonNull(store).delete(band + id));
    }

    private void tell(
            Record<String, BandChange> event, Map<String, Member> before, Copies copies, Map<String, Standing> told) {
        Map<String, Member> after = copies.members();
        Map<String, Standing> standings = copies.standings();
        Set<String> ids = new TreeSet<>(told.keySet());
        ids.addAll(standings.keySet());
        for (String id : ids) {
            Standing now = standings.getOrDefault(id, Standing.ALONE);
            if (!now.equals(told.getOrDefault(id, Standing.ALONE))) {
                Member member = requireNonNull(after.getOrDefault(id, before.get(id)));
                requireNonNull(context)
                        .forward(event.withKey(id).withValue(new BandStanding(member.partition(), event.key(), now)));
            }
        }
    }
}
