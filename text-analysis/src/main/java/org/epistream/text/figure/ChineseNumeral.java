package org.epistream.text.figure;

import java.math.BigDecimal;
import java.util.Optional;

import org.epistream.text.words.Characters;

/** Numbers in Chinese numerals: 三, 十二, 一百零六, 四千零五十, 八十五万. */
final class ChineseNumeral {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String SCALES = "十百千万亿";
    private static final Characters PARTS = new Characters(DIGITS + SCALES + '两');
    private static final long[] WORTH = {10, 100, 1_000, 10_000, 100_000_000};

    private ChineseNumeral() {}

    static boolean isPart(char c) {
        return PARTS.contains(c);
    }

    /** The same for a number that is said to be a round one: 百余, 近千. */
    static Optional<BigDecimal> read(String words, boolean rounded) {
        if (rounded && words.length() == 1 && SCALES.indexOf(words.charAt(0)) >= 0) {
            return Optional.of(BigDecimal.valueOf(WORTH[SCALES.indexOf(words.charAt(0))]));
        }
        return read(words);
    }

    /** The number, or nothing where the characters are none (三四, 千万). */
    static Optional<BigDecimal> read(String words) {
        if (words.charAt(0) != '十' && SCALES.indexOf(words.charAt(0)) >= 0 || words.charAt(0) == '零') {
            return Optional.empty();
        }
        long whole = 0;
        long section = 0;
        int digit = -1;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            int scale = SCALES.indexOf(c);
            if (scale < 0) {
                boolean pair = digit > 0;
                if (pair) {
                    return Optional.empty();
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
        return value > 0 ? Optional.of(BigDecimal.valueOf(value)) : Optional.empty();
    }
}
