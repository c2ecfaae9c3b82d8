package org.epistream.text.repair;

import org.epistream.domain.analysis.Repair.Kind;

/** Makes full-width letters and digits half-width. Punctuation stays: it is Chinese. */
final class FullWidth {
    /** Chinese characters come before the full-width forms. */
    private static final char ASIAN = '\uff00';

    private static final int DISTANCE = 'Ａ' - 'A';

    private FullWidth() {}

    static Draft narrowed(Draft from, Ledger ledger) {
        int first = 0;
        while (first < from.length() && !isFull(from.charAt(first), first, from)) {
            first++;
        }
        if (first == from.length()) {
            return from;
        }
        Draft to = new Draft(from.length());
        int narrowed = 0;
        for (int i = 0; i < from.length(); i++) {
            char c = from.charAt(i);
            boolean full = isFull(c, i, from);
            to.copy(from, i, full ? (char) (c - DISTANCE) : c);
            if (full) {
                narrowed++;
            }
        }
        ledger.mended(Kind.FULL_WIDTH, narrowed);
        return to;
    }

    private static boolean isFull(char c, int at, Draft from) {
        return c > ASIAN && isFullForm(c, at, from);
    }

    private static boolean isFullForm(char c, int at, Draft from) {
        return isDigit(c)
                || c >= 'Ａ' && c <= 'Ｚ'
                || c >= 'ａ' && c <= 'ｚ'
                || c == '％'
                // A point or colon between digits is part of a number or a time.
                || (c == '．' || c == '：' || c == '－') && isDigit(from.charAt(at - 1)) && isDigit(from.charAt(at + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '０' && c <= '９';
    }
}
