package org.epistream.streams;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.epistream.events.Topics;

/**
 * Tells whether there is still work on the way.
 *
 * <p>Offsets alone do not tell: a transaction leaves markers behind the last record, so the end of a log lies beyond what
 * any reader has to read. What is left is therefore read, not computed. Stages are looked at in the order of the flow: what
 * an earlier stage has committed stands in the next one before its offset does.
 */
public final class Backlog implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int LOOKS = 20;

    private final Admin admin;
    private final Consumer<byte[], byte[]> consumer;
    private final Topics topics;

    /**
     * @param settings Kafka settings with at least the brokers; opens an admin and a consumer that belongs to no group
     */
    public Backlog(Map<String, Object> settings, Topics topics) {
        this.topics = topics;
        this.admin = Admin.create(settings);
        Map<String, Object> reading = new HashMap<>(settings);
        reading.put("isolation.level", "read_committed");
        reading.put("enable.auto.commit", "false");
        reading.put("auto.offset.reset", "earliest");
        reading.put("max.poll.records", "1");
        this.consumer = new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Whether the streams app has read every raw report and every change that came of one. */
    public boolean isEnriched() throws ExecutionException, InterruptedException {
        String application = topics.enrichApplication();
        try {
            for (String stage : List.of(
                    topics.reportsRaw().name(),
                    application + "-reports-by-band-repartition",
                    application + "-standings-by-report-repartition",
                    application + "-copies-by-cluster-repartition",
                    application + "-measures-by-cell-repartition",
                    application + "-entities-by-cell-repartition",
                    application + "-figures-by-cell-repartition")) {
                if (!isRead(application, List.of(stage))) {
                    return false;
                }
            }
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                // The streams app makes its own topics when it starts for the first time; it is on its way.
                return false;
            }
            throw e;
        }
    }

    /**
     * Whether a reader that stands at these offsets has read all that is committed in these topics.
     *
     * @param positions the next offset to read by partition; a partition that is missing was not read at all
     */
    public boolean isRead(Collection<String> names, Map<TopicPartition, Long> positions)
            throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = partitions(names);
        Map<TopicPartition, Long> ends = ends(partitions);
        for (TopicPartition partition : partitions) {
            long end = ends.getOrDefault(partition, 0L);
            if (positions.getOrDefault(partition, 0L) < end
                    && holdsRecord(partition, positions.getOrDefault(partition, 0L), end)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        admin.close(Duration.ofSeconds(1));
    }

    private boolean isRead(String group, List<String> names) throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> positions =
                admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().offset()));
        return isRead(names, positions);
    }

    /**
     * The ends with what is not committed yet: a commit is visible in the group's offsets a moment before its markers stand
     * in the logs, and until then the committed end lies before records that are on their way.
     */
    private Map<TopicPartition, Long> ends(List<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    /** Whether a committed record stands there, or something of which nobody can tell yet. */
    private boolean holdsRecord(TopicPartition partition, long from, long end) {
        consumer.assign(List.of(partition));
        if (from == 0) {
            consumer.seekToBeginning(List.of(partition));
        } else {
            consumer.seek(partition, from);
        }
        for (int look = 0; look < LOOKS && consumer.position(partition) < end; look++) {
            if (!consumer.poll(LOOK).isEmpty()) {
                return true;
            }
        }
        return consumer.position(partition) < end;
    }

    private List<TopicPartition> partitions(Collection<String> names) throws ExecutionException, InterruptedException {
        return admin.describeTopics(names).allTopicNames().get().values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(part -> new TopicPartition(topic.name(), part.partition())))
                .toList();
    }
}
