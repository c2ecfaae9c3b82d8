package org.epistream.producer.fix;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.events.EventHeaders;
import org.epistream.events.RawEdit;
import org.epistream.producer.log.LogReader;
import org.epistream.producer.log.LogWriter;
import org.epistream.producer.log.RawRecords;
import org.jspecify.annotations.Nullable;

/**
 * Sends raw reports again with corrected metadata. The copy goes to the partition of the report and has its revision, so that
 * it stands in the place of what was wrong and a later revision of the sender stands over it. What was corrected does not
 * differ any more: a run that was cut off is finished by the next one, and nothing is sent twice.
 *
 * <p>An old text never replaces a newer one for good: where one comes in at the very moment of the copy, it is sent once more
 * behind it, corrected as well where it is chosen.
 */
public final class ReportsFix {
    private static final int BATCH = 200;

    private final LogReader log;
    private final LogReader single;
    private final String topic;
    private final Selection selection;
    private final RawEdit edit;
    private final Map<ReportKey, Standing> standings = new LinkedHashMap<>();
    private Map<TopicPartition, Long> next = new HashMap<>();

    /** Events of one report stand in one partition. */
    private record ReportKey(TopicPartition partition, ByteBuffer key) {
        static @Nullable ReportKey of(ConsumerRecord<byte @Nullable [], ?> record) {
            byte[] key = record.key();
            return key == null
                    ? null
                    : new ReportKey(new TopicPartition(record.topic(), record.partition()), ByteBuffer.wrap(key));
        }
    }

    /**
     * @param log reads the raw topic
     * @param single reads single events of it
     * @param topic the raw topic
     */
    public ReportsFix(LogReader log, LogReader single, String topic, Selection selection, RawEdit edit) {
        this.log = log;
        this.single = single;
        this.topic = topic;
        this.selection = selection;
        this.edit = edit;
    }

    /** Reads the raw topic up to its present end, and returns what is to be corrected in the order of the log. */
    public List<Fix> look() {
        Set<ReportKey> concerned = new HashSet<>();
        log.readAll(topic, record -> {
            ReportKey key = ReportKey.of(record);
            if (key != null && isConcerned(record)) {
                concerned.add(key);
            }
        });
        standings.clear();
        concerned.forEach(key -> standings.put(key, new Standing(selection, edit)));
        Map<TopicPartition, Long> ends = log.ends(log.partitions(topic));
        next = new HashMap<>(log.beginnings(ends.keySet()));
        next.putAll(log.read(next, ends, this::take));
        return standings.values().stream()
                .map(Standing::fix)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Fix::at))
                .toList();
    }

    /**
     * Sends what {@link #look} has found, and returns how many events that were.
     *
     * @param cancelled asked before each batch
     */
    public long send(LogWriter writer, BooleanSupplier cancelled) {
        long sent = 0;
        List<Standing> owing = owing();
        while (!owing.isEmpty() && !cancelled.getAsBoolean()) {
            List<ProducerRecord<byte @Nullable [], byte @Nullable []>> copies = owing.stream()
                    .limit(BATCH)
                    .map(this::copy)
                    .filter(Objects::nonNull)
                    .toList();
            List<Long> offsets = writer.send(copies);
            Map<TopicPartition, Long> ends = new HashMap<>(log.ends(next.keySet()));
            for (int i = 0; i < copies.size(); i++) {
                TopicPartition partition =
                        new TopicPartition(topic, copies.get(i).partition());
                ends.merge(partition, offsets.get(i) + 1, Math::max);
            }
            next.putAll(log.read(next, ends, this::take));
            sent += copies.size();
            owing = owing();
        }
        return sent;
    }

    private List<Standing> owing() {
        return standings.values().stream()
                .filter(standing -> standing.owed() != null)
                .toList();
    }

    private boolean isConcerned(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        return RawRecords.read(record) instanceof ReadOutcome.Accepted accepted && selection.test(accepted.report());
    }

    private void take(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        ReportKey key = ReportKey.of(record);
        Standing standing = key == null ? null : standings.get(key);
        if (standing != null) {
            standing.take(record, RawRecords.read(record));
        }
    }

    private @Nullable ProducerRecord<byte @Nullable [], byte @Nullable []> copy(Standing standing) {
        LogPlace place = Objects.requireNonNull(standing.owed());
        var record = single.at(place);
        if (record.isEmpty()) {
            standing.giveUp();
            return null;
        }
        return copy(place, record.get(), standing.isCorrected());
    }

    private ProducerRecord<byte @Nullable [], byte @Nullable []> copy(
            LogPlace place, ConsumerRecord<byte @Nullable [], byte @Nullable []> record, boolean corrected) {
        Headers headers = EventHeaders.ofSender(record.headers());
        EventHeaders.set(headers, EventHeaders.FIX_OF, place.toString());
        byte[] value = record.value();
        return new ProducerRecord<>(
                topic,
                record.partition(),
                null,
                record.key(),
                value != null && corrected ? edit.apply(value, Instant.ofEpochMilli(record.timestamp())) : value,
                headers);
    }
}
