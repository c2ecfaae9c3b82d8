package org.epistream.domain.count;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/** What changed in the totals, in the order in which it was written. Safe for many threads. */
public interface Changes {
    /** The number of the last change, or 0 where there is none. */
    long newest();

    /**
     * The changes behind one, in order.
     *
     * @param number of the last change that is known; 0 for all
     * @return nothing where that change is no longer kept: whoever asks must read all totals anew
     */
    Optional<List<Change>> after(long number, int limit);

    /** Another text whenever anything was written; costs nearly nothing. */
    String state();

    /**
     * The total of one cell from now on. Readers replace what they had, never add.
     *
     * @param number counts up, with gaps
     * @param writtenAt when it was written
     * @param kind what is counted
     * @param name the type of a measure, what a figure counts, the name of all else
     * @param status of a measure, else null
     * @param title of a person, or null
     * @param code of a place, else null
     * @param unit of a figure, or null
     * @param value of a figure, else null
     * @param dayFrom how the day is known; null for names
     * @param total zero where nothing is counted any more
     */
    record Change(
            long number,
            Instant writtenAt,
            CellKind kind,
            String name,
            @Nullable Status status,
            @Nullable String title,
            @Nullable RegionCode code,
            @Nullable String unit,
            @Nullable BigDecimal value,
            RegionCode region,
            LocalDate day,
            Day.@Nullable From dayFrom,
            Tally total) {
        /** Whether a filter asks for it; totals have no source. */
        public boolean isAskedFor(Filter filter) {
            return (filter.region() == null || filter.region().holds(region))
                    && (filter.kind() == null || filter.kind() == kind)
                    && (filter.name() == null || filter.name().equals(name))
                    && (filter.status() == null || filter.status() == status)
                    && (filter.since() == null || !day.isBefore(filter.since()))
                    && (filter.until() == null || !day.isAfter(filter.until()));
        }
    }
}
