package org.epistream.cli.watch.live;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Tally;
import org.jspecify.annotations.Nullable;

/** The rows of a part of the totals. */
final class Sums {
    private final Scope scope;
    private final Window window;
    private final LocalDate until;
    private final Map<Row.Of, Row> rows = new HashMap<>();

    /** @param until the last day of the window */
    Sums(Scope scope, Window window, LocalDate until) {
        this.scope = scope;
        this.window = window;
        this.until = until;
    }

    static Sums of(LatestTotals totals, Scope scope, Window window, LocalDate until) {
        Sums sums = new Sums(scope, window, until);
        totals.forEach((cell, latest) -> sums.add(cell, latest.total(), latest.changed()));
        return sums;
    }

    LocalDate until() {
        return until;
    }

    /** Adds what a cell's total has changed by. */
    void add(MeasureCell cell, Tally difference, @Nullable Instant when) {
        scope.row(cell)
                .ifPresent(of -> rows.computeIfAbsent(of, Row::new)
                        .add(cell, difference, window.holds(cell.day().date(), until), when));
    }

    Stream<Row> rows() {
        return rows.values().stream().filter(Row::isShown);
    }

    /** Whether there is nothing but the row of one region itself. */
    boolean isOnly(Row.Of row) {
        return List.copyOf(rows.keySet()).stream()
                .allMatch(each -> each.region().equals(row.region()));
    }
}
