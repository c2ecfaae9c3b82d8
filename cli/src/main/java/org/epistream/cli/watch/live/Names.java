package org.epistream.cli.watch.live;

import org.epistream.cli.show.Words;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/** What regions and types are called in a table. */
final class Names {
    private final Words words;

    Names(Words words) {
        this.words = words;
    }

    /**
     * A region's full name without what the table's scope says already.
     *
     * @param scope what the table shows, or null where nothing is left out
     */
    String region(RegionCode region, @Nullable Scope scope) {
        String name = Divisions.packaged().fullName(region);
        RegionCode within = scope == null ? null : scope.within();
        if (within == null) {
            return name;
        }
        if (within.equals(region)) {
            return words.get("live.itself", name);
        }
        String above = Divisions.packaged().fullName(within);
        return name.startsWith(above) && name.length() > above.length() ? name.substring(above.length()) : name;
    }

    String type(MeasureType type) {
        return MeasureCatalogue.packaged().name(type, words.language());
    }
}
