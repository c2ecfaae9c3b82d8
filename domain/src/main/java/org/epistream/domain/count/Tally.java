package org.epistream.domain.count;

/**
 * How often something was named, and in how many reports. As a difference between two revisions of a report both may be
 * negative; as a total neither is.
 */
public record Tally(long mentions, long reports) {
    public static final Tally ZERO = new Tally(0, 0);

    public Tally plus(Tally other) {
        return new Tally(mentions + other.mentions, reports + other.reports);
    }

    public Tally minus(Tally other) {
        return new Tally(mentions - other.mentions, reports - other.reports);
    }

    public boolean isZero() {
        return equals(ZERO);
    }
}
