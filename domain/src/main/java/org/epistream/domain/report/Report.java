package org.epistream.domain.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One published text under one id, as its publisher wrote it.
 *
 * @param id what it is known as
 * @param url where it was published, or null
 * @param source the medium or site that published it, or null
 * @param title headline as the sender gave it, or null
 * @param body the text or page exactly as it came, damage included; not blank, at most {@value #MAX_BODY} UTF-16 units
 * @param mediaType how the body is written
 * @param published day of publication as the sender gave it, or null
 * @param observedAt when the sender took it in
 * @param revision the sender's revision, 0 or more, or null where the sender counts none
 */
public record Report(
        ReportId id,
        @Nullable String url,
        @Nullable String source,
        @Nullable String title,
        String body,
        MediaType mediaType,
        @Nullable LocalDate published,
        Instant observedAt,
        @Nullable Long revision) {
    /** Longest body in UTF-16 units. A long report has ten thousand characters; a web page around it, ten times that. */
    public static final int MAX_BODY = 1_048_576;

    /** Longest url, source and title, each. */
    public static final int MAX_FIELD = 2_000;

    public Report {
        if (body.isBlank()) {
            throw new IllegalArgumentException("report " + id + ": body is empty");
        }
        if (body.length() > MAX_BODY) {
            throw new IllegalArgumentException(
                    "report " + id + ": body has " + body.length() + " characters, more than " + MAX_BODY);
        }
        requireShort(id, "url", url);
        requireShort(id, "source", source);
        requireShort(id, "title", title);
        if (revision != null && revision < 0) {
            throw new IllegalArgumentException("report " + id + ": revision " + revision + " is negative");
        }
    }

    private static void requireShort(ReportId id, String field, @Nullable String value) {
        if (value != null && value.length() > MAX_FIELD) {
            throw new IllegalArgumentException(
                    "report " + id + ": " + field + " has " + value.length() + " characters, more than " + MAX_FIELD);
        }
    }
}
