package org.epistream.text.repair;

import java.util.BitSet;
import org.epistream.domain.analysis.Repair.Kind;

/**
 * Joins lines that were broken at the end of a column in mid-sentence.
 *
 * <p>A column shows in lines of one width standing close together. Widths are counted in halves of a Chinese character.
 */
final class WrappedLines {
    private static final int NARROWEST = 16;
    private static final int WIDEST = 160;
    /** A line of a column is this much shorter at most: a closing mark or a number may not begin the next line. */
    private static final int RAGGED = 5;

    private static final int RAGGED_IN_SENTENCE = 9;
    /** A closing mark may stand beyond the end of a column. */
    private static final int SPREAD = 2;

    private static final int AT_LEAST_LINES = 5;
    private static final int AT_LEAST_INDENTED = 2;
    private static final int MOST_CREDITS = 2;
    private static final int LONG_LINE = 40;
    private static final int LONGEST_LABEL = 6;
    /** How labels of credits end, whether mended or in traditional script: 来源, 时间, 日期, 作者, 记者, 编辑. */
    private static final String LABEL_ENDS = "源间間期者辑輯员員构構位人";

    private static final String ENDS_SENTENCE = "。！？!?；;：:”’》）)】…";

    WrappedLines() {}

    Draft join(Draft from, Ledger ledger) {
        int column = columnWidth(from);
        boolean indented = isIndented(from, column);
        boolean broken = false;
        BitSet joints = new BitSet();
        int lineStart = 0;
        for (int i = 0; i + 1 < from.length(); i++) {
            if (from.charAt(i) != '\n') {
                continue;
            }
            // A headline can be as wide as a column, but does not start the way its paragraphs do.
            boolean mayBeHeadline =
                    indented && !broken && !isBlank(from.charAt(lineStart)) && !goesOnInWords(from, i + 1);
            int bound = mayBeHeadline ? Integer.MAX_VALUE : column;
            broken = goesOn(from.charAt(i + 1))
                    && !isLabelled(from, i + 1)
                    && isBroken(from, lineStart, i, width(from, lineStart, i), bound);
            if (broken) {
                joints.set(i);
            }
            lineStart = i + 1;
        }
        ledger.mended(Kind.STRAY_CHARACTER, joints.cardinality());
        return joints.isEmpty() ? from : from.without(joints);
    }

    /** Whether the paragraphs of the column start with a blank. */
    private static boolean isIndented(Draft text, int column) {
        int indented = 0;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                boolean full = isBlank(text.charAt(lineStart)) && width(text, lineStart, i) >= column - RAGGED;
                indented += full ? 1 : 0;
                lineStart = i + 1;
            }
        }
        return indented >= AT_LEAST_INDENTED;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u3000' || c == '\u00a0' || c == '\t';
    }

    private static boolean goesOn(char next) {
        return Script.isHan(next) || Character.isLetterOrDigit(next) || "，。、；：！？”’）》％%".indexOf(next) >= 0;
    }

    /** Whether more of its block stands below a line than credits below a headline: words alone, or a paragraph. */
    private static boolean goesOnInWords(Draft text, int from) {
        int lines = 0;
        boolean words = true;
        int start = from;
        while (start < text.length() && text.charAt(start) != '\n' && !isBlank(text.charAt(start))) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n') {
                words &= Script.isHan(text.charAt(end));
                end++;
            }
            lines++;
            if (lines > MOST_CREDITS) {
                return true;
            }
            start = end + 1;
        }
        return lines == 1 && words;
    }

    /** Whether a line gives credits behind a label, which end no headline (来源：, 发布时间:). */
    private static boolean isLabelled(Draft text, int from) {
        int at = from;
        while (at < text.length() && at <= from + LONGEST_LABEL && Script.isHan(text.charAt(at))) {
            at++;
        }
        return at > from + 1
                && at < text.length()
                && (text.charAt(at) == ':' || text.charAt(at) == '：')
                && LABEL_ENDS.indexOf(text.charAt(at - 1)) >= 0;
    }

    private static boolean isBroken(Draft text, int from, int to, int width, int column) {
        char last = text.charAt(to - 1);
        int ragged = endsSentence(last) ? RAGGED : RAGGED_IN_SENTENCE;
        if (width >= column - ragged && width <= column + SPREAD) {
            return true;
        }
        if (column < Integer.MAX_VALUE && width < column && width >= column / 2 && isByline(text, from, to)) {
            return true;
        }
        boolean openEnd = last == '，' || last == '、' || last == ',';
        return openEnd && width >= NARROWEST || width >= LONG_LINE && !endsSentence(last) && hasComma(text, from, to);
    }

    /** "Our paper's report (reporter …)" stands alone in its line where the text below it was set anew. */
    private static boolean isByline(Draft text, int from, int to) {
        String line = text.text(from, to).strip();
        return line.startsWith("本报") || line.startsWith("本网");
    }

    private static boolean endsSentence(char last) {
        return ENDS_SENTENCE.indexOf(last) >= 0;
    }

    private static boolean hasComma(Draft text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '，' || text.charAt(i) == ',') {
                return true;
            }
        }
        return false;
    }

    /** The width that most lines which do not end a sentence share, or the greatest integer where there is no column. */
    private static int columnWidth(Draft text) {
        int[] lines = new int[WIDEST + 1];
        int[] all = new int[WIDEST + 2];
        int lineStart = 0;
        int counted = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                int width = width(text, lineStart, i);
                all[Math.min(width, WIDEST + 1)]++;
                if (width >= NARROWEST && width <= WIDEST && !endsSentence(text.charAt(i - 1))) {
                    lines[width]++;
                    counted++;
                }
                lineStart = i + 1;
            }
        }
        // Short headings above whole paragraphs have one width, too, but most of the text is wider.
        int wider = all[WIDEST + 1];
        for (int width = WIDEST; width >= NARROWEST; width--) {
            wider += width + SPREAD < WIDEST ? all[width + SPREAD + 1] : 0;
            int close = 0;
            for (int w = Math.max(0, width - RAGGED); w <= width; w++) {
                close += lines[w];
            }
            if (lines[width] > 0 && close >= AT_LEAST_LINES && close * 2 >= counted && wider * 2 <= close) {
                return width;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static int width(Draft text, int from, int to) {
        int width = 0;
        for (int i = from; i < to && width <= WIDEST; i++) {
            width += text.charAt(i) < 0x2000 ? 1 : 2;
        }
        return width;
    }
}
