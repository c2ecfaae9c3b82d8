package org.epistream.cli.push;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.epistream.cli.show.Console;
import org.epistream.producer.files.Gauge;
import org.jspecify.annotations.Nullable;

/**
 * How far a push has come: on a terminal one line that is written again and again, elsewhere a line every ten seconds. A push that
 * takes a second shows none.
 */
final class ProgressLine implements AutoCloseable {
    private static final Duration REWRITTEN = Duration.ofMillis(300);
    private static final Duration EACH_LINE = Duration.ofSeconds(10);
    private static final long SHORT_NANOS = Duration.ofSeconds(1).toNanos();
    private static final String CLEAR = "\r\u001B[K";

    private final Console console;
    private final boolean terminal;
    private final Gauge gauge;
    private final LongSupplier inputs;
    private final LongSupplier nanos;
    private final long begun;
    private final @Nullable ScheduledExecutorService timer;
    private boolean drawn;

    private ProgressLine(Console console, boolean shown, Gauge gauge, LongSupplier inputs, LongSupplier nanos) {
        this.console = console;
        this.terminal = console.hasColours();
        this.gauge = gauge;
        this.inputs = inputs;
        this.nanos = nanos;
        begun = nanos.getAsLong();
        timer = shown ? Executors.newSingleThreadScheduledExecutor(ProgressLine::daemon) : null;
    }

    /**
     * Begins to show.
     *
     * @param inputs how many reports, withdrawals and refusals there have been
     */
    static ProgressLine begin(Console console, boolean shown, Gauge gauge, LongSupplier inputs) {
        ProgressLine line = new ProgressLine(console, shown, gauge, inputs, System::nanoTime);
        if (line.timer != null) {
            long millis = (line.terminal ? REWRITTEN : EACH_LINE).toMillis();
            line.timer.scheduleAtFixedRate(line::draw, millis, millis, TimeUnit.MILLISECONDS);
        }
        return line;
    }

    /** One that is drawn only when asked to, for tests. */
    static ProgressLine still(Console console, Gauge gauge, LongSupplier inputs, LongSupplier nanos) {
        return new ProgressLine(console, false, gauge, inputs, nanos);
    }

    /** Writes something else without tearing the line. */
    synchronized void aside(Runnable written) {
        clear();
        written.run();
    }

    synchronized void draw() {
        long passed = nanos.getAsLong() - begun;
        if (passed < SHORT_NANOS) {
            return;
        }
        if (terminal) {
            console.out().print(CLEAR + text(passed));
            console.out().flush();
            drawn = true;
        } else {
            console.line(text(passed));
        }
    }

    @Override
    public synchronized void close() {
        if (timer != null) {
            timer.shutdownNow();
        }
        clear();
    }

    private void clear() {
        if (drawn) {
            console.out().print(CLEAR);
            console.out().flush();
            drawn = false;
        }
    }

    private String text(long passed) {
        long read = gauge.read();
        long total = gauge.total();
        String rate = number(inputs.getAsLong() * 1e9 / passed);
        if (total <= 0 || read > total) {
            return console.words().get("push.progress.open", bytes(read), inputs.getAsLong(), rate);
        }
        long left = read == 0 ? 0 : (long) (passed / (double) read * (total - read));
        return console.words()
                .get("push.progress", 100 * read / total, bytes(total), inputs.getAsLong(), rate, time(left));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String bytes(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }

    private static String time(long nanos) {
        long seconds = Duration.ofNanos(nanos).toSeconds();
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    }
}
