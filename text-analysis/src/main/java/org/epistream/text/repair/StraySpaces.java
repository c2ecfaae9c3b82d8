package org.epistream.text.repair;

import java.util.BitSet;
import org.epistream.domain.analysis.Repair.Kind;

/**
 * Takes out spaces inside Chinese words. Spaces also part names, headlines and cells, so one goes only where something
 * speaks for it: characters standing one by one, a name of two characters widened in a list, or a word that the space
 * cuts in a line that has sentences.
 */
final class StraySpaces {
    private static final int LONGEST_HALF = 3;
    /** Three stand apart in the buttons for the size of letters. */
    private static final int AT_LEAST_APART = 4;

    /** As far to the left as the label is looked for behind which names stand. */
    private static final int MOST_APART = 16;

    private static final int COMMON = 20;
    /** How labels for persons end: 记者, 通讯员. */
    private static final String PERSONS = "者员";

    private static final String BEFORE_NAME = "、，,（(：:；;";
    private static final String AFTER_NAME = "、，,。）)；;";

    private final Words words;

    StraySpaces(Words words) {
        this.words = words;
    }

    Draft close(Draft from, Ledger ledger) {
        if (!holdsGap(from)) {
            return from;
        }
        BitSet stray = new BitSet();
        int lineEnd = 0;
        boolean sentences = false;
        int at = 0;
        while (at < from.length()) {
            if (at >= lineEnd) {
                lineEnd = lineEnd(from, at);
                sentences = hasSentences(from, at, lineEnd);
            }
            int end = at;
            while (isSpace(from.charAt(end))) {
                end++;
            }
            if (end > at && isStray(from, at, end, sentences)) {
                stray.set(at, end);
            }
            at = Math.max(end, at + 1);
        }
        ledger.mended(Kind.STRAY_CHARACTER, stray.cardinality());
        return stray.isEmpty() ? from : from.without(stray);
    }

    /** Whether a space stands behind a Chinese character. */
    private static boolean holdsGap(Draft text) {
        for (int i = 1; i < text.length(); i++) {
            if (isSpace(text.charAt(i)) && Script.isHan(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean isStray(Draft text, int from, int to, boolean sentences) {
        if (!Script.isHan(text.charAt(from - 1)) || !Script.isHan(text.charAt(to))) {
            return false;
        }
        boolean name = BEFORE_NAME.indexOf(text.charAt(from - 2)) >= 0 && AFTER_NAME.indexOf(text.charAt(to + 1)) >= 0;
        return sentences && name || to - from == 1 && (isSpelledOut(text, from) || sentences && cutsWord(text, from));
    }

    private static boolean isSpelledOut(Draft text, int space) {
        int apart = 0;
        int left = space - 1;
        for (; apart < MOST_APART && isApart(text, left); left -= 2) {
            apart++;
        }
        for (int i = space + 1; apart < AT_LEAST_APART && isApart(text, i); i += 2) {
            apart++;
        }
        return apart >= AT_LEAST_APART && !areNames(text, left + 1);
    }

    /** Whether characters set apart stand behind a label for persons, whose names they widen: 记者：甲 乙 丙 丁. */
    private static boolean areNames(Draft text, int first) {
        int at = first;
        while (" :：/".indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return at < first && PERSONS.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isApart(Draft text, int at) {
        return Script.isHan(text.charAt(at))
                && !Script.isHan(text.charAt(at - 1))
                && !Script.isHan(text.charAt(at + 1));
    }

    private boolean cutsWord(Draft text, int space) {
        for (int left = 1; left <= LONGEST_HALF && Script.isHan(text.charAt(space - left)); left++) {
            for (int right = 1; right <= LONGEST_HALF && Script.isHan(text.charAt(space + right)); right++) {
                String word = text.text(space - left, space) + text.text(space + 1, space + 1 + right);
                if (words.frequency(word) >= COMMON) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int lineEnd(Draft text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
        return at + 1;
    }

    private static boolean hasSentences(Draft text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '，' || c == '。' || c == ',') {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u3000' || c == '\u00a0';
    }
}
