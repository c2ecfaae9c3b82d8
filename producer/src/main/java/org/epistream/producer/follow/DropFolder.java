package org.epistream.producer.follow;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.epistream.producer.follow.PickUp.Stamp;

/**
 * A folder that files are dropped into, and the three in it: {@code work/} for what is being sent, {@code done/} and
 * {@code failed/} for what was. Every step is one renaming within the folder, so that a file is always in exactly one place.
 */
final class DropFolder implements AutoCloseable {
    private static final List<String> UNFINISHED = List.of(".part", ".partial", ".tmp", ".crdownload", "~");

    private final Path folder;
    private final Path work;
    private final Path done;
    private final Path failed;
    private final Duration settle;
    private final LongSupplier nanos;
    private final FileChannel lock;
    private final String id;
    private Map<Path, Seen> seen = new HashMap<>();

    private record Seen(Stamp stamp, long since) {}

    /**
     * Takes the folder; only one may.
     *
     * @param settle a file is taken when it has not changed for so long
     * @param nanos a clock as {@link System#nanoTime}
     * @throws IOException where it cannot be written to, or another process has it
     */
    DropFolder(Path folder, Duration settle, LongSupplier nanos) throws IOException {
        this.folder = folder;
        this.settle = settle;
        this.nanos = nanos;
        work = Files.createDirectories(folder.resolve("work"));
        done = Files.createDirectories(folder.resolve("done"));
        failed = Files.createDirectories(folder.resolve("failed"));
        lock = FileChannel.open(work.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            requireLock();
            id = identity(work.resolve("id"));
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    /** What this folder is known as to Kafka, wherever it is moved. */
    String id() {
        return id;
    }

    /** What an earlier run was at when it ended. */
    List<PickUp> left() throws IOException {
        List<PickUp> left = new ArrayList<>();
        for (Path each : list(work)) {
            if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                List<Path> files = list(each);
                if (files.isEmpty()) {
                    Files.delete(each);
                } else {
                    left.add(pickUp(each, files.get(0)));
                }
            }
        }
        return left;
    }

    /** Picks up the file that was dropped longest ago, of those that nobody writes to any more. */
    Optional<PickUp> next() throws IOException {
        Map<Path, Seen> now = new HashMap<>();
        for (Path file : list(folder)) {
            if (isReport(file)) {
                look(file, now);
            }
        }
        seen = now;
        Optional<Path> oldest = now.entrySet().stream()
                .filter(each -> nanos.getAsLong() - each.getValue().since() >= settle.toNanos())
                .min(Comparator.<Map.Entry<Path, Seen>, FileTime>comparing(
                                each -> each.getValue().stamp().modified())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
        if (oldest.isEmpty()) {
            return Optional.empty();
        }
        Path place = Files.createDirectory(work.resolve(UUID.randomUUID().toString()));
        Path taken = place.resolve(oldest.get().getFileName());
        try {
            Files.move(oldest.get(), taken, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            // Whoever dropped it has taken it back.
            Files.delete(place);
            return Optional.empty();
        }
        return Optional.of(pickUp(place, taken));
    }

    void done(PickUp pickUp) throws IOException {
        move(pickUp, free(done, pickUp.name()));
    }

    /** @param reason goes into a file beside it */
    void failed(PickUp pickUp, String reason) throws IOException {
        Path place = free(failed, pickUp.name());
        // First, so that no failed file ever stands without its reason.
        Files.writeString(place.resolveSibling(place.getFileName() + ".reason.txt"), reason);
        move(pickUp, place);
    }

    /** Somebody still writes to it: as if it had never been picked up. */
    void putBack(PickUp pickUp) throws IOException {
        move(pickUp, free(folder, pickUp.name()));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private void look(Path file, Map<Path, Seen> now) {
        try {
            Stamp stamp = Stamp.of(file);
            Seen before = seen.get(file);
            now.put(file, before != null && before.stamp().equals(stamp) ? before : new Seen(stamp, nanos.getAsLong()));
        } catch (IOException e) {
            // gone again
        }
    }

    private static boolean isReport(Path file) {
        String name = String.valueOf(file.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && UNFINISHED.stream().noneMatch(lower::endsWith)
                && (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.isSymbolicLink(file));
    }

    private static PickUp pickUp(Path place, Path file) throws IOException {
        return new PickUp(String.valueOf(place.getFileName()), file, Stamp.of(file));
    }

    private void move(PickUp pickUp, Path to) throws IOException {
        Files.move(pickUp.file(), to, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(work.resolve(pickUp.id()));
    }

    /** The name, or with a number where another file has it. */
    private static Path free(Path in, String name) {
        Path free = in.resolve(name);
        int dot = name.indexOf('.', 1);
        for (int number = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); number++) {
            free = in.resolve(
                    dot < 0 ? name + "-" + number : name.substring(0, dot) + "-" + number + name.substring(dot));
        }
        return free;
    }

    private static List<Path> list(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.sorted().toList();
        }
    }

    private void requireLock() throws IOException {
        FileLock taken;
        try {
            taken = lock.tryLock();
        } catch (OverlappingFileLockException e) {
            taken = null;
        }
        if (taken == null) {
            throw new IOException(folder + " is followed by another epistream");
        }
    }

    private static String identity(Path file) throws IOException {
        if (Files.notExists(file)) {
            Path fresh = Files.writeString(
                    file.resolveSibling("id.tmp"), UUID.randomUUID().toString());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }
}
