package org.epistream.domain.count;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.Divisions;

/**
 * Sums of the latest totals of cells at a level and in a period. The reports of several cells may be the same ones: the
 * reports of a sum are an upper bound. For one thread.
 */
public final class RollUp {
    private final Division.Level level;
    private final Period period;
    private final Map<MeasureCell, Tally> totals = new HashMap<>();
    private final Map<RolledCell, Tally> sums = new LinkedHashMap<>();

    public RollUp(Division.Level level, Period period) {
        this.level = level;
        this.period = period;
    }

    /** Puts a total in the place of the one before, and returns the cell whose sum it changes. */
    public RolledCell replace(MeasureCell cell, Tally total) {
        Tally before = total.isZero() ? totals.remove(cell) : totals.put(cell, total);
        RolledCell sum = new RolledCell(
                Divisions.packaged().rollUp(cell.region(), level),
                period.start(cell.day().date()),
                cell.type(),
                cell.status());
        Tally changed = of(sum).plus(total).minus(before == null ? Tally.ZERO : before);
        if (changed.isZero()) {
            sums.remove(sum);
        } else {
            sums.put(sum, changed);
        }
        return sum;
    }

    /** The sum of a cell; zero where nothing adds to it. */
    public Tally of(RolledCell cell) {
        return sums.getOrDefault(cell, Tally.ZERO);
    }

    /** The sums that are not zero. */
    public Map<RolledCell, Tally> sums() {
        return Map.copyOf(sums);
    }
}
