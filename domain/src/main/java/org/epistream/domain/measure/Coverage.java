package org.epistream.domain.measure;

import java.util.Locale;

/** Whether a scheme has a code for the measures of a type. */
public enum Coverage {
    ALWAYS,
    /** The clause of a measure decides. */
    SOMETIMES,
    NEVER;

    /** The word in tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
