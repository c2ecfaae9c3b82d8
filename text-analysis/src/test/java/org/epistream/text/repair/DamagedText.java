package org.epistream.text.repair;

import java.util.BitSet;

/**
 * Clean text as a mirror site shows it, with the way from every clean character to what the site shows of it.
 *
 * @param clean the text before
 * @param text the text after
 * @param starts for each clean character the first unit of the damaged text that shows a byte of it
 * @param ends for each clean character the unit behind the last one that shows a byte of it
 * @param lost the clean characters of which a byte is gone
 */
@SuppressWarnings("ArrayRecordComponent")
record DamagedText(String clean, String text, int[] starts, int[] ends, BitSet lost) {
    private static final String BLANKS = " \u3000\n";

    /** Whether a stretch of the damaged text shows just these words and, at its borders, half characters beside them. */
    boolean shows(int from, int to, String words) {
        for (int first = first(from); first < starts.length && starts[first] <= from; first++) {
            if (ends[first] > from && reads(words, first, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean reads(String words, int first, int to) {
        int at = first;
        for (int i = 0; i < words.length(); i++, at++) {
            while (at < clean.length() && words.charAt(i) != clean.charAt(at) && isBlank(clean.charAt(at))) {
                at++;
            }
            if (at == clean.length() || words.charAt(i) != half(clean.charAt(at)) && !lost.get(at)) {
                return false;
            }
        }
        return starts[at - 1] < to && ends[at - 1] >= to;
    }

    /** The first clean character that ends behind a unit. */
    private int first(int from) {
        int at = 0;
        while (at < ends.length && ends[at] <= from) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return BLANKS.indexOf(c) >= 0;
    }

    private static char half(char c) {
        return c > '\uff00' && c < '\uff5f' && Character.isLetterOrDigit(c) || c == '％' ? (char) (c - 0xFEE0) : c;
    }
}
