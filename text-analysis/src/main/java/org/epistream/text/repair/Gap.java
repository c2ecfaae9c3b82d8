package org.epistream.text.repair;

import java.util.ArrayList;
import java.util.List;
import org.epistream.text.repair.Words.Walk;

/**
 * A short text with one character missing, for which many are to be tried. What does not depend on the character is
 * worked out once: the costs on both sides of it, and the words that may run into it.
 */
final class Gap {
    /** A word that has begun before the gap, and the cost of what stands before it. */
    private record Begun(Walk walk, double before) {}

    private final Words words;
    private final Repeats repeats;
    private final String text;
    private final int at;
    private final double[] before;
    private final double[] behind;
    private final List<Begun> begun = new ArrayList<>();

    /**
     * @param text the text, with any character in the gap
     * @param at where the gap is
     * @param from first unit that was put in place of what stands in the whole text
     * @param to the unit after the last
     */
    Gap(Words words, Repeats repeats, String text, int at, int from, int to) {
        this.words = words;
        this.repeats = repeats;
        this.text = text;
        this.at = at;
        before = words.costsBefore(text, at, repeats, from, to);
        behind = words.costsBehind(text, at + 1, repeats, from, to);
        for (int start = Math.max(0, at - Words.LONGEST + 1); start <= at; start++) {
            Walk walk = words.new Walk(repeats);
            int next = start;
            while (next < at && walk.step(text.charAt(next))) {
                next++;
            }
            if (next == at) {
                begun.add(new Begun(walk, before[start]));
            }
        }
    }

    /** Cost of the cheapest division into words with a character in the gap. */
    double cost(char c) {
        double best = before[at] + words.single(c) + behind[at + 1];
        // a word over the gap has a neighbour of the character in it: nearly none does, which is found out first
        boolean endsWord = at > 0 && standsBeside(text.charAt(at - 1), c);
        boolean beginsWord = at + 1 < text.length() && standsBeside(c, text.charAt(at + 1));
        if (!endsWord && !beginsWord) {
            return best;
        }
        for (Begun word : begun) {
            boolean opens = word.walk().length() == 0;
            if (opens ? !beginsWord : !endsWord || !word.walk().goesOn(c)) {
                continue;
            }
            Walk walk = word.walk().copy();
            char next = c;
            int end = at;
            while (walk.step(next)) {
                end++;
                int frequency = walk.length() == 1 ? 0 : walk.frequency(0);
                if (frequency > 0) {
                    best = Math.min(best, word.before() + Words.cost(frequency) + behind[end]);
                }
                if (end == text.length()) {
                    break;
                }
                next = text.charAt(end);
            }
        }
        return best;
    }

    private boolean standsBeside(char first, char second) {
        return Neighbours.KNOWN.mayStand(first, second) || repeats.mayHold(Repeats.longer(first, second));
    }
}
