package org.epistream.domain.report;

import java.time.Instant;
import org.epistream.domain.Cut;
import org.jspecify.annotations.Nullable;

/**
 * Something that came in and is no report, with the reason. Everything a sender can get wrong becomes one of these.
 *
 * @param id the report id it came under, or null where it has none
 * @param reason why, for machines
 * @param detail why, for the person who sent it: names the field or the fault, one line, never the report's text
 * @param where where it stood: a file and line, or topic, partition and offset
 * @param excerpt the first kilobyte of what came, as text, faulty bytes replaced
 * @param rejectedAt when it was set aside
 */
public record Rejection(
        @Nullable String id, Reason reason, String detail, String where, String excerpt, Instant rejectedAt) {
    /** Longest excerpt in UTF-16 units. */
    public static final int MAX_EXCERPT = 1024;

    /** Longest id, detail and where, each: they may quote what came in. */
    private static final int MAX_FIELD = 1024;

    /** Why something is no report. */
    public enum Reason {
        /** It cannot be opened or read: no such file, no rights. */
        UNREADABLE,
        /** Nothing in it, or nothing but white space. */
        EMPTY,
        /** Bytes that are no text: not UTF-8, or with NUL characters. */
        NOT_TEXT,
        /** Larger than a report may be. */
        TOO_LARGE,
        /** It should be JSON and is not, or not as the schema says. */
        MALFORMED,
        /** The record's key and the report's id are missing, unusable, or differ. */
        BAD_ID,
        /** The report is final: nothing has come about it for so long that its counts stay. */
        FINAL
    }

    public Rejection {
        id = id == null ? null : fit(id, MAX_FIELD);
        detail = fit(detail, MAX_FIELD);
        where = fit(where, MAX_FIELD);
        excerpt = fit(excerpt, MAX_EXCERPT);
    }

    private static String fit(String text, int length) {
        // No database stores a NUL, and a binary file is full of them.
        return Cut.to(length, text.replace('\0', '\uFFFD'));
    }
}
