package org.epistream.domain.count;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * What a count of a figure belongs to. The number is part of it: reports that contradict one another count side by side.
 *
 * @param day the day of the story that tells it
 * @param region whose story it is
 * @param what what is counted, such as {@code confirmed-new}: lower-case letters, digits and hyphens
 * @param unit the unit as written, not blank, at most {@value #MAX_UNIT} UTF-16 units; null where there is none
 * @param value the number, without zeros at its end behind the point: 3.50 is 3.5, 35万 is 350000
 */
public record FigureCell(
        Day day, RegionCode region, String what, @Nullable String unit, BigDecimal value) implements Cell {
    /** Longest unit. */
    public static final int MAX_UNIT = 20;

    /** Most digits but for zeros at either end: as many as a {@code double} keeps apart. */
    public static final int MAX_DIGITS = 15;

    /** Most digits before the point. */
    public static final int MAX_WHOLE = 18;

    /** Most digits behind the point. */
    public static final int MAX_DECIMALS = 6;

    private static final Pattern WHAT = Pattern.compile("[a-z0-9-]{1,40}");

    public FigureCell {
        if (!WHAT.matcher(what).matches()) {
            throw new IllegalArgumentException("a kind of figure of " + what.length() + " characters is none");
        }
        if (unit != null && (unit.isBlank() || unit.length() > MAX_UNIT)) {
            throw new IllegalArgumentException("a unit has " + unit.length() + " characters");
        }
        if (!canHold(value)) {
            throw new IllegalArgumentException("a figure has more digits than are counted");
        }
        BigDecimal stripped = value.stripTrailingZeros();
        value = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whether a number is within bounds. None that a report means is beyond them. */
    public static boolean canHold(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.precision() <= MAX_DIGITS
                && stripped.scale() <= MAX_DECIMALS
                && (long) stripped.precision() - stripped.scale() <= MAX_WHOLE;
    }

    /** The number in digits, without an exponent; equal numbers look equal. */
    public String number() {
        return value.toPlainString();
    }
}
