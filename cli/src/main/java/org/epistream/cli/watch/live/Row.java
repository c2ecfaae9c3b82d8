package org.epistream.cli.watch.live;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Period;
import org.epistream.domain.count.Tally;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/** What one line of the table sums up: one type of measure in one region. */
final class Row {
    /** What a row is known by. */
    record Of(RegionCode region, MeasureType type) {}

    private final Of of;
    private final Map<Status, Long> mentions = new EnumMap<>(Status.class);
    private final Map<Status, Instant> changes = new EnumMap<>(Status.class);
    private final NavigableMap<LocalDate, Long> days = new TreeMap<>();
    private long reports;
    private long distinct;
    private @Nullable Instant changed;

    Row(Of of) {
        this.of = of;
    }

    /**
     * Adds a difference.
     *
     * @param counts whether the cell's day is summed up; else only the sparkline has it
     * @param when it came, or null where it has stood so from the start
     */
    void add(MeasureCell cell, Tally difference, boolean counts, @Nullable Instant when) {
        days.merge(cell.day().date(), difference.mentions(), (one, other) -> one + other == 0 ? null : one + other);
        if (!counts) {
            return;
        }
        mentions.merge(cell.status(), difference.mentions(), Long::sum);
        reports += difference.reports();
        distinct += difference.distinctReports();
        if (when != null && (changed == null || when.isAfter(changed))) {
            changed = when;
        }
        if (when != null) {
            changes.merge(cell.status(), when, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    Of of() {
        return of;
    }

    RegionCode region() {
        return of.region();
    }

    MeasureType type() {
        return of.type();
    }

    long mentions(Status status) {
        return mentions.getOrDefault(status, 0L);
    }

    long sum() {
        return mentions.values().stream().mapToLong(Long::longValue).sum();
    }

    /** At most so many reports: one that names several of the row's cells counts in each. */
    long reports() {
        return reports;
    }

    long distinct() {
        return distinct;
    }

    /** When it changed while somebody watched, or null. */
    @Nullable
    Instant changed() {
        return changed;
    }

    @Nullable
    Instant changed(Status status) {
        return changes.get(status);
    }

    /** Whether there is anything to show. A row that fell to zero before one's eyes stays. */
    boolean isShown() {
        return changed != null || sum() != 0;
    }

    /** Mentions in each of the last periods, the one that holds the last day behind all others. */
    long[] last(int periods, Period period, LocalDate until) {
        long[] sums = new long[periods];
        LocalDate last = period.start(until);
        ChronoUnit unit = switch (period) {
            case DAY -> ChronoUnit.DAYS;
            case WEEK -> ChronoUnit.WEEKS;
            case MONTH -> ChronoUnit.MONTHS;
        };
        days.subMap(last.minus(periods - 1L, unit), true, until, true)
                .forEach((day, count) -> sums[periods - 1 - (int) unit.between(period.start(day), last)] += count);
        return sums;
    }
}
