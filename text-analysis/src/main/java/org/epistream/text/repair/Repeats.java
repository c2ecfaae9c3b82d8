package org.epistream.text.repair;

import java.util.BitSet;
import org.epistream.text.words.Sieve;

/** How often short stretches of Chinese stand in one text: a name that is damaged here may stand undamaged there. */
final class Repeats {
    static final int LONGEST = 4;

    static final Repeats NONE = new Repeats("");

    /** A long report has ten thousand characters. */
    private static final int MOST_CHARACTERS = 20_000;

    private static final int BITS = 1 << 16;

    /** Stretches as numbers, sixteen bits for each character; each at its hash or the next free place, where 0 stands. */
    private final long[] stretches;

    private final int[] counts;
    private final int shift;
    /** Turns away most stretches that do not stand in the text without a look at the table. */
    private final Sieve sieve = new Sieve(BITS);

    private final String text;

    private Repeats(String text) {
        this.text = text;
        int characters = text.length();
        int size = Integer.highestOneBit(Math.max(1, characters * (LONGEST - 1))) * 4;
        stretches = new long[size];
        counts = new int[size];
        shift = Integer.numberOfLeadingZeros(size - 1);
    }

    /** The stretches of a text in simplified script. */
    static Repeats in(String text) {
        int length = Math.min(text.length(), MOST_CHARACTERS);
        Repeats repeats = new Repeats(text.substring(0, length));
        for (int from = 0; from < length; from++) {
            long stretch = 0;
            for (int to = from; to < Math.min(length, from + LONGEST) && Script.isHan(text.charAt(to)); to++) {
                stretch = longer(stretch, text.charAt(to));
                if (to > from) {
                    int slot = repeats.slot(stretch);
                    repeats.stretches[slot] = stretch;
                    repeats.counts[slot]++;
                    repeats.sieve.add(folded(stretch));
                }
            }
        }
        return repeats;
    }

    private int slot(long stretch) {
        int slot = Sieve.spread(folded(stretch)) >>> shift;
        while (stretches[slot] != 0 && stretches[slot] != stretch) {
            slot = slot + 1 & stretches.length - 1;
        }
        return slot;
    }

    private static int folded(long stretch) {
        return (int) (stretch >>> 32) * 31 + (int) stretch;
    }

    /** A stretch with one more character; the empty one is 0. */
    static long longer(long stretch, char next) {
        return stretch << Character.SIZE | next;
    }

    /** Adds the Chinese characters that stand somewhere behind one, or somewhere before another. */
    void addBetween(char before, char after, BitSet found) {
        for (int at = 1; at < text.length(); at++) {
            char first = text.charAt(at - 1);
            char second = text.charAt(at);
            if (first == before && Script.isHan(second)) {
                found.set(second);
            }
            if (second == after && Script.isHan(first)) {
                found.set(first);
            }
        }
    }

    /** Whether two to four characters may stand in the text; a few stretches pass that do not. */
    boolean mayHold(long stretch) {
        return sieve.mayContain(folded(stretch));
    }

    /** How often two to four characters stand in the text, or 0. */
    int count(long stretch) {
        return mayHold(stretch) ? counts[slot(stretch)] : 0;
    }
}
