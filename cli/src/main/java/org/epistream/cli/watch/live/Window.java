package org.epistream.cli.watch.live;

import java.time.LocalDate;

/** Which days are summed up. */
enum Window {
    ALL(0),
    MONTH(30),
    WEEK(7);

    private final int days;

    Window(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }

    /** @param until the last day of the window */
    boolean holds(LocalDate day, LocalDate until) {
        return this == ALL || !day.isAfter(until) && day.isAfter(until.minusDays(days));
    }

    Window next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
