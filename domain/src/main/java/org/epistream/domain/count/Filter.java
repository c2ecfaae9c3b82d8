package org.epistream.domain.count;

import java.time.LocalDate;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Which counts, mentions or reports are asked for; null asks for all. A question heeds what its answer has: names have no
 * status, and totals no source.
 *
 * @param region stories of this division and all below it; of {@link RegionCode#CHINA} all whose region is known
 * @param itself whether only of the region itself, and of none below it; of {@link RegionCode#CHINA} what concerns the whole country
 * @param kind what is named
 * @param name the name of what is named: the type of a measure, what a figure counts, a person, place, body or meeting
 * @param status how a report speaks of a measure
 * @param since the first day
 * @param until the last day
 * @param source the medium credited
 */
public record Filter(
        @Nullable RegionCode region,
        boolean itself,
        @Nullable CellKind kind,
        @Nullable String name,
        @Nullable Status status,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable String source) {
    /** Everything. */
    public static final Filter ALL = new Filter(null, false, null, null, null, null, null, null);

    public Filter {
        if (itself && region == null) {
            throw new IllegalArgumentException("itself is asked for of no region");
        }
    }

    /** Of one region and those below it. */
    public Filter region(@Nullable RegionCode other) {
        return new Filter(other, false, kind, name, status, since, until, source);
    }

    /** Of one region and none below it. */
    public Filter itself(RegionCode other) {
        return new Filter(other, true, kind, name, status, since, until, source);
    }

    /** Of measures, and of one type unless it is null. */
    public Filter measures(@Nullable MeasureType type) {
        return new Filter(
                region, itself, CellKind.MEASURE, type == null ? null : type.code(), status, since, until, source);
    }

    /** Of one kind, and of one name unless it is null. */
    public Filter named(@Nullable CellKind other, @Nullable String called) {
        return new Filter(region, itself, other, called, status, since, until, source);
    }

    public Filter status(@Nullable Status other) {
        return new Filter(region, itself, kind, name, other, since, until, source);
    }

    /** Of these days, both among them. */
    public Filter days(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Filter(region, itself, kind, name, status, first, last, source);
    }

    public Filter source(@Nullable String other) {
        return new Filter(region, itself, kind, name, status, since, until, other);
    }
}
