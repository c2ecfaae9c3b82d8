package org.epistream.domain.count;

import java.time.LocalDate;
import java.util.Locale;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * What a count of a named entity belongs to.
 *
 * @param day the day of the story that names it
 * @param region whose story it is
 * @param kind what is named
 * @param name the name; not blank, at most {@value #MAX_NAME} UTF-16 units
 * @param title a person's title, not blank, at most {@value #MAX_TITLE} UTF-16 units; null where none is given, and for
 *     whatever is no person
 * @param code the division that a place is; null for whatever is no place
 */
public record EntityCell(
        LocalDate day,
        RegionCode region,
        Kind kind,
        String name,
        @Nullable String title,
        @Nullable RegionCode code) implements Cell {
    /** Longest name. */
    public static final int MAX_NAME = 200;

    /** Longest title. */
    public static final int MAX_TITLE = 100;

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
        if (title != null && (kind != Kind.PERSON || title.isBlank() || title.length() > MAX_TITLE)) {
            throw new IllegalArgumentException(
                    "the title of a " + kind.code() + " has " + title.length() + " characters");
        }
        if ((code != null) != (kind == Kind.PLACE)) {
            throw new IllegalArgumentException("a " + kind.code() + (code == null ? " without" : " with") + " a code");
        }
    }

    public static EntityCell person(LocalDate day, RegionCode region, String name, @Nullable String title) {
        return new EntityCell(day, region, Kind.PERSON, name, title, null);
    }

    public static EntityCell place(LocalDate day, RegionCode region, String name, RegionCode code) {
        return new EntityCell(day, region, Kind.PLACE, name, null, code);
    }

    public static EntityCell body(LocalDate day, RegionCode region, String name) {
        return new EntityCell(day, region, Kind.BODY, name, null, null);
    }

    public static EntityCell meeting(LocalDate day, RegionCode region, String name) {
        return new EntityCell(day, region, Kind.MEETING, name, null, null);
    }
}
