package org.epistream.cli.watch.live;

import java.time.LocalDate;
import java.util.List;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/** Where there is no database to ask. */
public final class NoEvidence implements Evidence {
    @Override
    public boolean isThere() {
        return false;
    }

    @Override
    public List<Told> reports(
            RegionCode region,
            boolean below,
            MeasureType type,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            int limit) {
        return List.of();
    }

    @Override
    public List<Said> sentences(String report, MeasureType type) {
        return List.of();
    }
}
