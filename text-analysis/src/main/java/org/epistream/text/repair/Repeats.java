package org.epistream.text.repair;

import java.util.HashMap;
import java.util.Map;

/** How often short stretches of Chinese stand in one text: a name that is damaged here may stand undamaged there. */
final class Repeats {
    static final Repeats NONE = new Repeats();

    private static final int LONGEST = 4;
    /** A long report has ten thousand characters. */
    private static final int MOST_CHARACTERS = 20_000;

    private final Map<String, Integer> counts = new HashMap<>();

    private Repeats() {}

    /** The stretches of a text in simplified script. */
    static Repeats in(String text) {
        Repeats repeats = new Repeats();
        int length = Math.min(text.length(), MOST_CHARACTERS);
        for (int from = 0; from < length; from++) {
            for (int to = from + 1; to <= length && to - from <= LONGEST && Script.isHan(text.charAt(to - 1)); to++) {
                if (to - from > 1) {
                    repeats.counts.merge(text.substring(from, to), 1, Integer::sum);
                }
            }
        }
        return repeats;
    }

    /** How often two to four characters stand in the text, or 0. */
    int count(String words) {
        return counts.getOrDefault(words, 0);
    }
}
