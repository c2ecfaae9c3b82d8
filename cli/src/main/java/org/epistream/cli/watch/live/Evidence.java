package org.epistream.cli.watch.live;

import java.time.LocalDate;
import java.util.List;
import org.epistream.domain.analysis.Span;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/** The reports behind a row, and what they say. Everything in them comes from outside. */
public interface Evidence {
    /**
     * One report that a row counts.
     *
     * @param mentions how often it names the row's type in the row's region and days
     */
    record Told(
            String id,
            LocalDate day,
            RegionCode region,
            @Nullable String title,
            @Nullable String source,
            long mentions) {}

    /**
     * One sentence that names measures.
     *
     * @param statuses in which it speaks of them
     * @param words where those stand in it that name them, from left to right
     */
    record Said(List<Status> statuses, String sentence, List<Span> words) {}

    /** Whether there is a database to ask. */
    boolean isThere();

    /**
     * The newest reports that name a type in a division.
     *
     * @param below whether those of the divisions below it are meant as well
     * @param since the first day, or null
     * @param until the last day, or null
     */
    List<Told> reports(
            RegionCode region,
            boolean below,
            MeasureType type,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            int limit);

    /** The sentences of one report that name a type, in their order. */
    List<Said> sentences(String report, MeasureType type);
}
