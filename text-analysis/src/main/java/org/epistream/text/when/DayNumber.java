package org.epistream.text.when;

import org.epistream.text.words.Characters;

/** The number of a year, month or day, in figures or Chinese numerals: 2020, 二〇二〇, 十二, 廿三. */
final class DayNumber {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String NUMERAL = DIGITS + "零○十廿";
    /** What numbers are made of. */
    static final String CHARACTERS = NUMERAL + "0123456789";

    private static final Characters NUMERALS = new Characters(NUMERAL);
    private static final Characters FIGURES = new Characters(CHARACTERS);
    private static final int LONGEST = 5;

    private DayNumber() {}

    /** Whether a number begins here. */
    static boolean starts(String text, int at) {
        return FIGURES.contains(text.charAt(at)) && (at == 0 || !FIGURES.contains(text.charAt(at - 1)));
    }

    /** Whether a character can be part of a number. */
    static boolean isFigure(char c) {
        return FIGURES.contains(c);
    }

    /** Where the number that begins here ends; the same place where none does. */
    static int end(String text, int from, int to) {
        int at = from;
        while (at < to && at < from + LONGEST && isDigit(text.charAt(at))) {
            at++;
        }
        while (at < to && at < from + LONGEST && (at == from || !isDigit(text.charAt(from))) && isNumeral(text, at)) {
            at++;
        }
        return at;
    }

    private static boolean isNumeral(String text, int at) {
        return NUMERALS.contains(text.charAt(at));
    }

    static int value(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '十') {
                value = value == 0 ? 10 : value * 10;
                // 二十一: the last numeral adds to the tens
                return i + 1 < to ? value + Math.max(0, DIGITS.indexOf(text.charAt(i + 1))) : value;
            }
            if (c == '廿') {
                return 20 + (i + 1 < to ? Math.max(0, DIGITS.indexOf(text.charAt(i + 1))) : 0);
            }
            value = value * 10 + (isDigit(c) ? c - '0' : Math.max(0, DIGITS.indexOf(c)));
        }
        return value;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
