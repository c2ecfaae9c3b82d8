package org.epistream.text.page;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.epistream.domain.Table;
import org.epistream.text.words.Characters;
import org.jspecify.annotations.Nullable;

/** The labels of a line from left to right, the words before a value in the credits of a page: 来源, 发布时间, 记者. */
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

    private static final Pattern GAPS = Pattern.compile("[ \\u3000\\u00a0]");
    private static final Map<String, What> LABELS =
            Table.read(Labels.class, "labels.tsv", 2, cells -> Map.entry(cells.get(0), What.valueOf(cells.get(1))))
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Characters FIRST = new Characters(
            LABELS.keySet().stream().map(label -> label.substring(0, 1)).collect(Collectors.joining()));

    /** What can stand behind the first character of one: its second, a gap, or the end of a label of one character. */
    private static final Characters SECOND = new Characters(LABELS.keySet().stream()
            .filter(label -> label.length() > 1)
            .map(label -> label.substring(1, 2))
            .collect(Collectors.joining("", " \u3000\u00a0\t\n\u000b\f\r】]:：/／", "")));

    private static final String MARKS = "【[（(■●◎□▲◆";
    private static final Characters MARK = new Characters(MARKS);
    /** Labels and their colon or the gap behind them, by their first character. */
    private static final Map<Character, Pattern> APART = byFirst(Labels::apart);
    /** The same, or behind a value that ends without a gap. */
    private static final Map<Character, Pattern> INNER = byFirst(
            labels -> apart(labels) + inside(labels).map(inside -> "|" + inside).orElse(""));

    private final String line;
    private final Map<Character, Pattern> patterns;
    /** Up to where a label may stand behind a value: to its last colon. */
    private final int inside;

    private @Nullable Matcher found;
    private int next;

    private Labels(String line, Map<Character, Pattern> patterns, int inside) {
        this.line = line;
        this.patterns = patterns;
        this.inside = inside;
    }

    /** Those that open a line or stand behind a gap. */
    static Labels apart(String line) {
        return new Labels(line, APART, 0);
    }

    /** Those that follow a value directly, too. */
    static Labels all(String line) {
        return new Labels(line, INNER, Math.max(line.lastIndexOf(':'), line.lastIndexOf('：')));
    }

    private static Map<Character, Pattern> byFirst(Function<List<String>, String> pattern) {
        return LABELS.keySet().stream()
                .sorted((a, b) -> b.length() - a.length())
                .collect(Collectors.groupingBy(
                        label -> label.charAt(0),
                        Collectors.collectingAndThen(
                                Collectors.toList(), labels -> Pattern.compile(pattern.apply(labels)))));
    }

    /** Labels may be widened by spaces: 来 源. A stroke serves as well as a colon: 记者/. */
    private static String apart(List<String> labels) {
        return "(?<![\\u3400-\\u9fff])[" + Pattern.quote(MARKS) + "]?("
                + labels.stream()
                        .map(label -> label.chars()
                                .mapToObj(c -> Pattern.quote(Character.toString(c)))
                                .collect(Collectors.joining("[ \\u3000\\u00a0]{0,3}")))
                        .collect(Collectors.joining("|"))
                + ")[】\\]]?(?:[ \\u3000\\u00a0]{0,3}([:：])|(?<=/)|(?=[\\s\\u3000\\u00a0】\\]/／]|$))";
    }

    /** Behind a value a label must have its colon. */
    private static Optional<String> inside(List<String> labels) {
        return labels.stream()
                .filter(label -> label.codePoints().allMatch(c -> c >= 0x3400) && label.length() > 1)
                .filter(label -> !label.equals("时间") && !label.equals("日期") && !label.equals("大小"))
                .reduce((one, other) -> one + "|" + other)
                .map(words -> "(?<=[\\u3400-\\u9fff\\d])(" + words + ")[:：]");
    }

    /** Goes on to the next label. */
    boolean find() {
        for (int at = next; at < line.length(); at++) {
            int first = MARK.contains(line.charAt(at)) ? at + 1 : at;
            if (mayBegin(first) && (at < inside || at == 0 || !Characters.isChinese(line.charAt(at - 1)))) {
                Pattern pattern = requireNonNull(patterns.get(line.charAt(first)));
                Matcher label = pattern.matcher(line).useTransparentBounds(true).region(at, line.length());
                if (label.lookingAt()) {
                    found = label;
                    next = label.end();
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mayBegin(int first) {
        return first < line.length()
                && FIRST.contains(line.charAt(first))
                && (first + 1 == line.length() || SECOND.contains(line.charAt(first + 1)));
    }

    int start() {
        return label().start();
    }

    int end() {
        return label().end();
    }

    boolean hasColon() {
        return label().group(2) != null;
    }

    /** As it is written, with the spaces that widen it. */
    String word() {
        String apart = label().group(1);
        return apart == null ? label().group(3) : apart;
    }

    What what() {
        String word = word();
        What what = LABELS.get(word);
        return what == null ? LABELS.getOrDefault(GAPS.matcher(word).replaceAll(""), What.OTHER) : what;
    }

    private Matcher label() {
        return requireNonNull(found, "no label found");
    }
}
