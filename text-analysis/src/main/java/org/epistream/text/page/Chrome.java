package org.epistream.text.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.epistream.domain.Table;
import org.epistream.text.words.Terms;
import org.jspecify.annotations.Nullable;

/** Knows the lines of a page that belong to its site. */
final class Chrome {
    private static final List<List<String>> ROWS = Table.read(Chrome.class, "chrome.tsv", 3, cells -> cells);
    private static final List<Pattern> DROPS = ROWS.stream()
            .filter(row -> row.get(0).equals("DROP"))
            .map(row -> pattern(row.get(1)))
            .toList();
    /** What a pattern needs, with one bit for each of those that need it. */
    private static final Terms<Long> NEEDS = needs();

    private static final Pattern END = all("END");
    private static final Pattern COLUMN = all("COLUMN");
    private static final Terms<Boolean> CONTROLS = words("WORD");
    private static final Terms<Boolean> HINTS = words("HINT");
    /** Characters in which an end shows. */
    private static final int OPENING = 60;

    private static final Pattern BESIDE_CONTROLS = Pattern.compile("[\\s\\u3000\\d|·:：/.\\[\\]【】()（）+-]|年|月|日|星期.");
    private static final Pattern ORIGINAL =
            Pattern.compile("[（(]?原标?题目?[为是]?[:：]?\\s{0,3}[《“\"]?([^《》（）()“”\"]{4,60})[》”\"]?[）)]?");
    private static final Pattern NO_CHINESE = Pattern.compile("[^\\u3400-\\u9fff\\d]{1,80}");
    private static final int LONGEST = 250;
    private static final int LONGEST_COLUMN = 8;
    /** Of this length, what holds a sentence is text. */
    private static final int SENTENCE = 80;

    private Chrome() {}

    private static Pattern all(String what) {
        return pattern(ROWS.stream()
                .filter(row -> row.get(0).equals(what))
                .map(row -> "(?:" + row.get(1) + ")")
                .collect(Collectors.joining("|")));
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(words.replace("\\s", "[\\s\\u3000]"));
    }

    private static Terms<Long> needs() {
        Map<String, Long> needs = new HashMap<>();
        int row = 0;
        for (List<String> cells : ROWS) {
            if (cells.get(0).equals("DROP")) {
                for (String word : cells.get(2).split(" ")) {
                    needs.merge(word, 1L << row, (one, other) -> one | other);
                }
                row++;
            }
        }
        return new Terms<>(needs);
    }

    private static Terms<Boolean> words(String what) {
        return new Terms<>(ROWS.stream()
                .filter(row -> row.get(0).equals(what))
                .collect(Collectors.toMap(row -> row.get(1), row -> true)));
    }

    /** The headline under which a page was first published, where a line gives it below the text, or null. */
    static @Nullable String originalTitle(String line) {
        Matcher original = ORIGINAL.matcher(line);
        return original.matches() ? original.group(1) : null;
    }

    /** Whether a line is the name of a paper in Latin letters, an address or the like. */
    static boolean hasNoChinese(String line) {
        return NO_CHINESE.matcher(line).matches();
    }

    static boolean isDropped(String line) {
        if (line.length() > LONGEST || isSentence(line)) {
            return false;
        }
        return isDrop(line)
                || isColumn(line)
                || isControls(line);
    }

    /** Whether a line names a column or a control of a site. */
    static boolean isColumn(String line) {
        return line.length() <= LONGEST_COLUMN && COLUMN.matcher(line).matches();
    }

    private static boolean isDrop(String line) {
        long rows = 0;
        for (Terms.Hit<Long> need : NEEDS.all(line, 0, line.length())) {
            rows |= need.value();
        }
        for (; rows != 0; rows &= rows - 1) {
            if (DROPS.get(Long.numberOfTrailingZeros(rows)).matcher(line).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line is long and has the mark of a sentence. */
    static boolean isSentence(String line) {
        return line.length() > SENTENCE && line.indexOf('。') >= 0;
    }

    private static boolean isControls(String line) {
        if (line.indexOf('，') >= 0 || line.indexOf('。') >= 0) {
            return false;
        }
        StringBuilder left = new StringBuilder();
        int from = 0;
        for (Terms.Hit<Boolean> control : CONTROLS.longest(line, 0, line.length())) {
            left.append(line, from, control.from());
            from = control.to();
        }
        return from > 0
                && BESIDE_CONTROLS
                        .matcher(left.append(line, from, line.length()))
                        .replaceAll("")
                        .isEmpty();
    }

    /** Whether nothing below this line belongs to the article. */
    static boolean isEnd(String line) {
        return HINTS.anyIn(line, 0, Math.min(line.length(), OPENING))
                && END.matcher(line.length() <= LONGEST ? line : line.substring(0, LONGEST))
                        .matches();
    }
}
