package org.epistream.system;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.utils.ScreenTerminal;

/**
 * Epistream on a terminal of its own: {@code script} of util-linux opens it, and what the program sends is drawn on a screen
 * in memory. Behind the program {@code stty} says in what state it has left the terminal.
 */
final class PseudoTerminal implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int COLUMNS = 100;
    private static final int ROWS = 24;

    private final Process process;
    private final ScreenTerminal screen = new ScreenTerminal(COLUMNS, ROWS);
    private final StringBuilder sent = new StringBuilder();
    private final Thread reading;

    private PseudoTerminal(Process process) {
        this.process = process;
        reading = new Thread(this::read, "pseudo-terminal");
        reading.start();
    }

    static PseudoTerminal start(Path folder, String... arguments) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "org.epistream.cli.Epistream"));
        words.addAll(List.of(arguments));
        String program = words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        String command =
                "stty cols " + COLUMNS + " rows " + ROWS + "; " + program + "; echo \"ended with $?\"; stty -a";
        try {
            ProcessBuilder builder = new ProcessBuilder("script", "-q", "-e", "-f", "-c", command, "/dev/null")
                    .directory(folder.toFile())
                    .redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("EPISTREAM_"));
            builder.environment().put("TERM", "xterm-256color");
            builder.environment().put("SHELL", "/bin/sh");
            return new PseudoTerminal(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the screen shows. */
    String screen() {
        return screen.toString();
    }

    /** Types what a keyboard would send. */
    void type(String keys) {
        try {
            process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the screen shows something. */
    void await(Predicate<String> wanted) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!wanted.test(screen.toString())) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never shown:\n" + screen + "\nsent:\n" + sent());
            }
            Program.pause(50);
        }
    }

    /** The Java process in it. */
    ProcessHandle program() {
        Stream<ProcessHandle> all = process.descendants();
        return all.filter(one -> one.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
    }

    /** Everything that was sent to the terminal, once all is over. */
    String awaitEnd() {
        try {
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("did not end:\n" + screen);
            }
            reading.join(LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        return sent();
    }

    private String sent() {
        synchronized (sent) {
            return sent.toString();
        }
    }

    private void read() {
        try (Reader in = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            char[] characters = new char[8192];
            for (int n = in.read(characters); n >= 0; n = in.read(characters)) {
                String text = new String(characters, 0, n);
                synchronized (sent) {
                    sent.append(text);
                }
                screen.write(text);
            }
        } catch (IOException e) {
            // the process is gone
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
