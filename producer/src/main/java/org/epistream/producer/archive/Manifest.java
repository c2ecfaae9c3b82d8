package org.epistream.producer.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.epistream.events.Json;

/**
 * What an archive holds.
 *
 * @param format {@value #FORMAT}
 * @param id what the archive is known by, wherever it lies
 * @param topic where the events come from
 * @param partitions how many partitions that had
 * @param files in the order in which they were written; those of a partition follow one another without a gap
 */
public record Manifest(String format, String id, String topic, int partitions, List<ArchiveFile> files) {
    static final String FORMAT = "epistream-raw-archive-1";
    static final String NAME = "manifest.json";

    public Manifest {
        files = List.copyOf(files);
    }

    /**
     * One file.
     *
     * @param name in the archive's folder
     * @param partition where its events stood
     * @param next the offset behind its last event
     * @param events how many
     * @param bytes its size
     * @param sha256 of its bytes, in hexadecimal digits
     */
    public record ArchiveFile(String name, int partition, long next, long events, long bytes, String sha256) {
        public ArchiveFile {
            if (!name.matches("raw-[0-9]{1,9}-[0-9]{19}\\.ndjson\\.gz")) {
                throw new IllegalArgumentException("'" + name + "' is no file of an archive");
            }
        }
    }

    /** How many events it holds. */
    public long events() {
        return files.stream().mapToLong(ArchiveFile::events).sum();
    }

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    /** @throws ArchiveException where there is none, or none that this version can read */
    static Manifest read(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            Manifest manifest = Json.mapper().readValue(Files.readAllBytes(file), Manifest.class);
            if (!FORMAT.equals(manifest.format())) {
                throw new ArchiveException(file + " is of format " + manifest.format() + ", not " + FORMAT);
            }
            return manifest;
        } catch (JsonProcessingException e) {
            throw new ArchiveException(file + " is no manifest of an archive: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new ArchiveException(folder + " holds no archive: " + file + " cannot be read", e);
        }
    }

    /** With a file more. */
    Manifest and(ArchiveFile file) {
        List<ArchiveFile> more = new ArrayList<>(files);
        more.add(file);
        return new Manifest(format, id, topic, partitions, more);
    }

    /** The offset at which the next file of a partition begins. */
    long next(int partition) {
        return files.stream()
                .filter(file -> file.partition() == partition)
                .mapToLong(ArchiveFile::next)
                .max()
                .orElse(0);
    }

    /** Puts it in the place of the one before, wholly or not at all. */
    void write(Path folder) throws IOException {
        Path part = folder.resolve(NAME + ".part");
        String json = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(this);
        Files.write(part, (json + "\n").getBytes(StandardCharsets.UTF_8));
        Files.move(part, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }
}
