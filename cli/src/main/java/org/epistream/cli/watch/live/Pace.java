package org.epistream.cli.watch.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many changes came, how fast, and when the last one did. */
final class Pace {
    /** Over how many seconds a rate is taken. */
    private static final int SECONDS = 5;

    private final long[] counts = new long[SECONDS];
    private final long[] seconds = new long[SECONDS];
    private long all;
    private long shown;
    private @Nullable Instant last;

    void change(Instant now) {
        int slot = (int) Math.floorMod(now.getEpochSecond(), (long) SECONDS);
        if (seconds[slot] != now.getEpochSecond()) {
            seconds[slot] = now.getEpochSecond();
            counts[slot] = 0;
        }
        counts[slot]++;
        all++;
        last = now;
    }

    long all() {
        return all;
    }

    @Nullable
    Instant last() {
        return last;
    }

    double perSecond(Instant now) {
        long sum = 0;
        for (int slot = 0; slot < SECONDS; slot++) {
            sum += now.getEpochSecond() - seconds[slot] < SECONDS ? counts[slot] : 0;
        }
        return (double) sum / SECONDS;
    }

    /** How many came since this was last asked: what one frame shows at once. */
    long sinceLastFrame() {
        long fresh = all - shown;
        shown = all;
        return fresh;
    }
}
