package org.epistream.domain.count;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.epistream.domain.report.AsideState;
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What the sink holds, for reading: the counts, and the reports and rejections behind them. Every answer is a snapshot; safe
 * for many threads.
 */
public interface Counts {
    /** Measures summed over all days, largest first; zero counts do not occur. */
    List<RegionMeasures> measuresByRegion();

    /** The names that were mentioned most, over all days of the slice; ties in order of name and region. */
    List<NamedCount> mostNamed(EntityCell.Kind kind, Slice slice);

    /**
     * What most reports tell of one kind of figure, newest day first, or of all kinds where {@code what} is null. Kinds that
     * many things are counted under do not occur.
     */
    List<ToldFigure> figuresTold(@Nullable String what, Slice slice);

    /** What was rejected, last first; in one state, or in every state where {@code state} is null. */
    List<RejectedRow> rejections(@Nullable AsideState state, int limit, int offset);

    /** What our own code failed at, last first; in one state, or in every state where {@code state} is null. */
    List<DeadLetterRow> deadLetters(@Nullable AsideState state, int limit, int offset);

    /** How it stands with everything that was set aside. */
    SetAside setAside();

    /** How much there is of everything. */
    Summary summary();

    /** One type of measure in one region by status, over all days. */
    record RegionMeasures(RegionCode region, MeasureType type, Status status, Tally total) {}

    /** One row of {@code measures_daily}. */
    record MeasureRow(MeasureCell cell, Tally total) {}

    /** One row of {@code entities_daily}. */
    record EntityRow(EntityCell cell, Tally total) {}

    /**
     * A name of one region with its total. Names of different regions are taken for different persons and bodies.
     *
     * @param title the title that a person is given most often there, or null
     * @param region whose stories name it; of a place its own code, wherever it is named
     */
    record NamedCount(String name, @Nullable String title, RegionCode region, Tally total) {}

    /** One row of {@code figures_daily}. */
    record FigureRow(FigureCell cell, Tally total) {}

    /**
     * What most reports tell of a day and region.
     *
     * @param value the number that most reports tell; of two that as many tell, the greater
     * @param distinctReports how many tell it; a report and its copies count once
     * @param distinctOtherwise how many tell another
     */
    record ToldFigure(
            LocalDate day,
            RegionCode region,
            String what,
            @Nullable String unit,
            BigDecimal value,
            long distinctReports,
            long distinctOtherwise) {}

    /**
     * Which rows are asked for.
     *
     * @param region stories of this division and all below it; of {@link RegionCode#CHINA} all whose region is known; null for all
     * @param itself whether only of the region itself
     * @param since the first day, or null
     * @param until the last day, or null
     * @param limit most rows
     * @param offset how many to leave out before them
     */
    record Slice(
            @Nullable RegionCode region,
            boolean itself,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            int limit,
            int offset) {
        public Slice {
            if (limit < 0 || offset < 0) {
                throw new IllegalArgumentException("limit " + limit + " or offset " + offset + " is negative");
            }
        }

        /** Another part of the same. */
        public Slice part(Part part) {
            return new Slice(region, itself, since, until, part.limit(), part.offset());
        }

        /** Of all days and regions. */
        public static Slice of(int limit, int offset) {
            return new Slice(null, false, null, null, limit, offset);
        }
    }

    /**
     * One rejection as the sink knows it.
     *
     * @param at where it stands in the log, or null where nobody wrote it down
     */
    record RejectedRow(Rejection rejection, @Nullable LogPlace at, AsideState state) {}

    /**
     * One dead letter as the sink knows it. All text in it comes from outside; what nobody wrote down is empty.
     *
     * @param at where it stands in the log
     * @param id the report id it came under, or null
     * @param exception the class of what was thrown
     * @param message what it said
     * @param node the node of the topology
     * @param analysisVersion the analysis that failed
     * @param attempt how often it has failed by now
     * @param setAsideAt when
     */
    record DeadLetterRow(
            LogPlace at,
            @Nullable String id,
            String exception,
            String message,
            String node,
            String analysisVersion,
            int attempt,
            Instant setAsideAt,
            AsideState state) {}

    /**
     * How it stands with everything that was set aside.
     *
     * @param rejected what a sender got wrong
     * @param deadLetters what our own code failed at
     * @param unreadable records that are not of their topic's type
     * @param refused rows that the database did not take
     */
    record SetAside(Pile rejected, Pile deadLetters, long unreadable, long refused) {}

    /** How many are in each state. */
    record Pile(long open, long retried, long discarded) {}

    /**
     * How much there is.
     *
     * @param reports reports that stand, withdrawn ones not among them
     * @param epidemicReports those among them that deal with a disease
     * @param rejected distinct things rejected that are still open
     * @param deadLetters events that our own code failed at and that are still open
     * @param measureCells rows of {@code measures_daily}
     * @param measureMentions sum of their mentions
     * @param writtenAt when something was last written, or null where nothing was yet
     */
    record Summary(
            long reports,
            long epidemicReports,
            long rejected,
            long deadLetters,
            long measureCells,
            long measureMentions,
            @Nullable Instant writtenAt) {}
}
