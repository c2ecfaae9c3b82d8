package org.epistream.text.when;

import java.time.LocalDate;
import org.epistream.domain.analysis.Why;
import org.jspecify.annotations.Nullable;

/**
 * A day where a text names it.
 *
 * @param from first UTF-16 unit
 * @param to the unit after the last
 * @param day ISO 8601 date; an unknown part as in ISO 8601-2, such as {@code XXXX-05-04}
 */
public record FoundDate(int from, int to, String day, Why why) {
    /** Month and day with their dashes; the year before them may have any length. */
    private static final int BEHIND_YEAR = "-05-04".length();

    public boolean isKnown() {
        return day.indexOf('X') < 0;
    }

    /** The day, or null where a part of it is not known. */
    public @Nullable LocalDate known() {
        if (!isKnown()) {
            return null;
        }
        int year = day.length() - BEHIND_YEAR;
        return LocalDate.of(number(0, year), number(year + 1, year + 3), number(year + 4, year + 6));
    }

    // a formatter takes many times as long
    private int number(int from, int to) {
        return Integer.parseInt(day, from, to, 10);
    }
}
