package org.epistream.domain.count;

import org.epistream.domain.copy.Signature;
import org.jspecify.annotations.Nullable;

/**
 * What stands of a report after all its events so far.
 *
 * <p>A sender who counts revisions is believed: an event with a lower revision than the highest seen is late and changes
 * nothing, and so does a withdrawal hold against it. Among events without a revision, or with the same one, the later to
 * arrive stands.
 *
 * <p>A report of which nothing has been heard for a long time becomes final: its counts stay, and what it said is forgotten.
 *
 * @param revision the highest revision seen, or null while no event carried one
 * @param contribution what the report adds now, by itself; {@link Contribution#NONE} once withdrawn
 * @param signature what it is known again by, or null where it is withdrawn or too short
 * @param isFinal whether nothing can change it any more
 */
public record Newest(
        @Nullable Long revision,
        Contribution contribution,
        @Nullable Signature signature,
        boolean isFinal) {
    /** Before the first event. */
    public static final Newest NOTHING = new Newest(null, Contribution.NONE, null, false);

    /** Whether an event with this revision comes too late to change anything. */
    public boolean outdates(@Nullable Long incoming) {
        return revision != null && incoming != null && incoming < revision;
    }

    /** What stands after an event that is not outdated. */
    public Newest replacedBy(@Nullable Long incoming, Contribution newer, @Nullable Signature seen) {
        return new Newest(incoming == null ? revision : incoming, newer, seen, false);
    }

    /** What is kept of it once it is final. */
    public Newest finished() {
        return new Newest(null, Contribution.NONE, null, true);
    }
}
