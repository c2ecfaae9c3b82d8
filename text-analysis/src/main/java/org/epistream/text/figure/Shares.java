package org.epistream.text.figure;

/** Shares in words: 九成, 百分之九十. */
final class Shares {
    static final String HUNDREDTHS = "百分之";

    /** Words that begin with the 成 of a tenth and are none (三成立, 八成员). */
    private static final String OTHER_WORDS = "立员功果本为绩熟就套都品份分人不";

    private Shares() {}

    /** The end of a number of tenths, or 0. */
    static int tenths(String text, WrittenNumber number, int to) {
        int at = number.to();
        boolean written = at < to && text.charAt(at) == '成' && number.value().intValue() < 10;
        boolean other = at + 1 < to && OTHER_WORDS.indexOf(text.charAt(at + 1)) >= 0;
        return written && !other && at - number.from() == 1 && text.charAt(number.from()) != '一' ? at + 1 : 0;
    }

    static boolean isHundredths(String text, int from, int at) {
        return at - HUNDREDTHS.length() >= from && text.startsWith(HUNDREDTHS, at - HUNDREDTHS.length());
    }
}
