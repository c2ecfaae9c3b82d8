package org.epistream.text.repair;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.epistream.domain.Table;
import org.epistream.domain.place.Divisions;
import org.epistream.text.measure.MeasureWords;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Trie;
import org.jspecify.annotations.Nullable;

/**
 * How likely a stretch of simplified text is: the cost of its best division into known words. Costs are negative natural
 * logarithms; lower is likelier.
 */
final class Words {
    /** Stands for any digit. */
    static final char DIGIT = '1';

    /** Longest word that is looked for. */
    static final int LONGEST = 8;
    /** Longer words are only those of our own. */
    private static final int LONGEST_COMMON = 5;

    private static final double TOTAL = 10_000_000;
    private static final double UNKNOWN_HAN = Math.log(TOTAL) + 2;
    private static final double UNKNOWN_ASCII = 10;
    private static final double UNKNOWN_OTHER = 17;
    private static final double COMMON_PUNCTUATION = 4;
    private static final double PUNCTUATION = 6.5;
    /** A mark says no more than that a character is lost. */
    private static final double MARK = 7;

    /** What dividing a text once more costs, so that whole words win over their parts. */
    private static final double EACH_WORD = 1;

    /** What a term for a measure counts as: common in reports, but not in the newspapers that others counted. */
    private static final int MEASURE = 100;

    private static final int DIVISION = 100;
    /** What three characters count as for each time they stand elsewhere in the text. */
    private static final int REPEATED = 1_000;

    private static final DoubleArrayTrie<CoreDictionary.Attribute> COMMON = CoreDictionary.trie;
    private static final int ROOT = COMMON.getBase()[0];
    private static final int NOWHERE = -1;

    private final Trie<Integer> own;
    /** What each character costs that is a word by itself, worked out when first asked for. */
    private volatile double @Nullable [] alone;

    Words() {
        own = new Trie<>(own());
    }

    /** The words of reports, with how often each stands in ten million words. */
    static Map<String, Integer> own() {
        Map<String, Integer> words = new HashMap<>();
        MeasureWords.all().stream().filter(word -> word.length() > 1).forEach(word -> words.put(word, MEASURE));
        Divisions.packaged().all().forEach(division -> words.merge(division.name(), DIVISION, Math::max));
        Table.read(Words.class, "words.tsv", 2, cells -> Map.entry(cells.get(0), Integer.valueOf(cells.get(1))))
                .forEach(entry -> words.merge(entry.getKey(), entry.getValue(), Math::max));
        return words;
    }

    /** How often the word stands in ten million words, or 0. */
    int frequency(String word) {
        Walk walk = new Walk(Repeats.NONE);
        for (int i = 0; i < word.length(); i++) {
            if (!walk.step(word.charAt(i))) {
                return 0;
            }
        }
        return walk.frequency(0);
    }

    /**
     * Cost of the cheapest division of a short text into words, of which those count as common that stand elsewhere.
     *
     * @param repeats what stands in the whole text
     * @param from first unit that was put in place of what stands in the whole text
     * @param to the unit after the last
     */
    double cost(String text, Repeats repeats, int from, int to) {
        return costsBefore(text, text.length(), repeats, from, to)[text.length()];
    }

