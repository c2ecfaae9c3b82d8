package org.epistream.producer.aside;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.epistream.domain.report.AsideState;
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.Mark;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.producer.log.RawRecords;
import org.jspecify.annotations.Nullable;

/**
 * Sends events that were set aside to the raw topic again.
 *
 * <p>For each batch: copy, wait until the brokers have the copies, then mark. Cut off anywhere, the next retry goes on from
 * there: what is marked is passed over, and what was copied is found in the raw topic and only marked.
 *
 * <p>An old text never replaces a newer one. Where a newer event of the same report stands, no copy is sent; where one comes
 * in at the very moment of the copy, it is sent once more behind it.
 */
public final class Retry {
    private static final int BATCH = 20;

    private final AsideKind kind;
    private final AsideLog log;
    private final AsideWriter writer;
    private final Marks marks;
    private final InstantSource clock;
    private final Terms terms;
    private final BiConsumer<SetAside, Fate> told;

    /**
     * How to retry.
     *
     * @param maxAttempts what has failed so often is refused
     * @param force send even what is outdated or would be rejected again
     * @param dryRun only tell what would be done
     * @param note kept with the marks, or null
     */
    public record Terms(
            int maxAttempts,
            boolean force,
            boolean dryRun,
            @Nullable String note) {}

    /** One event on its way. */
    private record Attempt(SetAside event, LogPlace origin, History history) {}

    /**
     * @param marks where the marks go, the writer as a rule
     * @param told hears what became of each event
     */
    public Retry(
            AsideKind kind,
            AsideLog log,
            AsideWriter writer,
            Marks marks,
            InstantSource clock,
            Terms terms,
            BiConsumer<SetAside, Fate> told) {
        this.kind = kind;
        this.log = log;
        this.writer = writer;
        this.marks = marks;
        this.clock = clock;
        this.terms = terms;
        this.told = told;
    }

    /**
     * Retries all of them.
     *
     * @param cancelled asked before each batch; what is begun is brought to its end
     * @return whether all were dealt with
     */
    public boolean run(List<SetAside> events, BooleanSupplier cancelled) {
        LaterEvents later = new LaterEvents(log.stretches());
        Map<TopicPartition, Long> ends = log.rawEnds();
        List<Attempt> attempts = new ArrayList<>();
        for (SetAside event : events) {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            Fate refusal = prepare(event, ends, later, attempts);
            if (refusal != null) {
                told.accept(event, refusal);
            }
        }
        // In the order in which they came in, so that of two events of one report the later one stands.
        attempts.sort(Comparator.comparing(Attempt::origin));
        for (int i = 0; i < attempts.size(); i += BATCH) {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            retry(attempts.subList(i, Math.min(attempts.size(), i + BATCH)), later);
        }
        return true;
    }

    private @Nullable Fate prepare(
            SetAside event, Map<TopicPartition, Long> ends, LaterEvents later, List<Attempt> attempts) {
        LogPlace origin = event.origin();
        if (event.state() == AsideState.RETRIED) {
            return Fate.ALREADY_MARKED;
        }
        if (event.attempt() >= terms.maxAttempts()) {
            return Fate.TOO_MANY_ATTEMPTS;
        }
        if (origin == null || origin.offset() >= ends.getOrDefault(partition(origin), 0L)) {
            return Fate.NOT_ON_TOPIC;
        }
        Optional<ConsumerRecord<byte @Nullable [], byte @Nullable []>> source = log.source(kind, event);
        if (source.isEmpty()) {
            return Fate.GONE;
        }
        ReadOutcome outcome = RawRecords.read(source.get());
        if (kind == AsideKind.REJECTIONS && outcome instanceof ReadOutcome.Rejected && !terms.force()) {
            return Fate.STILL_REJECTED;
        }
        History history = new History(event.at(), origin, outcome);
        later.follow(source.get().key(), history);
        attempts.add(new Attempt(event, origin, history));
        return null;
    }

    private void retry(List<Attempt> batch, LaterEvents later) {
        later.catchUp();
        Map<Attempt, Fate> fates = new LinkedHashMap<>();
        batch.forEach(attempt -> fates.put(attempt, fate(attempt)));
        if (!terms.dryRun()) {
            send(fates, later);
            if (!terms.force()) {
                putNewerOnesBack(fates, later);
            }
            mark(fates);
        }
        fates.forEach((attempt, fate) -> told.accept(attempt.event(), fate));
    }

    private Fate fate(Attempt attempt) {
        if (attempt.history().isCopied()) {
            return Fate.SENT_BEFORE;
        }
        return attempt.history().isOutdated() && !terms.force() ? Fate.NEWER_STANDS : Fate.RETRIED;
    }

    private void send(Map<Attempt, Fate> fates, LaterEvents later) {
        List<ProducerRecord<byte @Nullable [], byte @Nullable []>> copies = new ArrayList<>();
        fates.replaceAll((attempt, fate) -> {
            if (fate != Fate.RETRIED) {
                return fate;
            }
            var source = log.source(kind, attempt.event());
            source.ifPresent(record -> copies.add(Resending.copyOf(attempt.event(), attempt.origin(), record)));
            return source.isPresent() ? fate : Fate.GONE;
        });
        send(copies, later);
    }

    /** Returns once the copies can be seen in the raw topic, with all that came before them. */
    private void send(List<ProducerRecord<byte @Nullable [], byte @Nullable []>> copies, LaterEvents later) {
        List<Long> offsets = writer.send(copies);
        Map<TopicPartition, Long> behind = new HashMap<>();
        for (int i = 0; i < copies.size(); i++) {
            TopicPartition partition =
                    new TopicPartition(copies.get(i).topic(), copies.get(i).partition());
            behind.merge(partition, offsets.get(i) + 1, Math::max);
        }
        later.catchUp(behind);
    }

    private void putNewerOnesBack(Map<Attempt, Fate> fates, LaterEvents later) {
        List<ProducerRecord<byte @Nullable [], byte @Nullable []>> newer = fates.keySet().stream()
                .map(attempt -> attempt.history().overtaken())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .flatMap(place -> log.at(place).stream())
                .<ProducerRecord<byte @Nullable [], byte @Nullable []>>map(Resending::again)
                .toList();
        if (!newer.isEmpty()) {
            send(newer, later);
        }
    }

    private void mark(Map<Attempt, Fate> fates) {
        Map<LogPlace, Mark> all = new LinkedHashMap<>();
        fates.forEach((attempt, fate) -> {
            if (fate == Fate.RETRIED || fate == Fate.SENT_BEFORE) {
                all.put(attempt.event().at(), new Mark(Mark.State.RETRIED, clock.instant(), terms.note()));
            }
        });
        marks.put(all);
    }

    private static TopicPartition partition(LogPlace place) {
        return new TopicPartition(place.topic(), place.partition());
    }
}
