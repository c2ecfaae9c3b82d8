package org.epistream.text.words;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The common words of the language, as HanLP's core dictionary counts them. */
public final class Vocabulary {
    private static final DoubleArrayTrie<CoreDictionary.Attribute> WORDS = CoreDictionary.trie;
    private static final int NOWHERE = -1;
    private static final double TOTAL = 10_000_000;
    private static final double UNKNOWN = Math.log(TOTAL) + 2;
    private static final int LONGEST = 6;
    /** What words cost that are not the most frequent ones, by their frequency. */
    private static final double[] COSTS = IntStream.range(0, 10_000)
            .mapToDouble(frequency -> Math.log(TOTAL / Math.max(1, frequency)))
            .toArray();

    private Vocabulary() {}

    /** Whether a stretch of a text is a word. */
    public static boolean contains(String text, int from, int to) {
        return word(text, from, to) != null;
    }

    /** Whether a stretch of a text is a word, and mostly the name of a place. */
    public static boolean isPlace(String text, int from, int to) {
        CoreDictionary.Attribute word = word(text, from, to);
        return word != null && word.nature[0].startsWith("ns");
    }

    private static CoreDictionary.@Nullable Attribute word(String text, int from, int to) {
        int state = WORDS.getBase()[0];
        for (int i = from; i < to; i++) {
            state = WORDS.transition(text.charAt(i), state);
            if (state == NOWHERE) {
                return null;
            }
        }
        return from < to ? WORDS.output(state) : null;
    }

    /** Whether a word begins at one place and ends behind another, up to an end. */
    public static boolean reachesOver(String text, int from, int over, int to) {
        int state = WORDS.getBase()[0];
        for (int i = from; i < to; i++) {
            state = WORDS.transition(text.charAt(i), state);
            if (state == NOWHERE) {
                return false;
            }
            if (i >= over && WORDS.output(state) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether the longest word that begins at a place is mostly a noun, a pronoun or a numeral, or a digit stands there. */
    public static boolean isNoun(String text, int at) {
        CoreDictionary.Attribute longest = null;
        int state = WORDS.getBase()[0];
        for (int i = at; i < Math.min(text.length(), at + LONGEST) && state != NOWHERE; i++) {
            state = WORDS.transition(text.charAt(i), state);
            CoreDictionary.Attribute word = state == NOWHERE ? null : WORDS.output(state);
            longest = word == null ? longest : word;
        }
        if (longest == null) {
            return at < text.length() && Character.isDigit(text.charAt(at));
        }
        char first = longest.nature[0].firstChar();
        return first == 'n' || first == 'r' || first == 'm';
    }

    private static double cost(int frequency) {
        return frequency < COSTS.length ? COSTS[Math.max(1, frequency)] : Math.log(TOTAL / frequency);
    }

    /** How unlikely a stretch of a text is as ordinary words: a sum of negative natural logarithms, lower is likelier. */
    public static double cost(String text, int from, int to) {
        double[] best = new double[to - from + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = 0;
        for (int start = from; start < to; start++) {
            double so = best[start - from];
            int state = WORDS.getBase()[0];
            best[start - from + 1] = Math.min(best[start - from + 1], so + UNKNOWN);
            for (int at = start; at < Math.min(to, start + LONGEST) && state != NOWHERE; at++) {
                state = WORDS.transition(text.charAt(at), state);
                CoreDictionary.@Nullable Attribute word = state == NOWHERE ? null : WORDS.output(state);
                if (word != null) {
                    int end = at + 1 - from;
                    best[end] = Math.min(best[end], so + cost(word.totalFrequency));
                }
            }
        }
        return best[to - from];
    }
}
