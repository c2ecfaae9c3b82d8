package org.epistream.cli.watch.live;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/** A database in memory that remembers what it was asked. */
final class MadeEvidence implements Evidence {
    final List<Told> reports = new ArrayList<>();
    final List<Said> sentences = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    boolean there = true;

    @Override
    public boolean isThere() {
        return there;
    }

    @Override
    public List<Told> reports(
            RegionCode region,
            boolean below,
            MeasureType type,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            int limit) {
        asked.add(region + (below ? " and below " : " itself ") + type + " " + since + " to " + until);
        return reports;
    }

    @Override
    public List<Said> sentences(String report, MeasureType type) {
        asked.add(report + " " + type);
        return sentences;
    }
}
