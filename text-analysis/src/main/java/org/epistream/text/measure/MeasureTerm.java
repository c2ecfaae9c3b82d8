package org.epistream.text.measure;

import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.jspecify.annotations.Nullable;

/**
 * A term of the lexicon.
 *
 * @param words the term; where it holds {@value #GAP}, a few characters of the same clause stand between its two parts
 * @param type the measure that it names
 * @param weak whether it counts only beside another term of its type in the same sentence
 * @param status what its mentions always have, or null where the clause decides
 */
record MeasureTerm(
        String words,
        MeasureType type,
        boolean weak,
        @Nullable Status status) {
    static final String GAP = "…";

    boolean hasGap() {
        return words.contains(GAP);
    }

    String head() {
        return hasGap() ? words.substring(0, words.indexOf(GAP)) : words;
    }

    String tail() {
        return words.substring(words.indexOf(GAP) + GAP.length());
    }
}
