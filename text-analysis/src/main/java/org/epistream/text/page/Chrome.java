package org.epistream.text.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.epistream.domain.Table;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Contents;
import org.epistream.text.words.Terms;
import org.jspecify.annotations.Nullable;

/** Knows the lines of a page that belong to its site. */
final class Chrome {
    private static final List<List<String>> ROWS = Table.read(Chrome.class, "chrome.tsv", 3, cells -> cells);
    private static final LinePatterns DROPS = new LinePatterns(rows("DROP"));
    private static final LinePatterns ENDS = new LinePatterns(rows("END"));
    private static final Pattern COLUMN = all("COLUMN");
    private static final Terms<String> CONTROLS =
            Terms.of(rows("WORD").stream().map(row -> row.get(1)).toList());
    private static final Contents HINTS =
            new Contents(rows("HINT").stream().map(row -> row.get(1)).toList());
    /** Characters in which an end shows. */
    private static final int OPENING = 60;

    private static final Pattern BESIDE_CONTROLS = Pattern.compile("[\\s\\u3000\\d|·:：/.\\[\\]【】()（）+-]|年|月|日|星期.");
    private static final Pattern ORIGINAL =
            Pattern.compile("[（(]?原标?题目?[为是]?[:：]?\\s{0,3}[《“\"]?([^《》（）()“”\"]{4,60})[》”\"]?[）)]?");
    private static final int LONGEST_FOREIGN = 80;
    private static final int LONGEST = 250;
    private static final int LONGEST_COLUMN = 8;
    /** Of this length, what holds a sentence is text. */
    private static final int SENTENCE = 80;

    private Chrome() {}

    private static List<List<String>> rows(String what) {
        return ROWS.stream().filter(row -> row.get(0).equals(what)).toList();
    }

    private static Pattern all(String what) {
        return LinePatterns.pattern(
                rows(what).stream().map(row -> "(?:" + row.get(1) + ")").collect(Collectors.joining("|")));
    }

    /** The headline under which a page was first published, where a line gives it below the text, or null. */
    static @Nullable String originalTitle(String line) {
        if (!line.startsWith("原") && !line.startsWith("原", 1)) {
            return null;
        }
        Matcher original = ORIGINAL.matcher(line);
        return original.matches() ? original.group(1) : null;
    }

    /** Whether a line is the name of a paper in Latin letters, an address or the like. */
    static boolean hasNoChinese(String line) {
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (Characters.isChinese(c) || c >= '0' && c <= '9') {
                return false;
            }
        }
        return !line.isEmpty() && line.length() <= LONGEST_FOREIGN;
    }

    static boolean isDropped(String line) {
        if (line.length() > LONGEST || isSentence(line)) {
            return false;
        }
        return DROPS.anyFits(line, line.length()) || isColumn(line) || isControls(line);
    }

    /** Whether a line names a column or a control of a site. */
    static boolean isColumn(String line) {
        return line.length() <= LONGEST_COLUMN && COLUMN.matcher(line).matches();
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
        for (Terms.Hit<String> control : CONTROLS.longest(line, 0, line.length())) {
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
                && ENDS.anyFits(line.length() <= LONGEST ? line : line.substring(0, LONGEST), OPENING);
    }
}
