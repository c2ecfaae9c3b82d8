package org.epistream.producer.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.epistream.events.EventHeaders;
import org.epistream.producer.PublishException;
import org.epistream.producer.archive.Manifest.ArchiveFile;
import org.epistream.producer.log.LogReader;
import org.epistream.producer.log.LogWriter;
import org.jspecify.annotations.Nullable;

/**
 * Sends the events of an archive to a raw topic that is empty, or holds a part of the same archive: each event says in a
 * header where it comes from, so that an import that was ended anywhere goes on without sending anything twice. With as
 * many partitions as the archive's topic had, every event comes to stand in its own; else its key decides.
 */
public final class ArchiveImport {
    private static final int AT_ONCE = 1_000;

    private final LogReader log;
    private final LogWriter writer;
    private final String topic;
    private final int atOnce;

    /** @param topic the raw topic, which must exist */
    public ArchiveImport(LogReader log, LogWriter writer, String topic) {
        this(log, writer, topic, AT_ONCE);
    }

    ArchiveImport(LogReader log, LogWriter writer, String topic, int atOnce) {
        this.log = log;
        this.writer = writer;
        this.topic = topic;
        this.atOnce = atOnce;
    }

    /**
     * Checks the sums of all files, sends what is missing in the topic, and returns how many events that were.
     *
     * @param cancelled asked every thousand events
     * @param progress told how many events of the archive have been passed, sent now or before
     * @throws ArchiveException where a file is not as it was written, or the topic holds something else
     * @throws PublishException where the brokers did not take an event
     */
    public long from(Path folder, BooleanSupplier cancelled, LongConsumer progress) {
        Manifest manifest = checked(folder);
        Map<Integer, BitSet> present = present(manifest.id());
        boolean samePlaces = log.partitions(topic).size() == manifest.partitions();
        Sending sending = new Sending(manifest.id(), samePlaces, present, cancelled, progress);
        for (ArchiveFile file : manifest.files()) {
            try (BufferedReader lines = lines(folder.resolve(file.name()))) {
                sending.send(file, lines);
            } catch (IOException e) {
                throw new ArchiveException(folder.resolve(file.name()) + " cannot be read: " + e.getMessage(), e);
            }
            if (cancelled.getAsBoolean()) {
                break;
            }
        }
        return sending.sent;
    }

    /** The manifest of an archive all of whose files are as they were written. */
    public static Manifest checked(Path folder) {
        Manifest manifest = Manifest.read(folder);
        for (ArchiveFile file : manifest.files()) {
            Path path = folder.resolve(file.name());
            try {
                if (!Sums.sha256(path).equals(file.sha256())) {
                    throw new ArchiveException(path + " is not as it was written: its SHA-256 differs");
                }
            } catch (IOException e) {
                throw new ArchiveException(path + " cannot be read: " + e.getMessage(), e);
            }
        }
        return manifest;
    }

    /** By partition of the archive, the offsets of the events that the topic has already. */
    private Map<Integer, BitSet> present(String archive) {
        Map<Integer, BitSet> present = new HashMap<>();
        log.readAll(topic, record -> {
            String from = EventHeaders.text(record.headers(), EventHeaders.ARCHIVED_AT);
            String[] parts = from == null ? new String[0] : from.split("/", -1);
            if (parts.length != 3 || !parts[0].equals(archive)) {
                throw new ArchiveException("topic " + topic + " holds an event that is not of this archive, at "
                        + record.partition() + "/" + record.offset() + "; import into an empty topic");
            }
            present.computeIfAbsent(Integer.valueOf(parts[1]), any -> new BitSet())
                    .set(Math.toIntExact(Long.parseLong(parts[2])));
        });
        return present;
    }

    private static BufferedReader lines(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8));
    }

    /** One import under way. */
    private final class Sending {
        private final String archive;
        private final boolean samePlaces;
        private final Map<Integer, BitSet> present;
        private final BooleanSupplier cancelled;
        private final LongConsumer progress;
        private final List<ProducerRecord<byte @Nullable [], byte @Nullable []>> open = new ArrayList<>();
        private long passed;
        private long sent;

        Sending(
                String archive,
                boolean samePlaces,
                Map<Integer, BitSet> present,
                BooleanSupplier cancelled,
                LongConsumer progress) {
            this.archive = archive;
            this.samePlaces = samePlaces;
            this.present = present;
            this.cancelled = cancelled;
            this.progress = progress;
        }

        void send(ArchiveFile file, BufferedReader lines) throws IOException {
            BitSet there = present.getOrDefault(file.partition(), new BitSet());
            int number = 0;
            for (String line = lines.readLine();
                    line != null && !(open.isEmpty() && cancelled.getAsBoolean());
                    line = lines.readLine()) {
                number++;
                ArchivedEvent event;
                try {
                    event = ArchivedEvent.read(line);
                } catch (IOException e) {
                    throw new IOException("line " + number + ": " + e.getMessage(), e);
                }
                passed++;
                if (!there.get(Math.toIntExact(event.offset()))) {
                    open.add(record(file.partition(), event));
                    sent++;
                }
                if (open.size() >= atOnce) {
                    settle();
                }
            }
            settle();
        }

        private ProducerRecord<byte @Nullable [], byte @Nullable []> record(int partition, ArchivedEvent event) {
            Headers headers = new RecordHeaders(event.headers());
            EventHeaders.set(headers, EventHeaders.ARCHIVED_AT, archive + "/" + partition + "/" + event.offset());
            return new ProducerRecord<>(
                    topic,
                    samePlaces ? partition : null,
                    event.time().toEpochMilli(),
                    event.key(),
                    event.value(),
                    headers);
        }

        private void settle() {
            writer.send(open);
            open.clear();
            progress.accept(passed);
        }
    }
}
