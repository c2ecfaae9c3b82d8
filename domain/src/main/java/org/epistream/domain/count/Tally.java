package org.epistream.domain.count;

/**
 * How often something was named, and in how many reports. As a difference between two revisions of a report each number may
 * be negative; as a total none is.
 *
 * @param mentions how often
 * @param reports in how many reports
 * @param distinctReports in how many reports, where a report and its copies count once
 */
public record Tally(long mentions, long reports, long distinctReports) {
    public static final Tally ZERO = new Tally(0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(mentions + other.mentions, reports + other.reports, distinctReports + other.distinctReports);
    }

    public Tally minus(Tally other) {
        return new Tally(mentions - other.mentions, reports - other.reports, distinctReports - other.distinctReports);
    }

    public boolean isZero() {
        return equals(ZERO);
    }
}
