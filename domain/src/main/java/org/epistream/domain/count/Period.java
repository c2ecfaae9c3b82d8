package org.epistream.domain.count;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** Days that are counted together. */
public enum Period {
    DAY,
    /** From Monday to Sunday, as in ISO 8601. */
    WEEK,
    MONTH;

    /** The word in events and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first day of the period that a day belongs to. */
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }
}
