package org.epistream.text.measure;

import org.epistream.domain.measure.Status;
import org.epistream.text.words.Terms.Hit;
import org.jspecify.annotations.Nullable;

/**
 * How a text speaks of a measure.
 *
 * @param cue the words that say so, or null where none do
 */
record Verdict(Status status, @Nullable String cue) {
    static Verdict by(Status status, Hit<Cue> cue, String text) {
        return new Verdict(status, text.substring(cue.from(), cue.to()));
    }
}
