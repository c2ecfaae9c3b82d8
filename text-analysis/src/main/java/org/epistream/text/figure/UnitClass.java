package org.epistream.text.figure;

/** What kind of thing a unit counts. */
enum UnitClass {
    CASE,
    PERSON,
    /** A person as often as they come (人次). */
    VISIT,
    DOSE,
    /** What is taken from a person, or made up for one (份, 管). */
    SAMPLE,
    TIME,
    ROOM,
    LENGTH,
    TIMES,
    SHARE,
    THING,
    /** No unit of a figure: 年, 岁, 号, 个方面. */
    NONE
}
