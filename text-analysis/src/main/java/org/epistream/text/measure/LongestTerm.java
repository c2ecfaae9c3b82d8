package org.epistream.text.measure;

import org.jspecify.annotations.Nullable;

/** The longest of the terms that are offered for one place of a text. */
final class LongestTerm {
    private int end;
    private @Nullable MeasureTerm term;

    /** Forgets what was offered for another place. */
    void begin(int at) {
        end = at + 1;
        term = null;
    }

    /** Takes a term with something open in it, where it is longer than what was offered before. */
    void offer(int end, @Nullable MeasureTerm term) {
        if (end > this.end) {
            offerWhole(end, term);
        }
    }

    /** Takes a term, or null for a word that names no measure, where nothing longer was offered before. */
    void offerWhole(int end, @Nullable MeasureTerm term) {
        if (end >= this.end) {
            this.end = end;
            this.term = term;
        }
    }

    /** Where it ends; where none was offered, the next place. */
    int end() {
        return end;
    }

    @Nullable
    MeasureTerm term() {
        return term;
    }
}
