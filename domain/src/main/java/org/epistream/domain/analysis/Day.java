package org.epistream.domain.analysis;

import java.time.LocalDate;
import java.util.Locale;

/**
 * The day something is counted on, and how it is known.
 *
 * @param date the day, by the calendar of the place (UTC+8)
 * @param from how it is known
 */
public record Day(LocalDate date, From from) {
    /** How a day is known, surest first. */
    public enum From {
        /** The story tells of that day. */
        STORY,
        /** The story does not say; it was published on that day. */
        PUBLISHED,
        /** Neither is known; it came in on that day. */
        OBSERVED;

        /** The word in events and tables. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static From of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
