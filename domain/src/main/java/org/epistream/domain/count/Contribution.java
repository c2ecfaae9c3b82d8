package org.epistream.domain.count;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.epistream.domain.analysis.EnrichedReport;

/**
 * What one revision of one report adds to its cells, or, as a difference, what a newer revision adds to them and takes
 * back. Two contributions are equal when they hold the same tallies, whatever the order.
 */
public record Contribution(
        Map<MeasureCell, Tally> measures, Map<EntityCell, Tally> entities, Map<FigureCell, Tally> figures) {
    /** What a withdrawn report adds. */
    public static final Contribution NONE = new Contribution(Map.of(), Map.of(), Map.of());

    public Contribution {
        measures = Map.copyOf(measures);
        entities = Map.copyOf(entities);
        figures = Map.copyOf(figures);
    }

    /** Every mention counts once in its cell; the report counts once in every cell that it names. */
    public static Contribution of(EnrichedReport report) {
        Map<MeasureCell, Tally> measures = new LinkedHashMap<>();
        Map<EntityCell, Tally> entities = new LinkedHashMap<>();
        Map<FigureCell, Tally> figures = new LinkedHashMap<>();
        for (Cell cell : MentionCells.of(report.analysis())) {
            if (cell instanceof MeasureCell measure) {
                count(measures, measure);
            } else if (cell instanceof EntityCell entity) {
                count(entities, entity);
            } else if (cell instanceof FigureCell figure) {
                count(figures, figure);
            }
        }
        return new Contribution(measures, entities, figures);
    }

    /** What must be added to the totals for {@code this} to stand in the place of {@code older}; no tally is zero. */
    public Contribution minus(Contribution older) {
        return new Contribution(
                subtract(measures, older.measures),
                subtract(entities, older.entities),
                subtract(figures, older.figures));
    }

    /** Both together; no tally is zero. */
    public Contribution plus(Contribution other) {
        return minus(NONE.minus(other));
    }

    /** What the report adds by itself where its cluster counts it among the distinct ones. */
    public Contribution amongCopies() {
        return each(tally -> new Tally(tally.mentions(), tally.reports(), 0));
    }

    /** What the report adds to its cluster: itself, in each of its cells. */
    Contribution presence() {
        return each(tally -> new Tally(0, 1, 0));
    }

    /** Without the cells in which no report is. */
    Contribution present() {
        return new Contribution(present(measures), present(entities), present(figures));
    }

    /** What a cluster of such reports adds: one distinct report in each cell. */
    Contribution once() {
        return each(tally -> new Tally(0, 0, 1));
    }

    private Contribution each(UnaryOperator<Tally> change) {
        return new Contribution(each(measures, change), each(entities, change), each(figures, change));
    }

    private static <C> Map<C, Tally> each(Map<C, Tally> tallies, UnaryOperator<Tally> change) {
        Map<C, Tally> changed = new LinkedHashMap<>(tallies);
        changed.replaceAll((cell, tally) -> change.apply(tally));
        return changed;
    }

    private static <C> Map<C, Tally> present(Map<C, Tally> tallies) {
        Map<C, Tally> present = new LinkedHashMap<>(tallies);
        present.values().removeIf(tally -> tally.reports() <= 0);
        return present;
    }

    private static <C> void count(Map<C, Tally> tallies, C cell) {
        Tally before = tallies.getOrDefault(cell, Tally.ZERO);
        tallies.put(cell, new Tally(before.mentions() + 1, 1, 1));
    }

    private static <C> Map<C, Tally> subtract(Map<C, Tally> newer, Map<C, Tally> older) {
        Map<C, Tally> difference = new LinkedHashMap<>(newer);
        older.forEach((cell, tally) -> difference.merge(cell, Tally.ZERO.minus(tally), Tally::plus));
        difference.values().removeIf(Tally::isZero);
        return difference;
    }
}
