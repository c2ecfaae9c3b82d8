package org.epistream.dashboard.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.epistream.domain.count.Filter;
import org.epistream.domain.count.Totals;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/** The way down from the country to a county. */
final class Regions {
    private Regions() {}

    /** At what level the parts of a region are counted: provinces, their cities, and the counties of these. */
    static Division.Level below(@Nullable RegionCode region) {
        if (region == null || region.equals(RegionCode.CHINA)) {
            return Division.Level.PROVINCE;
        }
        return Divisions.packaged().parts(region).stream().anyMatch(part -> part.level() == Division.Level.CITY)
                ? Division.Level.CITY
                : Division.Level.COUNTY;
    }

    /** What stands in a region's row where those of its parts have rows of their own, or in any other row. */
    static Address row(Address asked, RegionCode region) {
        boolean whole = region.equals(asked.region()) || region.equals(RegionCode.CHINA);
        return whole && !Divisions.packaged().parts(region).isEmpty() ? asked.itself(region) : asked.region(region);
    }

    /** The divisions above a region from the province down, itself the last. */
    static List<RegionCode> way(RegionCode region) {
        return Stream.of(Division.Level.PROVINCE, Division.Level.CITY, Division.Level.COUNTY)
                .map(level -> Divisions.packaged().rollUp(region, level))
                .distinct()
                .toList();
    }

    /** Mentions of measures by region at a level, most first. */
    static Map<RegionCode, ByStatus> read(Totals totals, Filter filter, Division.Level level) {
        Map<RegionCode, ByStatus> regions = new LinkedHashMap<>();
        totals.byRegion(filter, level)
                .forEach(row -> regions.computeIfAbsent(row.region(), region -> new ByStatus())
                        .add(row.status(), row.total().mentions()));
        Map<RegionCode, ByStatus> sorted = new LinkedHashMap<>();
        regions.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<RegionCode, ByStatus> entry) ->
                                entry.getValue().total())
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
