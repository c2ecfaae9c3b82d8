package org.epistream.text.figure;

import java.math.BigDecimal;
import org.epistream.text.words.Characters;
import org.jspecify.annotations.Nullable;

/** Times and a half: 两个半小时, 三天半. */
final class Halves {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** Length of the longest unit of time with 个半 before it. */
    private static final int LONGEST_HALVED = 6;

    /** What makes another word with the 半 before it (半夜, 半路). */
    private static final Characters OF_HALF = new Characters("夜路数个天");

    private Halves() {}

    /** A time and a half. */
    static Quantity of(WrittenNumber number, int end, Unit unit, boolean spelled) {
        return new Quantity(number.from(), end + 1, number.value().add(HALF), unit, spelled);
    }

    /** The time that 半 parts (两个半小时), or null. */
    static @Nullable Unit between(String text, int at, int to) {
        if (at + 2 > to || !text.startsWith("个半", at)) {
            return null;
        }
        String words = "个" + text.substring(at + 2, Math.min(to, at + LONGEST_HALVED));
        Unit unit = Unit.at(words, 0, words.length());
        return unit != null && unit.counts() == UnitClass.TIME ? unit : null;
    }

    /** Whether half of a time stands behind it (三天半), and not another word (三天半夜). */
    static boolean isBehind(String text, int end, int to) {
        return end < to && text.charAt(end) == '半' && (end + 1 >= to || !OF_HALF.contains(text.charAt(end + 1)));
    }
}
