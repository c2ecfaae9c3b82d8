package org.epistream.text.figure;

import java.math.BigDecimal;
import org.epistream.text.words.Characters;
import org.jspecify.annotations.Nullable;

/** Numbers in Chinese numerals: 三, 十二, 一百零六, 四千零五十, 八十五万. */
final class ChineseNumeral {
    static final String DIGITS = "零一二三四五六七八九";
    private static final String SCALES = "十百千万亿";
    static final String PARTS = DIGITS + SCALES + '两';
    private static final Characters ANY = new Characters(PARTS);
    private static final long[] WORTH = {10, 100, 1_000, 10_000, 100_000_000};

    private ChineseNumeral() {}

    static boolean isPart(char c) {
        return ANY.contains(c);
    }

    /** The same for a number that is said to be a round one: 百余, 近千. */
    static @Nullable BigDecimal round(String text, int from, int to) {
        int scale = to - from == 1 ? SCALES.indexOf(text.charAt(from)) : -1;
        return scale < 0 ? read(text, from, to) : BigDecimal.valueOf(WORTH[scale]);
    }

    /** The number in a part of a text, or null where the characters are none (三四, 千万). */
    static @Nullable BigDecimal read(String text, int from, int to) {
        char first = text.charAt(from);
        if (first != '十' && SCALES.indexOf(first) >= 0 || first == '零') {
            return null;
        }
        long whole = 0;
        long section = 0;
        int digit = -1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int scale = SCALES.indexOf(c);
            if (scale < 0) {
                boolean pair = digit > 0;
                if (pair) {
                    return null;
                }
                digit = c == '两' ? 2 : DIGITS.indexOf(c);
            } else if (scale < 3) {
                section += (digit < 0 ? 1 : digit) * WORTH[scale];
                digit = -1;
            } else {
                long counted = section + Math.max(digit, 0);
                // 万 counts only what stands behind 亿 (一亿|二千万)
                boolean behind = scale == 3 && whole > 0;
                whole = behind ? whole + counted * WORTH[scale] : (whole + counted) * WORTH[scale];
                section = 0;
                digit = -1;
            }
        }
        long value = whole + section + Math.max(digit, 0);
        return value > 0 ? BigDecimal.valueOf(value) : null;
    }
}
