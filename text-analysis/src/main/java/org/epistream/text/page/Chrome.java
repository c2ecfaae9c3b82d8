package org.epistream.text.page;

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
    private static final List<Map.Entry<String, String>> ROWS =
            Table.read(Chrome.class, "chrome.tsv", 2, cells -> Map.entry(cells.get(0), cells.get(1)));
    private static final Pattern DROP = all("DROP");
    private static final Pattern END = all("END");
    private static final Pattern CONTROL = all("WORD");
    private static final Terms<Boolean> HINTS = new Terms<>(ROWS.stream()
            .filter(row -> row.getKey().equals("HINT"))
            .collect(Collectors.toMap(Map.Entry::getValue, row -> true)));
    /** Characters in which an end shows. */
    private static final int OPENING = 60;

    private static final Pattern BESIDE_CONTROLS = Pattern.compile("[\\s\\u3000\\d|·:：/.\\[\\]【】()（）+-]|年|月|日|星期.");
    private static final Pattern ORIGINAL =
            Pattern.compile("[（(]?原标?题目?[为是]?[:：]?\\s{0,3}[《“\"]?([^《》（）()“”\"]{4,60})[》”\"]?[）)]?");
    private static final Pattern NO_CHINESE = Pattern.compile("[^\\u3400-\\u9fff\\d]{1,80}");
    private static final int LONGEST = 250;
    /** Of this length, what holds a sentence is text. */
    private static final int SENTENCE = 80;

    private Chrome() {}

    private static Pattern all(String what) {
        return Pattern.compile(ROWS.stream()
                .filter(row -> row.getKey().equals(what))
                .map(row -> "(?:" + row.getValue().replace("\\s", "[\\s\\u3000]") + ")")
                .collect(Collectors.joining("|")));
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
        return line.length() <= LONGEST
                && !isSentence(line)
                && (DROP.matcher(line).matches() || isControls(line));
    }

    /** Whether a line is long and has the mark of a sentence. */
    static boolean isSentence(String line) {
        return line.length() > SENTENCE && line.indexOf('。') >= 0;
    }

    private static boolean mayEnd(String line) {
        int opening = Math.min(line.length(), OPENING);
        for (int at = 0; at < opening; at++) {
            if (HINTS.at(line, at, opening) != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean isControls(String line) {
        if (line.indexOf('，') >= 0 || line.indexOf('。') >= 0) {
            return false;
        }
        String left = CONTROL.matcher(line).replaceAll("");
        return left.length() < line.length()
                && BESIDE_CONTROLS.matcher(left).replaceAll("").isEmpty();
    }

    /** Whether nothing below this line belongs to the article. */
    static boolean isEnd(String line) {
        return mayEnd(line)
                && END.matcher(line.length() <= LONGEST ? line : line.substring(0, LONGEST))
                        .matches();
    }
}
