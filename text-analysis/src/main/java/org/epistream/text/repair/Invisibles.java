package org.epistream.text.repair;

import org.epistream.domain.analysis.Repair.Kind;

/** Takes out characters without width, and makes every line end {@code \n}. */
final class Invisibles {
    private Invisibles() {}

    static Draft without(Draft from, Ledger ledger) {
        int first = 0;
        while (first < from.length() && from.charAt(first) != '\r' && !isInvisible(from.charAt(first))) {
            first++;
        }
        if (first == from.length()) {
            return from;
        }
        Draft to = new Draft(from.length());
        int removed = 0;
        for (int i = 0; i < from.length(); i++) {
            char c = from.charAt(i);
            if (c == '\r') {
                if (from.charAt(i + 1) != '\n' || i + 1 == from.length()) {
                    to.copy(from, i, '\n');
                }
            } else if (isInvisible(c)) {
                removed++;
            } else {
                to.copy(from, i);
            }
        }
        ledger.mended(Kind.STRAY_CHARACTER, removed);
        return to;
    }

    private static boolean isInvisible(char c) {
        boolean han = c >= Script.FIRST_HAN && c <= Script.LAST_HAN;
        return !han && Character.getType(c) == Character.FORMAT || c < ' ' && c != '\n' && c != '\t' && c != '\f';
    }
}
