package org.epistream.text.figure;

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
    private static final String LINKS = "、和及与";
    private static final String BRACKETS = "（）()";

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
        boolean labelled = start > low && start > quantity.from() - 2 && "：:".indexOf(text.charAt(start - 1)) >= 0;
        String words = text.substring(labelled ? clauseStart(text, start - 1, low) : start, quantity.from());
        // behind a number an enumeration goes on with new words: 3例确诊病例和5例…
        return linked && start == floor ? words.substring(lastLink(words)) : words;
    }

    private static int clauseStart(String text, int from, int low) {
        int start = from;
        while (start > low && !Stretch.endsClause(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int lastLink(String words) {
        for (int i = words.length(); i > 0; i--) {
            if (LINKS.indexOf(words.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return 0;
    }

    private static String behind(String text, Quantity quantity, int ceiling) {
        int last = Math.min(ceiling, quantity.to() + RIGHT);
        int end = quantity.to();
        int link = -1;
        while (end < last && !Stretch.endsClause(text.charAt(end)) && BRACKETS.indexOf(text.charAt(end)) < 0) {
            if (link < 0 && (text.charAt(end) == '、' || end == quantity.to() && LINKS.indexOf(text.charAt(end)) > 0)) {
                link = end;
            }
            end++;
        }
        if (link < 0) {
            return text.substring(quantity.to(), end);
        }
        // 预检、登记等工作人员: the noun stands behind the enumeration
        int noun = text.lastIndexOf('等', end - 1);
        return noun > link && link > quantity.to()
                ? text.substring(noun + 1, end)
                : text.substring(quantity.to(), link);
    }
}
