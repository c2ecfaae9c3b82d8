package org.epistream.domain.measure;

import java.util.Locale;

/** A scheme by which measures are compared between countries. */
public enum Scheme {
    /** The Oxford COVID-19 Government Response Tracker, codebook of June 2023. */
    OXCGRT,
    /** The WHO taxonomy of public health and social measures, first generation. */
    PHSM;

    /** The word in tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Scheme of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
