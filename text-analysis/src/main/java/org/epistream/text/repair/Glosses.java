package org.epistream.text.repair;

import org.epistream.domain.analysis.Repair.Kind;

/**
 * Takes out the Pinyin that stands in brackets behind characters, and remembers it as their reading.
 *
 * <p>A bracket goes where it holds one syllable with its tone and stands behind a character that is written otherwise in
 * simplified script; or where the syllable has a tone mark and stands behind what is left of a lost character. A lost
 * character can have taken the opening bracket with it.
 */
final class Glosses {
    /** Longest syllable, zhuāng, with accents apart. */
    private static final int LONGEST = 8;

    Draft without(Draft from, Ledger ledger) {
        Draft to = new Draft(from.length());
        int removed = 0;
        int at = 0;
        while (at < from.length()) {
            to.copy(from, at);
            int gloss = at + 1;
            boolean opened = isOpening(from.charAt(gloss));
            int syllable = opened ? gloss + 1 : gloss;
            int close = closing(from, syllable);
            if (close > 0 && (opened || Lost.isMark(from.charAt(at)))) {
                String reading = Reading.spelled(from.text(syllable, close));
                if (Reading.isSyllable(reading) && isGlossed(from.charAt(at), reading)) {
                    to.readLastAs(opened ? reading : Lost.SWALLOWED + reading);
                    removed += close + 1 - gloss;
                    at = close;
                }
            }
            at++;
        }
        ledger.mended(Kind.PINYIN_BRACKET, removed);
        return to;
    }

    private boolean isGlossed(char before, String reading) {
        return Script.changes(before)
                || reading.chars().anyMatch(c -> c > 0x7F)
                        && (Script.isHan(before) || Lost.canBeTrail(before) || Lost.isMark(before));
    }

    private static boolean isOpening(char c) {
        return c == '(' || c == '（';
    }

    /** Where the bracket closes that holds nothing but letters from here, or -1. */
    private static int closing(Draft from, int start) {
        int at = start;
        while (at - start <= LONGEST
                && (Character.isLetter(from.charAt(at))
                        || Character.getType(from.charAt(at)) == Character.NON_SPACING_MARK)
                && !Script.isHan(from.charAt(at))) {
            at++;
        }
        return at > start && (from.charAt(at) == ')' || from.charAt(at) == '）') ? at : -1;
    }
}
