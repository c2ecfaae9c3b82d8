package org.epistream.dashboard.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.epistream.domain.count.Filter;
import org.epistream.domain.count.Period;
import org.epistream.domain.count.Totals;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.place.Division;
import org.jspecify.annotations.Nullable;

/**
 * Mentions of measures over time and by type.
 *
 * @param period what its days are put together by
 * @param periods by their first days, where there is a mention
 * @param types by type, over all periods
 */
record Series(Period period, NavigableMap<LocalDate, ByStatus> periods, Map<MeasureType, ByStatus> types) {
    private static final int MOST_MONTHS_BY_DAY = 2;
    private static final int MOST_MONTHS_BY_WEEK = 15;

    /** @param asked the period, or null for the shortest that a chart has room for */
    static Series read(Totals totals, Filter filter, @Nullable Period asked) {
        if (asked != null) {
            return of(totals, filter, asked);
        }
        Series months = of(totals, filter, Period.MONTH);
        Period shortest = shortest(months.periods());
        return shortest == Period.MONTH ? months : of(totals, filter, shortest);
    }

    /** The last day of the period that starts on a day. */
    static LocalDate last(Period period, LocalDate starts) {
        return next(period, starts).minusDays(1);
    }

    private static Series of(Totals totals, Filter filter, Period period) {
        NavigableMap<LocalDate, ByStatus> periods = new TreeMap<>();
        Map<MeasureType, ByStatus> types = new HashMap<>();
        totals.eachRolled(filter, Division.Level.COUNTRY, period, row -> {
            long mentions = row.total().mentions();
            periods.computeIfAbsent(row.cell().starts(), starts -> new ByStatus())
                    .add(row.cell().status(), mentions);
            types.computeIfAbsent(row.cell().type(), type -> new ByStatus())
                    .add(row.cell().status(), mentions);
        });
        return new Series(period, periods, types);
    }

    private static Period shortest(NavigableMap<LocalDate, ByStatus> months) {
        if (months.isEmpty()) {
            return Period.DAY;
        }
        long span = ChronoUnit.MONTHS.between(months.firstKey(), months.lastKey()) + 1;
        return span <= MOST_MONTHS_BY_DAY ? Period.DAY : span <= MOST_MONTHS_BY_WEEK ? Period.WEEK : Period.MONTH;
    }

    /** The newest periods, newest first, at most so many; those without a mention between two others are among them. */
    NavigableMap<LocalDate, ByStatus> newest(int most) {
        NavigableMap<LocalDate, ByStatus> newest = new TreeMap<>();
        if (periods.isEmpty()) {
            return newest;
        }
        LocalDate starts = periods.lastKey();
        while (newest.size() < most && !starts.isBefore(periods.firstKey())) {
            newest.put(starts, periods.getOrDefault(starts, new ByStatus()));
            starts = period.start(starts.minusDays(1));
        }
        return newest.descendingMap();
    }

    private static LocalDate next(Period period, LocalDate starts) {
        return switch (period) {
            case DAY -> starts.plusDays(1);
            case WEEK -> starts.plusWeeks(1);
            case MONTH -> starts.plusMonths(1);
        };
    }
}
