package org.epistream.domain.analysis;

import java.math.BigDecimal;
import java.util.List;
import org.epistream.domain.measure.InternationalCodes;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Scope;
import org.epistream.domain.measure.Status;
import org.epistream.domain.measure.Strength;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/** A stretch of a report that names something. */
public sealed interface Mention {
    /** The story it stands in, as an index into {@link Analysis#stories()}. */
    int story();

    /** Where it stands in the body as it came. */
    Span span();

    /** Its words in simplified script, repaired; the body at {@link #span()} may read otherwise. */
    String text();

    /** The rule that found it and the words that decided. */
    Why why();

    /**
     * A control measure.
     *
     * @param strength how firmly it is asked for, or null where the report only tells of it
     * @param scope whom it is meant for, or null where its clause does not say
     * @param codes what it is called abroad
     */
    record Measure(
            int story,
            Span span,
            String text,
            MeasureType type,
            Status status,
            @Nullable Strength strength,
            @Nullable Scope scope,
            InternationalCodes codes,
            Why why)
            implements Mention {}

    /**
     * A person.
     *
     * @param text the name
     * @param title as written nearest the first mention, or null
     */
    record Person(
            int story, Span span, String text, @Nullable String title, Why why) implements Mention {}

    /**
     * An administrative division.
     *
     * @param code what it was resolved to
     * @param alternatives other divisions the words could mean, likeliest first
     * @param confidence how sure the choice is, above 0 and up to 1; 1 where the words mean one division only
     */
    record Place(
            int story,
            Span span,
            String text,
            RegionCode code,
            List<RegionCode> alternatives,
            double confidence,
            Why why)
            implements Mention {
        public Place {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** A named body: an organ of party or government, a hospital, a school, a company. */
    record Body(int story, Span span, String text, Why why) implements Mention {}

    /** A meeting by its name; one that a text calls by less, or by its number alone, has the name that it gave before. */
    record Meeting(int story, Span span, String text, Why why) implements Mention {}

    /**
     * A day on which something happened or is to happen.
     *
     * @param day ISO 8601 date; an unknown part is written as in ISO 8601-2, such as {@code XXXX-05-04}
     */
    record Date(int story, Span span, String text, String day, Why why) implements Mention {}

    /**
     * A number that a reader would put in a table.
     *
     * @param what its kind, such as {@code confirmed-new}
     * @param value the number; 35万 is 350000
     * @param unit the unit as written, or null
     */
    record Figure(
            int story,
            Span span,
            String text,
            String what,
            BigDecimal value,
            @Nullable String unit,
            Why why) implements Mention {}
}
