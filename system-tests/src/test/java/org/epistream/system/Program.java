package org.epistream.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Epistream in a process of its own, as a user starts it. */
final class Program implements AutoCloseable {
    /** Far beyond what any scenario takes; a test that hangs must end. */
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final Process process;
    private final Path output;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Program start(Path folder, String... arguments) {
        return startWithin("512m", folder, arguments);
    }

    /** @param heap how much memory it may have */
    static Program startWithin(String heap, Path folder, String... arguments) {
        // Programs that live for seconds would spend half of them in the second compiler.
        return start(List.of("-Xmx" + heap, "-XX:TieredStopAtLevel=1"), folder, arguments);
    }

    /** With both compilers, for what runs long enough. */
    static Program startToStay(Path folder, String... arguments) {
        return start(List.of("-Xmx512m"), folder, arguments);
    }

    private static Program start(List<String> options, Path folder, String... arguments) {
        try {
            Path output = Files.createTempFile(folder, "output", ".txt");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-Dfile.encoding=UTF-8",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "org.epistream.cli.Epistream"));
            command.addAll(1, options);
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("EPISTREAM_"));
            return new Program(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs to the end and returns what was said and the exit code. */
    static Ended run(Path folder, String... arguments) {
        try (Program program = start(folder, arguments)) {
            return program.await();
        }
    }

    record Ended(int code, String output) {}

    Ended await() {
        try {
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("did not end within " + LIMIT + ":\n" + output());
            }
            return new Ended(process.exitValue(), output());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    String output() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it says something. */
    void awaitOutput(String text) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!output().contains(text)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("never said '" + text + "':\n" + output());
            }
            pause(50);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What Ctrl-C or a service manager does. */
    void terminate() {
        process.destroy();
    }

    /** SIGKILL: no chance to tidy up. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
