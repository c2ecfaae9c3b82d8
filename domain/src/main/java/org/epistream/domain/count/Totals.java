package org.epistream.domain.count;

import java.util.List;
import java.util.function.Consumer;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * The counts that the sink holds, for reading by what they count. Every answer is a snapshot in an order that stays; safe for
 * many threads.
 */
public interface Totals {
    /** Daily totals of measures, newest day first. */
    List<Counts.MeasureRow> measures(Filter filter, Part part);

    /**
     * Measures added up at a level and in periods, newest first; in one period and region by type and status. The reports of a
     * sum are an upper bound: several cells may count the same report.
     *
     * @param level where a null stands, each region stays its own
     */
    List<RolledMeasure> series(Filter filter, Division.@Nullable Level level, Period period, Part part);

    /** Measures of all days added up by region at a level and by status; regions in the order of their codes. */
    List<RegionTotal> byRegion(Filter filter, Division.Level level);

    /** Daily totals of names, newest day first. */
    List<Counts.EntityRow> entities(Filter filter, Part part);

    /** Daily totals of figures, newest day first. */
    List<Counts.FigureRow> figures(Filter filter, Part part);

    /** What the types of measures are called, users' own among them, in the order of their codes. */
    List<MeasureTypeRow> measureTypes();

    /** Hands all daily totals of measures to a reader, one after another, in the order of their cells. */
    void eachMeasure(Filter filter, Consumer<Counts.MeasureRow> reader);

    /** The same of measures added up. */
    void eachRolled(Filter filter, Division.@Nullable Level level, Period period, Consumer<RolledMeasure> reader);

    /** The same of names. */
    void eachEntity(Filter filter, Consumer<Counts.EntityRow> reader);

    /** The same of figures. */
    void eachFigure(Filter filter, Consumer<Counts.FigureRow> reader);

    /** What measures add up to. */
    record RolledMeasure(RolledCell cell, Tally total) {}

    /** What the measures of a region and all below it add up to. */
    record RegionTotal(RegionCode region, Status status, Tally total) {}

    /**
     * A type of measures.
     *
     * @param oxcgrt whether OxCGRT has a code for its measures: always, sometimes or never
     * @param phsm the same of the WHO's taxonomy
     */
    record MeasureTypeRow(MeasureType type, String chinese, String english, String oxcgrt, String phsm) {}
}
