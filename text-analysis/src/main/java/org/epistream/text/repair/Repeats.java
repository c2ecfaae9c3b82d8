package org.epistream.text.repair;

import java.util.HashMap;
import java.util.Map;

/** How often short stretches of Chinese stand in one text: a name that is damaged here may stand undamaged there. */
final class Repeats {
    static final int LONGEST = 4;

    static final Repeats NONE = new Repeats();

    /** A long report has ten thousand characters. */
    private static final int MOST_CHARACTERS = 20_000;

    /** Stretches as numbers, sixteen bits for each character. */
    private final Map<Long, Integer> counts = new HashMap<>();

    private Repeats() {}

    /** The stretches of a text in simplified script. */
    static Repeats in(String text) {
        Repeats repeats = new Repeats();
        int length = Math.min(text.length(), MOST_CHARACTERS);
        for (int from = 0; from < length; from++) {
            long stretch = 0;
            for (int to = from; to < Math.min(length, from + LONGEST) && Script.isHan(text.charAt(to)); to++) {
                stretch = longer(stretch, text.charAt(to));
                if (to > from) {
                    repeats.counts.merge(stretch, 1, Integer::sum);
                }
            }
        }
        return repeats;
    }

    /** A stretch with one more character; the empty one is 0. */
    static long longer(long stretch, char next) {
        return stretch << Character.SIZE | next;
    }

    /** How often two to four characters stand in the text, or 0. */
    int count(long stretch) {
        return counts.isEmpty() ? 0 : counts.getOrDefault(stretch, 0);
    }
}
