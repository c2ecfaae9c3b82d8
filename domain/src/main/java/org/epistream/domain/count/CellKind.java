package org.epistream.domain.count;

import java.util.Locale;

/** What can be counted. */
public enum CellKind {
    MEASURE,
    PERSON,
    PLACE,
    BODY,
    MEETING,
    FIGURE;

    /** The word in events, tables and addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException where no kind has this code */
    public static CellKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
