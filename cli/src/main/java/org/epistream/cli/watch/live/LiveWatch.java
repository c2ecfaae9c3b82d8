package org.epistream.cli.watch.live;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.epistream.cli.show.Words;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Period;
import org.epistream.domain.count.Tally;
import org.epistream.domain.place.Division;
import org.epistream.events.Topic;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.exec.ExecTerminalProvider;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/** The live table on the terminal of this process. */
public final class LiveWatch {
    private static final long FAREWELL_MILLIS = 3_000;

    /**
     * What to show.
     *
     * @param colours whether they may be used
     * @param level of the regions at the top
     * @param period of the sparkline
     * @param cluster brokers, for the header
     * @param client Kafka settings with at least the brokers
     */
    public record Opening(
            Words words,
            boolean colours,
            Division.Level level,
            Period period,
            String cluster,
            Map<String, Object> client,
            Topic<MeasureCell, Tally> topic,
            Evidence evidence) {}

    private final Opening opening;
    private volatile @Nullable LiveScreen screen;
    private volatile boolean stopped;
    private volatile @Nullable Throwable failure;

    public LiveWatch(Opening opening) {
        this.opening = opening;
    }

    /** Whether both sides of the conversation are a terminal that can be painted on. */
    public static boolean isPossible() {
        String type = System.getenv("TERM");
        ExecTerminalProvider provider = new ExecTerminalProvider();
        return type != null
                && !type.startsWith(Terminal.TYPE_DUMB)
                && provider.isPosixSystemStream(SystemStream.Output)
                && provider.isPosixSystemStream(SystemStream.Input);
    }

    /** Shows the table until its user leaves it or {@link #stop} is called; the terminal is then as it was before. */
    public void run() throws IOException, InterruptedException {
        InstantSource clock = InstantSource.system();
        ExecutorService asking = Executors.newSingleThreadExecutor(work -> daemon(work, "evidence"));
        LiveTable table = new LiveTable(
                opening.words(),
                opening.cluster() + "  " + opening.topic().name(),
                opening.level(),
                opening.period(),
                ZoneId.systemDefault(),
                opening.evidence(),
                asking);
        LiveFeed feed = new LiveFeed(opening.client(), opening.topic(), table, clock);
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        Thread reading = daemon(() -> read(feed), "live-feed");
        TopicAlive alive = new TopicAlive(opening.client(), opening.topic().name(), table, feed::again, clock);
        try (Terminal terminal = terminal()) {
            LiveScreen shown = new LiveScreen(terminal, out, table, opening.colours(), clock);
            screen = shown;
            if (!stopped) {
                reading.start();
                shown.run();
            }
        } finally {
            alive.close();
            feed.close();
            asking.shutdownNow();
            reading.join(FAREWELL_MILLIS);
        }
        if (failure != null) {
            throw new IllegalStateException("the totals cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** Ends the showing; for any thread. */
    public void stop() {
        stopped = true;
        LiveScreen shown = screen;
        if (shown != null) {
            shown.stop();
        }
    }

    private void read(LiveFeed feed) {
        try {
            feed.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failure = e;
            stop();
        }
    }

    /**
     * JLine over {@code stty}: it loads no native library. Its own handling of signals is left out, for it would take Ctrl-C
     * and a termination from the verb; only a change of size is asked for.
     */
    private static Terminal terminal() throws IOException {
        Terminal terminal = new ExecTerminalProvider()
                .sysTerminal(
                        "epistream",
                        System.getenv("TERM"),
                        false,
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_8,
                        false,
                        Terminal.SignalHandler.SIG_DFL,
                        false,
                        SystemStream.Output);
        Signals.register("WINCH", () -> terminal.raise(Terminal.Signal.WINCH));
        return terminal;
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
