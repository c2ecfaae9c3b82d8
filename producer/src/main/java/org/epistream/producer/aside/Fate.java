package org.epistream.producer.aside;

/** What a retry or a discard did with one event. */
public enum Fate {
    /** A copy was sent, and the event is marked. */
    RETRIED,
    /** An earlier retry was cut off behind its copy; now the event is marked. */
    SENT_BEFORE,
    DISCARDED,
    /** It had its mark already. */
    ALREADY_MARKED,
    /** A newer event of the same report came in meanwhile; the old text must not replace it. */
    NEWER_STANDS,
    /** It has failed as often as is allowed. */
    TOO_MANY_ATTEMPTS,
    /** It never was on the raw topic, or not on the one that is there now. */
    NOT_ON_TOPIC,
    /** Its bytes are there no longer. */
    GONE,
    /** It is still no report to this version, and would be rejected again. */
    STILL_REJECTED;

    /** Whether what was asked for could not be done. */
    public boolean isRefusal() {
        return switch (this) {
            case RETRIED, SENT_BEFORE, DISCARDED, ALREADY_MARKED, NEWER_STANDS -> false;
            case TOO_MANY_ATTEMPTS, NOT_ON_TOPIC, GONE, STILL_REJECTED -> true;
        };
    }
}
