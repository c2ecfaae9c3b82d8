package org.epistream.producer.aside;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.epistream.domain.report.LogPlace;
import org.epistream.producer.log.LogReader;
import org.jspecify.annotations.Nullable;

/** Follows the raw topic behind events that were set aside, and tells their histories. */
final class LaterEvents {
    private final LogReader log;
    private final Map<Report, List<History>> histories = new HashMap<>();
    private final Map<TopicPartition, Long> next = new HashMap<>();

    /** Records of one report stand in one partition. */
    private record Report(
            TopicPartition partition, @Nullable ByteBuffer key) {}

    LaterEvents(LogReader log) {
        this.log = log;
    }

    /** From now on, or from the next reading, this history is told. */
    void follow(byte @Nullable [] key, History history) {
        LogPlace origin = history.origin();
        TopicPartition partition = new TopicPartition(origin.topic(), origin.partition());
        histories
                .computeIfAbsent(new Report(partition, wrapped(key)), report -> new ArrayList<>())
                .add(history);
        next.merge(partition, origin.offset() + 1, Math::min);
    }

    /** Reads on to where the log ends now. */
    void catchUp() {
        catchUp(Map.of());
    }

    /** Reads on to where the log ends now, and at least up to these offsets, which are on their way. */
    void catchUp(Map<TopicPartition, Long> atLeast) {
        Map<TopicPartition, Long> ends = new HashMap<>(log.ends(next.keySet()));
        atLeast.forEach((partition, offset) -> ends.merge(partition, offset, Math::max));
        next.putAll(log.read(next, ends, this::take));
    }

    private void take(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        Report report = new Report(new TopicPartition(record.topic(), record.partition()), wrapped(record.key()));
        histories.getOrDefault(report, List.of()).forEach(history -> history.add(record));
    }

    private static @Nullable ByteBuffer wrapped(byte @Nullable [] key) {
        return key == null ? null : ByteBuffer.wrap(key);
    }
}