    /** Costs of what stands before each of the first places of a text. */
    double[] costsBefore(String text, int end, Repeats repeats, int from, int to) {
        double[] best = new double[end + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = 0;
        for (int start = 0; start < end; start++) {
            double so = best[start];
            best[start + 1] = Math.min(best[start + 1], so + single(text.charAt(start)));
            Walk walk = new Walk(repeats);
            for (int at = start; at < end && walk.step(text.charAt(at)); at++) {
                int frequency = at == start ? 0 : walk.frequency(start < to && at >= from ? 0 : 1);
                if (frequency > 0) {
                    best[at + 1] = Math.min(best[at + 1], so + cost(frequency));
                }
            }
        }
        return best;
    }

    /** Costs of what stands behind each place of a text from one on; those before it are 0. */
    double[] costsBehind(String text, int begin, Repeats repeats, int from, int to) {
        double[] best = new double[text.length() + 1];
        for (int start = text.length() - 1; start >= begin; start--) {
            double least = single(text.charAt(start)) + best[start + 1];
            Walk walk = new Walk(repeats);
            for (int at = start; at < text.length() && walk.step(text.charAt(at)); at++) {
                int frequency = at == start ? 0 : walk.frequency(start < to && at >= from ? 0 : 1);
                if (frequency > 0) {
                    least = Math.min(least, cost(frequency) + best[at + 1]);
                }
            }
            best[start] = least;
        }
        return best;
    }

    /** What a word of two characters or more costs. */
    static double cost(int frequency) {
        return EACH_WORD + Math.log(TOTAL / frequency);
    }

    /** A walk along a text through the words that begin at one place. */
    final class Walk {
        private final Repeats repeats;
        private int length;
        private char first;
        private Trie.@Nullable Node<Integer> node;
        private int state = ROOT;
        private long stretch;
        private int count;

        Walk(Repeats repeats) {
            this.repeats = repeats;
        }

        private Walk(Walk other) {
            repeats = other.repeats;
            length = other.length;
            first = other.first;
            node = other.node;
            state = other.state;
            stretch = other.stretch;
            count = other.count;
        }

        Walk copy() {
            return new Walk(this);
        }

        int length() {
            return length;
        }

        /** Whether a known word can still come of the next character, which is not taken. */
        boolean goesOn(char c) {
            if (length + 1 > LONGEST) {
                return false;
            }
            boolean common = state != NOWHERE && length + 1 <= LONGEST_COMMON && COMMON.transition(c, state) != NOWHERE;
            if (common || (length == 1 ? own.begun(first, c) != null : node != null && node.child(c) != null)) {
                return true;
            }
            boolean repeated = length + 1 <= Repeats.LONGEST && (length == 1 || count > 0);
            return repeated && repeats.count(Repeats.longer(stretch, c)) > 0;
        }

        /** Takes the next character, and tells whether a known word can still come of it. */
        boolean step(char c) {
            length++;
            state = state == NOWHERE || length > LONGEST_COMMON ? NOWHERE : COMMON.transition(c, state);
            if (length == 1) {
                first = c;
                stretch = c;
                return true;
            }
            node = length == 2 ? own.begun(first, c) : node == null ? null : node.child(c);
            boolean repeated = length <= Repeats.LONGEST && (length == 2 || count > 0);
            stretch = Repeats.longer(stretch, c);
            count = repeated ? repeats.count(stretch) : 0;
            return length <= LONGEST && (node != null || state != NOWHERE || count > 0);
        }

        /**
         * How often the word so far stands in ten million words, or 0.
         *
         * @param here how often it stands in the whole text only because it stands here
         */
        int frequency(int here) {
            Integer known = length == 1 ? own.single(first) : node == null ? null : node.value();
            CoreDictionary.Attribute common = state == NOWHERE ? null : COMMON.output(state);
            return Math.max(
                    Math.max(known == null ? 0 : known, common == null ? 0 : common.totalFrequency),
                    repeated(length, count - here));
        }
    }

    private static int repeated(int length, int elsewhere) {
        int each = length == 2 ? REPEATED / 3 : length == 3 ? REPEATED : REPEATED * 3;
        return Math.max(0, elsewhere) * each;
    }

    /** What a character costs that is a word by itself. */
    double single(char c) {
        return Characters.isChinese(c) ? alone()[c - Script.FIRST_HAN] : Script.isHan(c) ? han(c) : other(c);
    }

    private double[] alone() {
        double[] costs = alone;
        if (costs == null) {
            costs = new double[Script.LAST_HAN - Script.FIRST_HAN + 1];
            for (int i = 0; i < costs.length; i++) {
                costs[i] = han((char) (Script.FIRST_HAN + i));
            }
            alone = costs;
        }
        return costs;
    }

    private double han(char c) {
        int state = COMMON.transition(c, ROOT);
        CoreDictionary.Attribute common = state == NOWHERE ? null : COMMON.output(state);
        Integer known = own.single(c);
        int frequency = Math.max(known == null ? 0 : known, common == null ? 0 : common.totalFrequency);
        // Half of what a word of one character costs is that it stands alone, which few do outside of grammar.
        return frequency > 0 ? EACH_WORD + 2 + Math.log(TOTAL / frequency) : UNKNOWN_HAN + 2;
    }

    private static double other(char c) {
        if (Lost.isMark(c)) {
            return MARK;
        }
        if ("，。、,\n".indexOf(c) >= 0) {
            return COMMON_PUNCTUATION;
        }
        if ("“”（）()：:；;《》".indexOf(c) >= 0) {
            return PUNCTUATION;
        }
        return c == DIGIT ? COMMON_PUNCTUATION : c < 0x80 ? UNKNOWN_ASCII : UNKNOWN_OTHER;
    }
}
