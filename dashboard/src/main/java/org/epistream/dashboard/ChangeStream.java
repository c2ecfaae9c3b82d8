package org.epistream.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.epistream.domain.count.Changes;
import org.epistream.domain.count.Filter;
import org.epistream.http.Json;
import org.epistream.http.Problem;

/**
 * Changes of totals as server-sent events, each with its number as id. {@code begin} says that all totals are to be read now;
 * every {@code total} behind it replaces what the reader has. Whoever names the last id that he knows goes on behind it, or begins
 * anew where that is no longer kept. A reader that takes nothing is cut off when a write has waited for as long as the server
 * allows.
 */
final class ChangeStream implements AutoCloseable {
    static final String PATH = "/v1/stream";
    private static final int MOST_READERS = 50;
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final ChangeFeed feed;
    private final int mostReaders;
    private final Semaphore places;
    private final AtomicInteger threads = new AtomicInteger();
    private final ExecutorService writers =
            Executors.newCachedThreadPool(task -> new Thread(task, "stream-" + threads.incrementAndGet()));

    ChangeStream(Changes changes) {
        this(changes, MOST_READERS);
    }

    ChangeStream(Changes changes, int mostReaders) {
        feed = new ChangeFeed(changes);
        this.mostReaders = mostReaders;
        places = new Semaphore(mostReaders);
    }

    void addTo(RoutesConfig routes) {
        routes.get(PATH, this::begin);
    }

    /** How many read now. */
    int readers() {
        return mostReaders - places.availablePermits();
    }

    private void begin(Context context) throws IOException {
        Parameters parameters = Parameters.of(context)
                .only("region", "itself", "type", "what", "kind", "name", "status", "from", "to", "after");
        Filter filter = parameters.filter();
        long known = parameters.number("after", lastId(context));
        if (!places.tryAcquire()) {
            context.header("Retry-After", "10");
            Problem.of(503, "as many as can already read this; ask again later").answer(context);
            return;
        }
        long newest;
        try {
            newest = feed.join();
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
        context.contentType("text/event-stream; charset=utf-8").header("X-Accel-Buffering", "no");
        OutputStream out = context.res().getOutputStream();
        context.future(() -> CompletableFuture.runAsync(() -> write(out, filter, known, newest), writers));
    }

    private static long lastId(Context context) {
        String id = context.header("Last-Event-ID");
        try {
            return id == null || id.isEmpty() ? -1 : Long.parseLong(id);
        } catch (NumberFormatException e) {
            // None of ours: the reader begins anew.
            return -1;
        }
    }

    private void write(OutputStream out, Filter filter, long known, long newest) {
        try {
            long at = known;
            if (known < 0) {
                at = newest;
                send(out, "retry: " + RETRY.toMillis() + "\n" + beginning(at));
            } else {
                send(out, "retry: " + RETRY.toMillis() + "\n\n");
            }
            while (!feed.isClosed()) {
                at = next(out, filter, at);
            }
        } catch (IOException e) {
            // The reader has gone, or took nothing for too long.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            feed.leave();
            places.release();
        }
    }

    /** Sends what is behind a change, or waits for it, and returns the last change that was sent or passed over. */
    private long next(OutputStream out, Filter filter, long at) throws IOException, InterruptedException {
        Optional<List<Changes.Change>> found;
        try {
            found = feed.after(at);
        } catch (CountsUnavailable e) {
            if (!feed.await(feed.newest(), RETRY)) {
                send(out, ": the database is not available\n\n");
            }
            return at;
        }
        if (found.isEmpty()) {
            long newest = feed.newest();
            send(out, beginning(newest));
            return newest;
        }
        List<Changes.Change> changes = found.get();
        if (changes.isEmpty()) {
            if (!feed.await(at, HEARTBEAT)) {
                // The id alone moves a reader on who was sent nothing of what he does not want.
                send(out, ": still here\nid: " + at + "\n\n");
            }
            return at;
        }
        StringBuilder events = new StringBuilder();
        for (Changes.Change change : changes) {
            if (change.isAskedFor(filter)) {
                events.append(event(change.number(), "total", TotalAnswers.Change.of(change)));
            }
        }
        send(out, events.toString());
        return changes.get(changes.size() - 1).number();
    }

    private static String beginning(long number) {
        return event(number, "begin", new TotalAnswers.Begin(number));
    }

    private static String event(long id, String name, Object data) {
        return "id: " + id + "\nevent: " + name + "\ndata: " + Json.write(data) + "\n\n";
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }

    /** Lets all readers go. */
    @Override
    public void close() {
        feed.close();
        writers.shutdownNow();
    }
}
