package org.epistream.system.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A role in a process of its own, which is started again whenever it is gone, as a service manager does. */
final class RoleProcess {
    /** How long a role that ended by itself is left alone. */
    private static final long REST_MILLIS = 500;

    private final String name;
    private final Path folder;
    private final List<String> command;
    private final String running;

    private @Nullable Process process;
    private Path output;
    private long startAt;
    private int starts;
    private int ownEnds;

    /** @param running what it says once it runs */
    RoleProcess(String name, Path folder, String main, String running, List<String> arguments) {
        this.name = name;
        this.folder = folder;
        this.running = running;
        output = folder;
        command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(arguments);
    }

    String name() {
        return name;
    }

    /** Starts it where it is gone and has been for long enough. */
    synchronized void lookAfter() {
        if (process != null && !process.isAlive()) {
            process = null;
            ownEnds++;
            startAt = System.currentTimeMillis() + REST_MILLIS;
        }
        if (process == null && System.currentTimeMillis() >= startAt) {
            start();
        }
    }

    /**
     * SIGKILL.
     *
     * @param absence milliseconds until it is started again
     * @return whether there was a process
     */
    synchronized boolean kill(long absence) throws InterruptedException {
        Process victim = process;
        if (victim == null || !victim.isAlive()) {
            return false;
        }
        victim.destroyForcibly().waitFor();
        process = null;
        startAt = System.currentTimeMillis() + absence;
        return true;
    }

    /** Whether it has said that it runs; before that it is starting. */
    synchronized boolean isRunning() {
        return process != null && output().contains(running);
    }

    /** How often it ended without having been killed. */
    synchronized int ownEnds() {
        return ownEnds;
    }

    /** What it said since it was started last. */
    synchronized String output() {
        try {
            return Files.isRegularFile(output) ? Files.readString(output, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start() {
        output = folder.resolve(name + "-" + ++starts + ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(variable -> variable.startsWith("EPISTREAM_"));
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
