package org.epistream.domain.copy;

import java.util.List;

/**
 * What a report comes down to when it is compared with others: a MinHash sketch of its mended text, and what it names.
 *
 * <p>Neither is enough alone. A cut copy shares half of its text with the whole, and so does the report of another meeting
 * that was written by the same template; but the copy names the same people, places, days and numbers.
 *
 * @param length how many different stretches the text has; 1 or more
 * @param sketch {@value #SKETCH_LENGTH} components of six bits, one character of base 64 each
 * @param facts short hashes of what the report names, {@value #FACT_LENGTH} characters each, in ascending order, each once,
 *     at most {@value #MAX_FACTS} of them
 * @param bands of two copies nearly always one is the same; so only reports that share one are compared
 */
public record Signature(int length, String sketch, String facts, List<String> bands) {
    /** Characters of a sketch. */
    public static final int SKETCH_LENGTH = 96;

    /** Characters of the hash of a fact. */
    public static final int FACT_LENGTH = 4;

    /** Facts beyond these, in their order, are left out; so those that are left are the same in every copy. */
    public static final int MAX_FACTS = 48;

    /** How much of the shorter text stands in the longer one. Parts of one template reach 0.6, edited copies stay above 0.75. */
    private static final double SHARED_TEXT = 0.65;

    /** How many of the fewer facts are among the others. */
    private static final double SHARED_FACTS = 0.7;

    /** Without facts to speak of, the texts must agree all but for slips. */
    private static final double SHARED_TEXT_ALONE = 0.9;

    private static final int FEW_FACTS = 3;

    /** By chance two components are the same once in so many times. */
    private static final double VALUES = 64;

    public Signature {
        bands = List.copyOf(bands);
        if (length < 1 || sketch.length() != SKETCH_LENGTH) {
            throw new IllegalArgumentException(
                    "a signature of length " + length + " with a sketch of " + sketch.length() + " components");
        }
        if (facts.length() % FACT_LENGTH != 0 || facts.length() > MAX_FACTS * FACT_LENGTH) {
            throw new IllegalArgumentException("a signature with facts of " + facts.length() + " characters");
        }
    }

    /** The same, for a place where it has been found by its band. */
    public Signature withoutBands() {
        return new Signature(length, sketch, facts, List.of());
    }

    /** Whether the two reports are copies of each other: whole, cut, edited or damaged. Symmetric. */
    public boolean resembles(Signature other) {
        double text = sharedText(other);
        if (Math.min(facts.length(), other.facts.length()) < FEW_FACTS * FACT_LENGTH) {
            return text >= SHARED_TEXT_ALONE;
        }
        return text >= SHARED_TEXT && sharedFacts(other) >= SHARED_FACTS;
    }

    /** About how much of the shorter text stands in the longer one, 0 to 1. */
    double sharedText(Signature other) {
        int same = 0;
        for (int i = 0; i < SKETCH_LENGTH; i++) {
            if (sketch.charAt(i) == other.sketch.charAt(i)) {
                same++;
            }
        }
        double jaccard = Math.max(0, ((double) same / SKETCH_LENGTH - 1 / VALUES) / (1 - 1 / VALUES));
        double shared = jaccard / (1 + jaccard) * (length + other.length);
        return Math.min(1, shared / Math.min(length, other.length));
    }

    /** How many of the fewer facts are among the others, 0 to 1. */
    double sharedFacts(Signature other) {
        // Beyond the last fact of a full list there may be more, which nobody can compare.
        String last = last().compareTo(other.last()) < 0 ? last() : other.last();
        int same = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < facts.length() && theirs < other.facts.length()) {
            int order = fact(mine).compareTo(other.fact(theirs));
            if (order == 0 && fact(mine).compareTo(last) <= 0) {
                same++;
            }
            mine += order <= 0 ? FACT_LENGTH : 0;
            theirs += order >= 0 ? FACT_LENGTH : 0;
        }
        int fewest = Math.min(upTo(last), other.upTo(last));
        return fewest == 0 ? 0 : (double) same / fewest;
    }

    /** The last fact of a full list, else one behind all facts. */
    private String last() {
        return facts.length() == MAX_FACTS * FACT_LENGTH ? fact(facts.length() - FACT_LENGTH) : "~";
    }

    private int upTo(String last) {
        int count = 0;
        while (count * FACT_LENGTH < facts.length() && fact(count * FACT_LENGTH).compareTo(last) <= 0) {
            count++;
        }
        return count;
    }

    private String fact(int at) {
        return facts.substring(at, at + FACT_LENGTH);
    }
}
