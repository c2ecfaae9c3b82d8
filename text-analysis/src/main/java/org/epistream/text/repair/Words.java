package org.epistream.text.repair;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.HashMap;
import java.util.Map;
import org.epistream.domain.Table;
import org.epistream.domain.place.Divisions;
import org.epistream.text.measure.MeasureWords;

/**
 * How likely a stretch of simplified text is: the cost of its best division into known words. Costs are negative natural
 * logarithms; lower is likelier.
 */
final class Words {
    /** Stands for any digit. */
    static final char DIGIT = '1';

    private static final int LONGEST = 8;
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

    private final Map<String, Integer> own = new HashMap<>();

    Words() {
        MeasureWords.all().stream().filter(word -> word.length() > 1).forEach(word -> own.put(word, MEASURE));
        Divisions.packaged().all().forEach(division -> own.merge(division.name(), DIVISION, Math::max));
        Table.read(Words.class, "words.tsv", 2, cells -> Map.entry(cells.get(0), Integer.valueOf(cells.get(1))))
                .forEach(entry -> own.merge(entry.getKey(), entry.getValue(), Math::max));
    }

    /** How often the word stands in ten million words, or 0. */
    int frequency(String word) {
        int known = own.getOrDefault(word, 0);
        if (word.length() > LONGEST_COMMON) {
            return known;
        }
        CoreDictionary.Attribute attribute = CoreDictionary.get(word);
        return attribute == null ? known : Math.max(known, attribute.totalFrequency);
    }

    /** Cost of the cheapest division of a short text into words. */
    double cost(String text) {
        return cost(text, Repeats.NONE, 0, 0);
    }

    /**
     * Cost of the cheapest division of a short text into words, of which those count as common that stand elsewhere.
     *
     * @param repeats what stands in the whole text
     * @param from first unit that was put in place of what stands in the whole text
     * @param to the unit after the last
     */
    double cost(String text, Repeats repeats, int from, int to) {
        double[] best = new double[text.length() + 1];
        for (int end = 1; end <= text.length(); end++) {
            best[end] = best[end - 1] + single(text.charAt(end - 1));
            for (int start = Math.max(0, end - LONGEST); start < end - 1; start++) {
                String word = text.substring(start, end);
                int elsewhere = repeats.count(word) - (start < to && end > from ? 0 : 1);
                int frequency = Math.max(
                        end - start <= LONGEST_COMMON ? frequency(word) : own.getOrDefault(word, 0),
                        repeated(end - start, elsewhere));
                if (frequency > 0) {
                    best[end] = Math.min(best[end], best[start] + EACH_WORD + Math.log(TOTAL / frequency));
                }
            }
        }
        return best[text.length()];
    }

    private static int repeated(int length, int elsewhere) {
        int each = length == 2 ? REPEATED / 3 : length == 3 ? REPEATED : REPEATED * 3;
        return Math.max(0, elsewhere) * each;
    }

    private double single(char c) {
        if (!Script.isHan(c)) {
            return other(c);
        }
        int frequency = frequency(String.valueOf(c));
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
