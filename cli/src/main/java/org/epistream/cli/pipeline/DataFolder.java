package org.epistream.cli.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.epistream.events.Json;

/**
 * The folder in which one running Epistream keeps everything. A lock keeps a second one out; a note tells other verbs where
 * the running one listens.
 */
public final class DataFolder implements AutoCloseable {
    private static final ObjectMapper JSON = Json.mapper();

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Makes the folder if need be and takes it.
     *
     * @throws IOException naming the folder, where it cannot be used or is in use
     */
    public static DataFolder take(Path path) throws IOException {
        FileChannel channel = null;
        try {
            Files.createDirectories(path);
            channel = FileChannel.open(
                    path.resolve("epistream.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                Files.deleteIfExists(note(path));
                return new DataFolder(path, channel, lock);
            }
        } catch (OverlappingFileLockException e) {
            // told below
        } catch (IOException e) {
            throw new IOException("data folder " + path + " cannot be used: " + e, e);
        }
        if (channel != null) {
            channel.close();
        }
        throw new IOException(
                "data folder " + path + " is in use by another epistream; stop that one, or give another --data");
    }

    public Path broker() {
        return path.resolve("broker");
    }

    public Path state() {
        return path.resolve("state");
    }

    /** Where the sink's database lies in a data folder. */
    public static Path database(Path folder) {
        return folder.resolve("epistream.db");
    }

    public Path path() {
        return path;
    }

    /** Leaves a note for other verbs where this one listens. */
    public void announce(String bootstrapServers) throws IOException {
        Path half = path.resolve("running.json.part");
        Files.write(half, Json.write(JSON.createObjectNode().put("bootstrapServers", bootstrapServers)));
        Files.move(half, note(path), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Where the Epistream that runs over a folder listens; empty where none does. */
    public static Optional<String> runningAt(Path folder) {
        try {
            JsonNode note = JSON.readTree(Files.readAllBytes(note(folder)));
            return Optional.ofNullable(note.path("bootstrapServers").textValue());
        } catch (IOException e) {
            // No note, or none that can be read: nobody there.
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(note(path));
        lock.release();
        channel.close();
    }

    private static Path note(Path folder) {
        return folder.resolve("running.json");
    }
}
