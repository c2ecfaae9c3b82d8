package org.epistream.text.repair;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.HashMap;
import java.util.Map;
import org.epistream.domain.Table;
import org.epistream.text.measure.MeasureWords;

/**
 * How likely a stretch of simplified text is: the cost of its best division into known words. Costs are negative natural
 * logarithms; lower is likelier.
 */
final class Words {
    private static final int LONGEST = 5;
    private static final double TOTAL = 10_000_000;
    private static final double UNKNOWN_HAN = Math.log(TOTAL) + 2;
    private static final double UNKNOWN_OTHER = 10;
    /** What dividing a text once more costs, so that whole words win over their parts. */
    private static final double EACH_WORD = 1;

    /** What a term for a measure counts as: common in reports, but not in the newspapers that others counted. */
    private static final int MEASURE = 100;

    private final Map<String, Integer> own = new HashMap<>();

    Words() {
        MeasureWords.all().stream().filter(word -> word.length() > 1).forEach(word -> own.put(word, MEASURE));
        Table.read(Words.class, "words.tsv", 2, cells -> Map.entry(cells.get(0), Integer.valueOf(cells.get(1))))
                .forEach(entry -> own.merge(entry.getKey(), entry.getValue(), Math::max));
    }

    /** How often the word stands in ten million words, or 0. */
    int frequency(String word) {
        int known = own.getOrDefault(word, 0);
        CoreDictionary.Attribute attribute = CoreDictionary.get(word);
        return attribute == null ? known : Math.max(known, attribute.totalFrequency);
    }

    /** Cost of the cheapest division of a short text into words. */
    double cost(String text) {
        double[] best = new double[text.length() + 1];
        for (int end = 1; end <= text.length(); end++) {
            best[end] = best[end - 1] + single(text.charAt(end - 1));
            for (int start = Math.max(0, end - LONGEST); start < end - 1; start++) {
                int frequency = frequency(text.substring(start, end));
                if (frequency > 0) {
                    best[end] = Math.min(best[end], best[start] + EACH_WORD + Math.log(TOTAL / frequency));
                }
            }
        }
        return best[text.length()];
    }

    private double single(char c) {
        if (!Script.isHan(c)) {
            return "，。、；：！？“”（）,;:()《》\n".indexOf(c) >= 0 ? 2 : UNKNOWN_OTHER;
        }
        int frequency = frequency(String.valueOf(c));
        // Half of what a word of one character costs is that it stands alone, which few do outside of grammar.
        return frequency > 0 ? EACH_WORD + 2 + Math.log(TOTAL / frequency) : UNKNOWN_HAN + 2;
    }
}
