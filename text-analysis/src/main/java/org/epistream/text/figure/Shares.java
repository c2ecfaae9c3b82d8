package org.epistream.text.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Shares: 81.6%, 九成, 百分之九十. */
final class Shares {
    private static final String HUNDREDTHS = "百分之";
    private static final Unit PER_CENT = new Unit("%", UnitClass.SHARE);
    private static final Unit PER_MILLE = new Unit("‰", UnitClass.SHARE);

    /** Words that begin with the 成 of a tenth and are none (三成立, 八成员). */
    private static final String OTHER_WORDS = "立员功果本为绩熟就套都品份分人不";

    private Shares() {}

    static @Nullable Quantity read(String text, int from, int to, WrittenNumber number, boolean spelled) {
        int at = number.to();
        char behind = at < to ? text.charAt(at) : ' ';
        if (behind == '%' || behind == '％') {
            return new Quantity(number.from(), at + 1, number.value(), PER_CENT, spelled);
        }
        if (behind == '‰') {
            return new Quantity(number.from(), at + 1, number.value(), PER_MILLE, spelled);
        }
        int start = number.from() - HUNDREDTHS.length();
        if (start >= from && text.startsWith(HUNDREDTHS, start)) {
            return new Quantity(start, at, number.value(), PER_CENT, spelled);
        }
        if (behind == '半' && spelled && number.value().equals(BigDecimal.ONE) && isHalf(text, at)) {
            return new Quantity(number.from(), at + 1, BigDecimal.valueOf(50), PER_CENT, true);
        }
        return behind == '成' && isTenths(text, number, to) ? tenths(text, number, to, spelled) : null;
    }

    /** Whether 一半 is a share here, and not the beginning of another word. */
    private static boolean isHalf(String text, int at) {
        return at + 1 >= text.length() || "天个小路途点夜".indexOf(text.charAt(at + 1)) < 0;
    }

    /** 八成, 两成六 */
    private static Quantity tenths(String text, WrittenNumber number, int to, boolean spelled) {
        int at = number.to() + 1;
        int hundredths = at < to ? WrittenNumber.numeral(text.charAt(at)) : 0;
        BigDecimal tenths = number.value().movePointRight(1);
        return hundredths > 0
                ? new Quantity(number.from(), at + 1, tenths.add(BigDecimal.valueOf(hundredths)), PER_CENT, spelled)
                : new Quantity(number.from(), at, tenths, PER_CENT, spelled);
    }

    private static boolean isTenths(String text, WrittenNumber number, int to) {
        int behind = number.to() + 1;
        boolean other = behind < to && OTHER_WORDS.indexOf(text.charAt(behind)) >= 0;
        boolean digit = number.to() - number.from() == 1 && text.charAt(number.from()) != '一';
        return digit && !other && number.value().compareTo(BigDecimal.TEN) < 0;
    }
}
