package org.epistream.text.measure;

/** What a word says of how firmly a measure is asked for, and of whom. */
enum Ask {
    REQUIRED,
    RECOMMENDED,
    TARGETED,
    GENERAL;

    boolean isStrength() {
        return this == REQUIRED || this == RECOMMENDED;
    }
}
