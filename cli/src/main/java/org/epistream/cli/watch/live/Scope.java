package org.epistream.cli.watch.live;

import java.util.Optional;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the totals a table shows.
 *
 * @param level at which regions are added up
 * @param within the division that they lie in, or null for all
 * @param type of measures, or null for all
 */
record Scope(
        Division.Level level,
        @Nullable RegionCode within,
        @Nullable MeasureType type) {
    private static final Divisions DIVISIONS = Divisions.packaged();

    /** The row that a cell is added up in; nothing where it lies outside. */
    Optional<Row.Of> row(MeasureCell cell) {
        if (type != null && !type.equals(cell.type()) || !holds(cell.region())) {
            return Optional.empty();
        }
        return Optional.of(new Row.Of(DIVISIONS.rollUp(cell.region(), level), cell.type()));
    }

    private boolean holds(RegionCode region) {
        if (within == null || within.equals(region)) {
            return true;
        }
        return DIVISIONS
                .find(within)
                .map(division -> DIVISIONS.rollUp(region, division.level()).equals(within))
                .orElse(false);
    }

    /** Whether a row's region is a division of the level; else it stands higher, lower or nowhere, and counts by itself. */
    boolean standsAt(Row.Of row) {
        return DIVISIONS
                .find(row.region())
                .map(division -> division.level() == level)
                .orElse(false);
    }

    /** What lies within a row's region, of its type; nothing where no division lies in it. */
    Optional<Scope> below(Row.Of row) {
        if (!standsAt(row) || level == Division.Level.COUNTY) {
            return Optional.empty();
        }
        return Optional.of(new Scope(Division.Level.values()[level.ordinal() + 1], row.region(), row.type()));
    }

    /** One level further down, or nothing. */
    Optional<Scope> lower() {
        return level == Division.Level.COUNTY
                ? Optional.empty()
                : Optional.of(new Scope(Division.Level.values()[level.ordinal() + 1], within, type));
    }

    Scope of(@Nullable MeasureType other) {
        return new Scope(level, within, other);
    }

    Scope within(@Nullable RegionCode other) {
        return new Scope(level, other, type);
    }
}
