package org.epistream.domain.count;

import java.time.LocalDate;
import java.util.Locale;
import org.epistream.domain.place.RegionCode;

/**
 * What a count of a named entity belongs to.
 *
 * @param day the day of the story that names it
 * @param region whose story it is
 * @param kind what is named
 * @param name the name; not blank, at most {@value #MAX_NAME} UTF-16 units
 */
public record EntityCell(LocalDate day, RegionCode region, Kind kind, String name) {
    /** Longest name. */
    public static final int MAX_NAME = 200;

    /** What can be named. */
    public enum Kind {
        PERSON,
        PLACE,
        BODY,
        MEETING;

        /** The word in events and tables. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public EntityCell {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException(
                    "the name of a " + kind.code() + " has " + name.length() + " characters");
        }
    }
}
