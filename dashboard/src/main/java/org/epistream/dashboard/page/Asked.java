package org.epistream.dashboard.page;

import java.util.function.Predicate;
import org.epistream.domain.count.Filter;
import org.epistream.domain.count.Provenance.MentionRow;
import org.epistream.domain.place.RegionCode;

/** Whether a mention of a report is one that a filter asks for. The database has chosen the reports; this chooses in them. */
record Asked(Filter filter) implements Predicate<MentionRow> {
    @Override
    public boolean test(MentionRow mention) {
        return (filter.kind() != null || filter.name() != null || filter.status() != null)
                && isWithin(mention)
                && (filter.kind() == null || filter.kind() == mention.kind())
                && (filter.name() == null || filter.name().equals(mention.name()))
                && (filter.status() == null || filter.status() == mention.status())
                && (filter.since() == null || !mention.day().isBefore(filter.since()))
                && (filter.until() == null || !mention.day().isAfter(filter.until()));
    }

    private boolean isWithin(MentionRow mention) {
        RegionCode region = filter.region();
        if (filter.itself()) {
            return mention.region().equals(region);
        }
        return region == null
                || mention.region().compareTo(region) >= 0 && mention.region().compareTo(region.highestWithin()) <= 0
                || region.equals(RegionCode.CHINA) && !mention.region().equals(RegionCode.UNKNOWN);
    }
}
