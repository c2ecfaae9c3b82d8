package org.epistream.domain.count;

/**
 * Reports that are copies of one another, as far as they are counted: how many of them stand in each cell. A cell that any of
 * them names has one distinct report more.
 *
 * @param members in each cell how many reports; no tally is zero
 */
public record Cluster(Contribution members) {
    /** Without a member. */
    public static final Cluster EMPTY = new Cluster(Contribution.NONE);

    public boolean isEmpty() {
        return members.equals(Contribution.NONE);
    }

    /** With a {@link #difference} that was worked out elsewhere. */
    public Cluster changed(Contribution difference) {
        // Of a cluster that is forgotten nothing can be taken back.
        return new Cluster(members.plus(difference).present());
    }

    /** What a member changes about its cluster. */
    public static Contribution difference(Contribution before, Contribution after) {
        return after.presence().minus(before.presence());
    }

    /** What the cluster adds to the totals. */
    public Contribution contribution() {
        return members.once();
    }
}
