package org.epistream.text.page;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.epistream.domain.Table;
import org.epistream.text.words.Characters;

/** The words before a value in the credits of a page: 来源, 发布时间, 记者. */
final class Labels {
    /** What the value behind a label is. */
    enum What {
        SOURCE,
        PUBLISHED,
        REPORTERS,
        /** Who published the page, which may stand for its source. */
        ISSUER,
        /** Whose site it is. */
        PUBLISHER,
        OTHER
    }

    private static final Map<String, What> LABELS =
            Table.read(Labels.class, "labels.tsv", 2, cells -> Map.entry(cells.get(0), What.valueOf(cells.get(1))))
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Characters FIRST =
            new Characters(LABELS.keySet().stream().map(label -> label.substring(0, 1)).collect(Collectors.joining()));
    /** A label, and its colon or the gap behind it. Labels may be widened by spaces: 来 源. A stroke serves as well: 记者/. */
    private static final Pattern LABEL = Pattern.compile("(?<![\\u3400-\\u9fff])[【\\[（(■●◎□▲◆]?("
            + LABELS.keySet().stream()
                    .sorted((a, b) -> b.length() - a.length())
                    .map(label -> label.chars()
                            .mapToObj(c -> Pattern.quote(Character.toString(c)))
                            .collect(Collectors.joining("[ \\u3000\\u00a0]{0,3}")))
                    .collect(Collectors.joining("|"))
            + ")[】\\]]?(?:[ \\u3000\\u00a0]{0,3}([:：])|(?<=/)|(?=[\\s\\u3000\\u00a0】\\]/／]|$))");
    /** The same, or behind a value that ends without a gap; there it must have its colon. */
    private static final Pattern INNER_LABEL = Pattern.compile(LABEL.pattern()
            + "|(?<=[\\u3400-\\u9fff\\d])("
            + LABELS.keySet().stream()
                    .filter(label -> label.codePoints().allMatch(c -> c >= 0x3400) && label.length() > 1)
                    .filter(label -> !label.equals("时间") && !label.equals("日期") && !label.equals("大小"))
                    .sorted((a, b) -> b.length() - a.length())
                    .collect(Collectors.joining("|"))
            + ")[:：]");

    private Labels() {}

    /** Whether a label may open a line or stand behind a gap: a cheap answer that is yes too often. */
    static boolean mayStand(String line) {
        for (int at = 0; at < line.length(); at++) {
            if (FIRST.contains(line.charAt(at)) && (at == 0 || !isChinese(line.charAt(at - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isChinese(char c) {
        return c >= '\u3400' && c <= '\u9fff';
    }

    /** Finds labels that open a line or stand behind a gap; group 1 is the word, group 2 its colon or null. */
    static Matcher apart(String line) {
        return LABEL.matcher(line);
    }

    /** Finds those that follow a value directly, too. */
    static Matcher all(String line) {
        return INNER_LABEL.matcher(line);
    }

    static What what(Matcher label) {
        String word = label.group(1) == null ? label.group(3) : label.group(1);
        return LABELS.getOrDefault(word.replaceAll("[ \\u3000\\u00a0]", ""), What.OTHER);
    }
}
