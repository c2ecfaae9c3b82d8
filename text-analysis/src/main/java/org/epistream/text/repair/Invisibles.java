package org.epistream.text.repair;

import org.epistream.domain.analysis.Repair.Kind;

/** Takes out characters without width, and makes every line end {@code \n}. */
final class Invisibles {
    private Invisibles() {}

    static Draft without(Draft from, Ledger ledger) {
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
        return Character.getType(c) == Character.FORMAT || c < ' ' && c != '\n' && c != '\t' && c != '\f';
    }
}
