package org.epistream.dashboard.page;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.epistream.domain.count.Filter;
import org.epistream.domain.count.Part;
import org.epistream.domain.count.Period;
import org.epistream.domain.count.ReadModel;
import org.epistream.domain.count.Totals.RolledMeasure;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.Division;
import org.jspecify.annotations.Nullable;

/**
 * The last days of what is asked for.
 *
 * @param newest the newest day of which there is anything, or null where there is nothing
 * @param days the last days, oldest first
 * @param mentions of measures, by day
 * @param reports how many there are of each day, by the day of their first story
 */
record Glance(
        @Nullable LocalDate newest,
        List<LocalDate> days,
        Map<LocalDate, ByStatus> mentions,
        Map<LocalDate, Long> reports) {
    static final int DAYS = 14;

    static Glance read(ReadModel model, Address address) {
        List<RolledMeasure> newestRows =
                model.totals().series(address.measures(), Division.Level.COUNTRY, Period.DAY, Part.first(1));
        if (newestRows.isEmpty()) {
            return new Glance(null, List.of(), Map.of(), Map.of());
        }
        LocalDate newest = newestRows.get(0).cell().starts();
        LocalDate first = first(newest, address.filter().since());
        Filter lastDays = address.measures().days(first, newest);
        Map<LocalDate, ByStatus> mentions = new HashMap<>();
        model.totals()
                .eachRolled(
                        lastDays,
                        Division.Level.COUNTRY,
                        Period.DAY,
                        row -> mentions.computeIfAbsent(row.cell().starts(), day -> new ByStatus())
                                .add(row.cell().status(), row.total().mentions()));
        Map<LocalDate, Long> reports =
                model.provenance().reportsByDay(address.days(first, newest).filter());
        return new Glance(newest, days(newest), mentions, reports);
    }

    LocalDate first() {
        return days.get(0);
    }

    /** Mentions of a status on each day. */
    List<Long> mentions(Status status) {
        return days.stream()
                .map(day -> mentions.containsKey(day) ? mentions.get(day).of(status) : 0L)
                .toList();
    }

    /** Reports of each day. */
    List<Long> reportsByDay() {
        return days.stream().map(day -> reports.getOrDefault(day, 0L)).toList();
    }

    private static LocalDate first(LocalDate newest, @Nullable LocalDate since) {
        LocalDate first = newest.minusDays(DAYS - 1);
        return since != null && since.isAfter(first) ? since : first;
    }

    private static List<LocalDate> days(LocalDate newest) {
        return IntStream.range(0, DAYS)
                .mapToObj(back -> newest.minusDays(DAYS - 1 - back))
                .toList();
    }
}
