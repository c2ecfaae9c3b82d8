package org.epistream.domain.place;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One administrative division.
 *
 * @param code its code
 * @param name its full Chinese name, such as 平顶山市
 * @param level how high it stands
 * @param parent the division above it, or null for the country
 */
public record Division(
        RegionCode code, String name, Level level, @Nullable RegionCode parent) {
    /** How high a division stands. */
    public enum Level {
        COUNTRY,
        PROVINCE,
        CITY,
        COUNTY;

        /** The word in tables and addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
