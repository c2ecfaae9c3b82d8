package org.epistream.text.measure;

import org.epistream.text.words.Terms.Hit;

/** The points of a list. */
final class ListPoints {
    private static final String NUMERALS = "一二三四五六七八九十0123456789";
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩";

    private ListPoints() {}

    /** Whether a paragraph opens as a point of a list: 一是, 二、, （三）, 4., ①. */
    static boolean isNumbered(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '　')) {
            at++;
        }
        if (at < text.length() && CIRCLED.indexOf(text.charAt(at)) >= 0) {
            return true;
        }
        boolean bracket = at < text.length() && "（(".indexOf(text.charAt(at)) >= 0;
        at += bracket ? 1 : 0;
        int digits = at;
        while (digits < text.length() && digits < at + 3 && NUMERALS.indexOf(text.charAt(digits)) >= 0) {
            digits++;
        }
        return digits > at && digits < text.length() && "是、.．）)要".indexOf(text.charAt(digits)) >= 0;
    }

    /** Whether a cue only numbers a point (一是), which opens an order elsewhere and a failing in a circular. */
    static boolean isNumber(String text, Hit<Cue> cue) {
        return cue.length() == 2 && text.charAt(cue.to() - 1) == '是' && NUMERALS.indexOf(text.charAt(cue.from())) >= 0;
    }
}
