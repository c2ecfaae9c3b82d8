package org.epistream.dashboard;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.epistream.domain.count.Changes;
import org.jspecify.annotations.Nullable;

/**
 * The changes behind the one that a reader knows, to be waited for. One thread asks the database while anybody reads, and
 * readers that stand in one place share what is read there; nothing is held for a reader that is slow.
 */
final class ChangeFeed implements AutoCloseable {
    private static final long POLL_MILLIS = 50;
    /** Changes that are read at once. */
    private static final int MOST = 500;

    private final Changes changes;
    private final Thread poller = new Thread(this::poll, "changes");
    private int readers;
    private long newest = -1;
    private boolean closed;
    private @Nullable Shared shared;

    /** What is behind a number, while {@code newest} is the last one. */
    private record Shared(long number, long newest, Optional<List<Changes.Change>> found) {}

    ChangeFeed(Changes changes) {
        this.changes = changes;
        poller.setDaemon(true);
    }

    /** A reader has come: begins to ask. Returns the number of the last change. */
    long join() {
        long last = changes.newest();
        synchronized (this) {
            readers++;
            newest = last;
            if (poller.getState() == Thread.State.NEW && !closed) {
                poller.start();
            }
            notifyAll();
        }
        return last;
    }

    synchronized void leave() {
        readers--;
    }

    /** The next changes behind one; nothing where it is no longer kept, so that all totals must be read anew. */
    Optional<List<Changes.Change>> after(long number) {
        long last;
        synchronized (this) {
            if (shared != null && shared.number() == number && shared.newest() == newest) {
                return shared.found();
            }
            last = newest;
        }
        Optional<List<Changes.Change>> found = changes.after(number, MOST);
        synchronized (this) {
            shared = new Shared(number, last, found);
            found.filter(behind -> !behind.isEmpty())
                    .ifPresent(behind -> newest =
                            Math.max(newest, behind.get(behind.size() - 1).number()));
        }
        return found;
    }

    /** Waits until there is another change than the one known, and says whether there is; or for as long as it may take. */
    synchronized boolean await(long known, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toNanos(); newest == known && !closed && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return newest != known;
    }

    synchronized long newest() {
        return newest;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    private void poll() {
        try {
            while (true) {
                synchronized (this) {
                    while (readers == 0 && !closed) {
                        wait();
                    }
                    if (closed) {
                        return;
                    }
                }
                ask();
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() {
        try {
            long last = changes.newest();
            synchronized (this) {
                if (last != newest) {
                    newest = last;
                    notifyAll();
                }
            }
        } catch (CountsUnavailable e) {
            // Readers wait on; health says that the database is away.
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        poller.interrupt();
    }
}
