package org.epistream.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.epistream.domain.report.Identification;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.Rejection.Reason;
import org.epistream.domain.report.Report;
import org.epistream.domain.report.ReportId;
import org.jspecify.annotations.Nullable;

/** The fields of one raw JSON object; collects what is wrong with them, so that a sender is told everything at once. */
final class RawFields {
    /** A time as RFC 3339 writes it, which is what the schema asks for; ISO 8601 and Java allow more forms. */
    private static final Pattern RFC_3339 = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})");

    private final JsonNode node;
    private final List<String> faults = new ArrayList<>();

    RawFields(JsonNode node) {
        this.node = node;
    }

    /**
     * The report that the fields make.
     *
     * @param ids makes an id for a report that has none
     * @throws RawReports.Faulty naming every field that is wrong
     */
    Report report(Identification ids, Instant arrivedAt) {
        String body = text("body", Integer.MAX_VALUE);
        if (body == null && node.path("body").isMissingNode()) {
            faults.add("field body is missing");
        }
        if (body != null && body.length() > Report.MAX_BODY) {
            throw new RawReports.Faulty(
                    Reason.TOO_LARGE, "field body has " + body.length() + " characters, more than " + Report.MAX_BODY);
        }
        String url = text("url", Report.MAX_FIELD);
        String source = text("source", Report.MAX_FIELD);
        String title = text("title", Report.MAX_FIELD);
        MediaType mediaType = mediaType(body);
        LocalDate published = date("published");
        Instant observedAt = instant("observedAt", arrivedAt);
        Long revision = wholeNumber("revision");
        ReportId given = id();
        throwIfFaulty();
        if (body == null || body.isBlank()) {
            throw new RawReports.Faulty(Reason.EMPTY, "field body is empty");
        }
        ReportId id = given == null ? ids.identify(url, body, mediaType) : given;
        return new Report(id, url, source, title, body, mediaType, published, observedAt, revision);
    }

    /**
     * The withdrawal that the fields make.
     *
     * @throws RawReports.Faulty naming every field that is wrong
     */
    ReadOutcome.Withdrawn withdrawal() {
        if (absent(node.path("id"))) {
            faults.add("field id is missing");
        }
        ReportId id = id();
        Long revision = wholeNumber("revision");
        throwIfFaulty();
        return new ReadOutcome.Withdrawn(Objects.requireNonNull(id), revision);
    }

    boolean flag(String field) {
        JsonNode value = node.path(field);
        if (!absent(value) && !value.isBoolean()) {
            faults.add("field " + field + " is not true or false");
        }
        return value.asBoolean(false);
    }

    private @Nullable Long wholeNumber(String field) {
        JsonNode value = node.path(field);
        if (absent(value)) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            faults.add("field " + field + " is no whole number of 0 or more");
            return null;
        }
        return value.longValue();
    }

    private void throwIfFaulty() {
        if (!faults.isEmpty()) {
            throw new RawReports.Faulty(Reason.MALFORMED, String.join("; ", faults));
        }
    }

    private @Nullable ReportId id() {
        String id = string("id");
        if (id == null) {
            return null;
        }
        try {
            return new ReportId(id);
        } catch (IllegalArgumentException e) {
            faults.add("field id is unusable: " + e.getMessage());
            return null;
        }
    }

    private @Nullable String text(String field, int longest) {
        String text = string(field);
        if (text == null) {
            return null;
        }
        if (text.length() > longest) {
            faults.add("field " + field + " has " + text.length() + " characters, more than " + longest);
        }
        // No text has one, and a database that meets one refuses the whole row.
        if (text.indexOf('\0') >= 0) {
            faults.add("field " + field + " has a NUL character in it");
        }
        return text;
    }

    private @Nullable String string(String field) {
        JsonNode value = node.path(field);
        if (absent(value)) {
            return null;
        }
        if (!value.isTextual()) {
            faults.add("field " + field + " is no string");
            return null;
        }
        return Excerpts.wellFormed(value.textValue());
    }

    private MediaType mediaType(@Nullable String body) {
        String name = string("mediaType");
        if (name == null) {
            return body != null && looksLikeHtml(body) ? MediaType.HTML : MediaType.TEXT;
        }
        // Parameters such as "; charset=utf-8" say nothing about text that has been decoded.
        String bare = name.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return MediaType.of(bare).orElseGet(() -> {
            faults.add("field mediaType is neither text/plain nor text/html");
            return MediaType.TEXT;
        });
    }

    /** Whether a text without a declared type begins like a web page. */
    static boolean looksLikeHtml(String body) {
        String head = body.stripLeading();
        head = head.substring(0, Math.min(head.length(), 15)).toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html") || head.startsWith("<html");
    }

    private @Nullable LocalDate date(String field) {
        String text = string(field);
        if (text == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 1900 && date.getYear() <= 2999) {
                return date;
            }
        } catch (DateTimeException e) {
            // told below
        }
        faults.add("field " + field + " is no date such as 2022-03-14");
        return null;
    }

    private Instant instant(String field, Instant otherwise) {
        String text = string(field);
        if (text == null) {
            return otherwise;
        }
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 1900 && year <= 2999 && RFC_3339.matcher(text).matches()) {
                return instant;
            }
        } catch (DateTimeException e) {
            // told below
        }
        faults.add("field " + field + " is no time such as 2022-03-14T08:30:00Z");
        return otherwise;
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
