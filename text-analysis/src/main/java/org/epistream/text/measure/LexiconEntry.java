package org.epistream.text.measure;

import java.util.List;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Sieve;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a word of the lexicon.
 *
 * @param alone whether it stands for itself, or only begins terms with a gap
 * @param whole the term itself, or null where the word names no measure
 * @param begun the terms with a gap that begin with it
 * @param next one bit for each character with which their rests begin, which others may share
 */
record LexiconEntry(boolean alone, @Nullable MeasureTerm whole, List<GapTerm> begun, long next) {
    private static final int BITS_LOG = 6;

    static LexiconEntry of(boolean alone, @Nullable MeasureTerm whole, List<GapTerm> begun) {
        return new LexiconEntry(
                alone,
                whole,
                begun,
                begun.stream()
                        .flatMap(rest -> rest.words().stream())
                        .mapToLong(word -> bit(word.charAt(0)))
                        .reduce(0, (one, other) -> one | other));
    }

    private static long bit(char c) {
        return 1L << (Sieve.spread(c) >>> Integer.SIZE - BITS_LOG);
    }

    /** Whether terms with a gap begin with it. */
    boolean goesOn() {
        return next != 0;
    }

    /**
     * The first place of a stretch, both ends included, at which one of the rests may begin; where none does, the place
     * behind it.
     *
     * @param rests the characters with which the rest of any term begins
     */
    int nextRest(String text, int from, int last, Characters rests) {
        int at = from;
        while (at <= last && !((next & bit(text.charAt(at))) != 0 && rests.mayContain(text.charAt(at)))) {
            at++;
        }
        return at;
    }
}
