package org.epistream.dashboard;

import java.util.concurrent.TimeUnit;
import org.epistream.dashboard.RoleHealth.State;
import org.epistream.domain.count.Counts;
import org.jspecify.annotations.Nullable;

/** Whether the database answers; it is asked once in two seconds at most, however many want to know. */
final class CountsHealth {
    private static final String PART = "database";
    private static final long LASTS_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Counts counts;
    private @Nullable RoleHealth last;
    private long askedAt;

    CountsHealth(Counts counts) {
        this.counts = counts;
    }

    synchronized RoleHealth now() {
        RoleHealth known = last;
        if (known != null && System.nanoTime() - askedAt < LASTS_NANOS) {
            return known;
        }
        RoleHealth found = ask();
        last = found;
        askedAt = System.nanoTime();
        return found;
    }

    private RoleHealth ask() {
        try {
            counts.summary();
            return new RoleHealth(PART, State.RUNNING, "");
        } catch (CountsUnavailable e) {
            return new RoleHealth(PART, State.WAITING, "the database does not answer");
        }
    }
}
