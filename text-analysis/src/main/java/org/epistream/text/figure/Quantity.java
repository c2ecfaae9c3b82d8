package org.epistream.text.figure;

import java.math.BigDecimal;

/**
 * A number with its unit.
 *
 * @param from first UTF-16 unit
 * @param to the unit after the last
 * @param spelled whether it is written with Chinese numerals
 */
record Quantity(int from, int to, BigDecimal value, Unit unit, boolean spelled) {
    UnitClass counts() {
        return unit.counts();
    }

    boolean is(int number) {
        return value.compareTo(BigDecimal.valueOf(number)) == 0;
    }
}
