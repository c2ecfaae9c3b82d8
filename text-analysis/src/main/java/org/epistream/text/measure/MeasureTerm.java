package org.epistream.text.measure;

import java.util.List;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.jspecify.annotations.Nullable;

/**
 * A term of the lexicon.
 *
 * @param words the term; where it holds {@value #GAP}, a few characters of the same clause stand between its two parts; a
 *     part in braces stands for the words of a class
 * @param type the measure that it names
 * @param weight when it counts
 * @param status what its mentions always have, or null where the clause decides
 */
record MeasureTerm(
        String words,
        MeasureType type,
        Weight weight,
        @Nullable Status status) {
    static final String GAP = "…";

    MeasureTerm {
        if (words.indexOf(GAP) == 0 || words.endsWith(GAP) || words.indexOf(GAP) != words.lastIndexOf(GAP)) {
            throw new IllegalArgumentException("in a term, " + GAP + " stands once, between two parts");
        }
        if (!words.contains(GAP) && words.startsWith("{")) {
            throw new IllegalArgumentException("a class of words stands beside a " + GAP + " only");
        }
        for (String part : words.split(GAP)) {
            WordClasses.of(part);
        }
    }

    /**
     * A term as a table writes it.
     *
     * @param weight code of a weight, empty for {@code strong}
     * @param status code of a status, or empty
     */
    static MeasureTerm of(String words, String type, String weight, String status) {
        return new MeasureTerm(
                words, new MeasureType(type), Weight.of(weight), status.isEmpty() ? null : Status.of(status));
    }

    boolean weak() {
        return weight == Weight.WEAK;
    }

    boolean hasGap() {
        return words.contains(GAP);
    }

    /** The words that it begins with. */
    List<String> heads() {
        return WordClasses.of(hasGap() ? words.substring(0, words.indexOf(GAP)) : words);
    }

    /** The words behind its gap. */
    List<String> tails() {
        return WordClasses.of(words.substring(words.indexOf(GAP) + GAP.length()));
    }
}
