package org.epistream.text.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.epistream.text.words.Terms;

/** Patterns for whole lines, each tried only where a line holds one of the words that it needs. */
final class LinePatterns {
    private final List<Pattern> patterns;
    /** What a pattern needs, with one bit for each of those that need it. */
    private final Terms<Long> needs;

    /** @param rows each with a pattern in its second cell and what that needs in its third, at most 64 */
    LinePatterns(List<List<String>> rows) {
        if (rows.size() > Long.SIZE) {
            throw new IllegalArgumentException(rows.size() + " patterns are more than bits");
        }
        patterns = rows.stream().map(row -> pattern(row.get(1))).toList();
        Map<String, Long> bits = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            for (String word : rows.get(i).get(2).split(" ")) {
                bits.merge(word, 1L << i, (one, other) -> one | other);
            }
        }
        needs = new Terms<>(bits);
    }

    /** A pattern in which a space may be a wide one. */
    static Pattern pattern(String words) {
        return Pattern.compile(words.replace("\\s", "[\\s\\u3000]"));
    }

    /** Whether one fits a line that holds what it needs among its first characters. */
    boolean anyFits(String line, int first) {
        long rows = 0;
        for (Terms.Hit<Long> need : needs.all(line, 0, Math.min(line.length(), first))) {
            rows |= need.value();
        }
        for (; rows != 0; rows &= rows - 1) {
            if (patterns.get(Long.numberOfTrailingZeros(rows)).matcher(line).matches()) {
                return true;
            }
        }
        return false;
    }
}
