package org.epistream.producer.archive;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.epistream.producer.archive.Manifest.ArchiveFile;
import org.epistream.producer.log.LogReader;
import org.jspecify.annotations.Nullable;

/**
 * Writes the raw topic to a folder: gzipped files of JSON lines, and a manifest with their sums. A folder that holds an
 * archive of the topic already gets what has come since. It may be ended anywhere: what the manifest does not list is
 * written again.
 */
public final class ArchiveExport {
    private final int fileEvents;

    private final LogReader log;
    private final String topic;

    /** @param fileEvents how many events a file holds at most */
    public ArchiveExport(LogReader log, String topic, int fileEvents) {
        this.log = log;
        this.topic = topic;
        this.fileEvents = fileEvents;
    }

    /**
     * Writes everything up to the present end of the topic.
     *
     * @param cancelled asked between two files
     * @param progress told how many events the archive holds, after each file
     * @throws ArchiveException where the folder holds another archive or cannot be written, or events are gone from the topic
     */
    public Manifest to(Path folder, BooleanSupplier cancelled, LongConsumer progress) {
        List<TopicPartition> partitions = log.partitions(topic);
        try {
            Files.createDirectories(folder);
            Manifest manifest = begun(folder, partitions.size());
            Map<TopicPartition, Long> beginnings = log.beginnings(partitions);
            Map<TopicPartition, Long> ends = log.ends(partitions);
            for (TopicPartition partition : partitions) {
                long next = manifest.next(partition.partition());
                requireNoGap(partition, next, beginnings.getOrDefault(partition, 0L));
                while (next < ends.getOrDefault(partition, 0L) && !cancelled.getAsBoolean()) {
                    ArchiveFile file = write(
                            folder, partition, next, Math.min(next + fileEvents, ends.getOrDefault(partition, 0L)));
                    next = file.next();
                    manifest = manifest.and(file);
                    manifest.write(folder);
                    progress.accept(manifest.events());
                }
            }
            return manifest;
        } catch (IOException | UncheckedIOException e) {
            throw new ArchiveException("archive " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    private Manifest begun(Path folder, int partitions) throws IOException {
        if (Manifest.isIn(folder)) {
            Manifest manifest = Manifest.read(folder);
            if (!manifest.topic().equals(topic) || manifest.partitions() != partitions) {
                throw new ArchiveException(folder + " holds an archive of " + manifest.topic() + " in "
                        + manifest.partitions() + " partitions, not of " + topic + " in " + partitions);
            }
            return manifest;
        }
        Manifest manifest = new Manifest(Manifest.FORMAT, UUID.randomUUID().toString(), topic, partitions, List.of());
        manifest.write(folder);
        return manifest;
    }

    private static void requireNoGap(TopicPartition partition, long next, long beginning) {
        if (next > 0 && next < beginning) {
            throw new ArchiveException("events " + next + " to " + (beginning - 1) + " of " + partition
                    + " are gone, and the archive does not hold them");
        }
    }

    private ArchiveFile write(Path folder, TopicPartition partition, long from, long to) throws IOException {
        String name = String.format(Locale.ROOT, "raw-%d-%019d.ndjson.gz", partition.partition(), from);
        Path part = folder.resolve(name + ".part");
        long[] events = new long[1];
        long next;
        try (Writer lines = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(part), 1 << 16), StandardCharsets.UTF_8))) {
            next = log.read(Map.of(partition, from), Map.of(partition, to), record -> {
                        if (record.offset() < to) {
                            append(lines, record);
                            events[0]++;
                        }
                    })
                    .getOrDefault(partition, to);
        }
        ArchiveFile file = new ArchiveFile(
                name, partition.partition(), Math.min(next, to), events[0], Files.size(part), Sums.sha256(part));
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    private static void append(Writer lines, ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        try {
            lines.append(ArchivedEvent.of(record).line()).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
