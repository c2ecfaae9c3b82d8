package org.epistream.domain.report;

import java.time.Instant;
import org.epistream.domain.Cut;
import org.jspecify.annotations.Nullable;

/**
 * What became of an event that was set aside.
 *
 * @param state what was done with it
 * @param markedAt when
 * @param note what the person who did it had to say, or null; at most {@value #MAX_NOTE} UTF-16 units
 */
public record Mark(State state, Instant markedAt, @Nullable String note) {
    /** Longest note in UTF-16 units. */
    public static final int MAX_NOTE = 1000;

    /** What was done with it. */
    public enum State {
        /** It was sent to the raw topic again. */
        RETRIED,
        /** Nobody wants it back. */
        DISCARDED
    }

    public Mark {
        note = note == null ? null : Cut.to(MAX_NOTE, note.replace('\0', '\uFFFD'));
    }

    /**
     * Whether it can be meant for an event that was set aside at this time: a topic that was made anew counts its offsets from
     * zero, and the marks of the old one mean others.
     */
    public boolean canMean(Instant setAsideAt) {
        return !markedAt.isBefore(setAsideAt);
    }
}
