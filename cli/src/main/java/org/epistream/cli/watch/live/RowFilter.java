package org.epistream.cli.watch.live;

import java.util.Locale;
import java.util.stream.Stream;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.Divisions;

/**
 * Words that a row must have, every one of them in its region's name, in its type's name or code, or in that of a status it
 * has counts of.
 *
 * @param text as it was typed
 */
record RowFilter(String text) {
    static final RowFilter NONE = new RowFilter("");
    static final int LONGEST = 40;

    boolean isNone() {
        return text.isBlank();
    }

    /** One character more, where there is room. */
    RowFilter and(int c) {
        return text.length() >= LONGEST ? this : new RowFilter(text + Character.toString(c));
    }

    /** One character less. */
    RowFilter erased() {
        return text.isEmpty() ? this : new RowFilter(text.substring(0, text.offsetByCodePoints(text.length(), -1)));
    }

    boolean passes(Row row) {
        return isNone()
                || Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                        .allMatch(word -> names(row)
                                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(word)));
    }

    private static Stream<String> names(Row row) {
        Stream<String> statuses = Stream.of(Status.values())
                .filter(status -> row.mentions(status) != 0)
                .flatMap(status -> Stream.of(status.code(), status.name(Locale.CHINESE)));
        return Stream.concat(
                Stream.of(
                        Divisions.packaged().fullName(row.region()),
                        row.type().code(),
                        MeasureCatalogue.packaged().name(row.type(), Locale.CHINESE),
                        MeasureCatalogue.packaged().name(row.type(), Locale.ENGLISH)),
                statuses);
    }
}
