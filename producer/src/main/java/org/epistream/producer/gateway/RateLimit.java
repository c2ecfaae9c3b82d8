package org.epistream.producer.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How much each sender may send: so many reports a second, and those of one second at once. Who sends more in one go is let in
 * and then waits until the debt is worked off.
 */
final class RateLimit {
    /** Those of whom nothing was heard for longest are forgotten first. */
    private static final int MOST_SENDERS = 10_000;

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final class Allowance {
        double left;
        long at;
    }

    private final int perSecond;
    private final LongSupplier nanos;
    private final Map<String, Allowance> senders = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
            return size() > MOST_SENDERS;
        }
    };

    RateLimit(int perSecond, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.nanos = nanos;
    }

    /** Takes one report; returns 0, or after how many seconds the sender may try again. */
    synchronized long take(String sender) {
        Allowance allowance = now(sender);
        if (allowance.left < 1) {
            return Math.max(1, (long) Math.ceil((1 - allowance.left) / perSecond));
        }
        allowance.left--;
        return 0;
    }

    /** Takes some more that are in already. */
    synchronized void charge(String sender, long reports) {
        now(sender).left -= reports;
    }

    private Allowance now(String sender) {
        Allowance allowance = senders.computeIfAbsent(sender, any -> {
            Allowance full = new Allowance();
            full.left = perSecond;
            full.at = nanos.getAsLong();
            return full;
        });
        long now = nanos.getAsLong();
        allowance.left = Math.min(perSecond, allowance.left + (now - allowance.at) * perSecond / NANOS);
        allowance.at = now;
        return allowance;
    }
}
