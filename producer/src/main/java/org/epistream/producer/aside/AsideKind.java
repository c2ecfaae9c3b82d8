package org.epistream.producer.aside;

import org.epistream.domain.report.LogPlace;
import org.epistream.events.Topics;

/** Why events are set aside: each kind has a topic of its own. */
public enum AsideKind {
    /** Our own code failed. The topic holds the raw bytes. */
    DEAD_LETTERS,
    /** What came in is no report. The topic holds the reason; the bytes stand in the raw topic, or in a file. */
    REJECTIONS;

    /** Where they stand. */
    public String topic(Topics topics) {
        return switch (this) {
            case DEAD_LETTERS -> topics.deadLetter().name();
            case REJECTIONS -> topics.reportsRejected().name();
        };
    }

    /** Where the bytes of an event stand; it has an origin. */
    LogPlace source(SetAside event) {
        LogPlace origin = event.origin();
        return this == DEAD_LETTERS || origin == null ? event.at() : origin;
    }
}
