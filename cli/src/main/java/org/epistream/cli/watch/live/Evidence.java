package org.epistream.cli.watch.live;

import java.time.LocalDate;
import java.util.List;
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
     * One sentence that names a measure.
     *
     * @param start where the words stand in the sentence that name it, in UTF-16 units
     * @param end behind their last
     */
    record Said(Status status, String sentence, int start, int end) {}

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
