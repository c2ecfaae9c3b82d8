package org.epistream.text.figure;

import org.epistream.text.words.Characters;
import org.epistream.text.words.Stretch;

/**
 * The words of its clause that belong to a number.
 *
 * @param before what stands before it, as far as the number before
 * @param behind what stands behind it, as far as the next number or the next link of an enumeration
 * @param met whether the next number of people stands right behind these words, so that the last of them are its own
 */
record Around(String before, String behind, boolean met) {
    private static final int LEFT = 40;
    private static final int RIGHT = 30;
    private static final Characters LINKS = new Characters("、和及与");
    private static final Characters BRACKETS = new Characters("（）()");

    /**
     * @param floor end of the number before, or where the text starts
     * @param ceiling start of the next number, or where the text ends
     * @param peopled whether the next number counts people or cases
     */
    static Around of(String text, Quantity quantity, int floor, int ceiling, boolean linked, boolean peopled) {
        String behind = behind(text, quantity, ceiling);
        boolean met = peopled && quantity.to() + behind.length() == ceiling;
        return new Around(before(text, quantity, floor, linked), behind, met);
    }

    private static String before(String text, Quantity quantity, int floor, boolean linked) {
        int low = Math.max(floor, quantity.from() - LEFT);
        int start = clauseStart(text, quantity.from(), low);
        boolean labelled = start > low && start > quantity.from() - 2 && isColon(text.charAt(start - 1));
        int first = labelled ? clauseStart(text, start - 1, low) : start;
        // behind a number an enumeration goes on with new words: 3例确诊病例和5例…
        return text.substring(
                linked && start == floor ? lastLink(text, first, quantity.from()) : first, quantity.from());
    }

    private static boolean isColon(char c) {
        return c == '：' || c == ':';
    }

    private static int clauseStart(String text, int from, int low) {
        int start = from;
        while (start > low && !Stretch.endsClause(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Where the words behind the last link of a part of a text begin, or where the part begins. */
    private static int lastLink(String text, int from, int to) {
        int at = to;
        while (at > from && !LINKS.contains(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static String behind(String text, Quantity quantity, int ceiling) {
        int last = Math.min(ceiling, quantity.to() + RIGHT);
        int end = quantity.to();
        int link = -1;
        while (end < last && !Stretch.endsClause(text.charAt(end)) && !BRACKETS.contains(text.charAt(end))) {
            if (link < 0 && (text.charAt(end) == '、' || end == quantity.to() && LINKS.contains(text.charAt(end)))) {
                link = end;
            }
            end++;
        }
        if (link < 0) {
            return text.substring(quantity.to(), end);
        }
        // 预检、登记等工作人员: the noun stands behind the enumeration
        int noun = end - 1;
        while (noun > link && text.charAt(noun) != '等') {
            noun--;
        }
        return noun > link && link > quantity.to()
                ? text.substring(noun + 1, end)
                : text.substring(quantity.to(), link);
    }
}
