package org.epistream.text.measure;

/** How a text as a whole speaks of measures. */
public enum Tone {
    /** It tells what happened, and what was ordered where it says so; numbered points are orders. */
    NEWS,
    /** It gives orders, as a notice does. */
    ORDERS,
    /** It tells of failings and their consequences, as a circular of the inspection does, also in numbered points. */
    CENSURE
}
