package org.epistream.consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the store waits for, and how long before it asks again: ever longer, up to five seconds. */
final class Patience {
    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final long SHORTEST_MILLIS = 100;
    private static final long LONGEST_MILLIS = 5_000;

    private final String database;
    private long millis;
    private volatile @Nullable String waitingFor = "broker";

    Patience(String database) {
        this.database = database;
    }

    /** Something is away; said only while the waiting grows, or the log would say nothing else. */
    void more(String what, Throwable cause) {
        if (!what.equals(waitingFor) || millis < LONGEST_MILLIS) {
            LOG.atWarn()
                    .addKeyValue("waitingFor", what)
                    .addKeyValue("database", database)
                    .addKeyValue("cause", cause.toString())
                    .log("store waits");
        }
        waitingFor = what;
        millis = Math.min(Math.max(SHORTEST_MILLIS, 2 * millis), LONGEST_MILLIS);
    }

    /** All is there again. */
    void over() {
        waitingFor = null;
        millis = 0;
    }

    /** How long to wait before the next try. */
    long millis() {
        return millis;
    }

    /** What is away, or null; for any thread. */
    @Nullable
    String waitingFor() {
        return waitingFor;
    }
}
