package org.epistream.cli.watch.live;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Tally;
import org.jspecify.annotations.Nullable;

/** The latest total of every cell, with when it last changed. */
final class LatestTotals {
    /** @param changed when it changed while somebody watched, or null where it has stood so from the start */
    record Latest(Tally total, @Nullable Instant changed) {}

    private final Map<MeasureCell, Latest> cells = new HashMap<>();
    private final NavigableMap<LocalDate, Integer> days = new TreeMap<>();
    private int standing;

    /** Puts a total in the place of the one before, and returns by how much it differs. */
    Tally replace(MeasureCell cell, Tally total, @Nullable Instant changed) {
        Latest before =
                total.isZero() && changed == null ? cells.remove(cell) : cells.put(cell, new Latest(total, changed));
        Tally old = before == null ? Tally.ZERO : before.total();
        count(cell.day().date(), (total.isZero() ? 0 : 1) - (old.isZero() ? 0 : 1));
        return total.minus(old);
    }

    /** How many cells are not at zero. */
    int cells() {
        return standing;
    }

    /** The last day that anything is counted on, or today where that is before it: a misprinted year moves no window. */
    LocalDate lastDay(LocalDate today) {
        LocalDate last = days.floorKey(today);
        return last == null ? today : last;
    }

    void forEach(BiConsumer<MeasureCell, Latest> each) {
        cells.forEach(each);
    }

    void clear() {
        cells.clear();
        days.clear();
        standing = 0;
    }

    private void count(LocalDate day, int more) {
        if (more != 0) {
            standing += more;
            days.compute(day, (any, cells) -> {
                int left = (cells == null ? 0 : cells) + more;
                return left == 0 ? null : left;
            });
        }
    }
}
