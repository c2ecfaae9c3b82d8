package org.epistream.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Headers;
import org.epistream.domain.report.Identification;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.Rejection;
import org.epistream.domain.report.Rejection.Reason;
import org.epistream.domain.report.Report;
import org.epistream.domain.report.ReportId;
import org.jspecify.annotations.Nullable;

/** Writes and reads the events of the raw topic. Whatever a sender can get wrong comes back as a value that says so. */
public final class RawReports {
    private static final ObjectMapper MAPPER = Json.mapper();

    private RawReports() {}

    /** A report as the value of a raw event. */
    public static byte[] write(Report report) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", report.id().value());
        put(node, "url", report.url());
        put(node, "source", report.source());
        put(node, "title", report.title());
        node.put("body", report.body());
        node.put("mediaType", report.mediaType().mediaName());
        put(node, "published", report.published());
        node.put("observedAt", report.observedAt().toString());
        if (report.revision() != null) {
            node.put("revision", report.revision());
        }
        return Json.write(node);
    }

    /**
     * Reads one raw event.
     *
     * @param key the record's key: the report id
     * @param value the report as JSON, or null for a withdrawal
     * @param headers the record's headers
     * @param where topic, partition and offset, for the message
     * @param arrivedAt the record's time; stands in for a missing {@code observedAt}
     */
    public static ReadOutcome read(
            @Nullable String key, byte @Nullable [] value, Headers headers, String where, Instant arrivedAt) {
        if (key == null) {
            return rejected(
                    null,
                    Reason.BAD_ID,
                    "the record has no key; its key must be the report id",
                    where,
                    value,
                    arrivedAt);
        }
        ReportId id;
        try {
            id = new ReportId(key);
        } catch (IllegalArgumentException e) {
            return rejected(
                    key, Reason.BAD_ID, "the record's key is unusable: " + e.getMessage(), where, value, arrivedAt);
        }
        try {
            return value == null ? withdrawal(id, headers) : report(id, value, arrivedAt);
        } catch (Faulty e) {
            return rejected(key, e.reason, e.detail, where, value, arrivedAt);
        }
    }

    /**
     * Refuses an event about a report that is final.
     *
     * @param finalAfter how long nothing must have come about a report
     */
    public static ReadOutcome refuseFinal(
            String key, byte @Nullable [] value, Duration finalAfter, String where, Instant arrivedAt) {
        return rejected(
                key,
                Reason.FINAL,
                "nothing had come about this report for " + finalAfter.toDays()
                        + " days, so it is final and its counts stay",
                where,
                value,
                arrivedAt);
    }

    /**
     * Reads one report, or one withdrawal ({@code "withdrawn": true}), as a sender writes it in a file.
     *
     * @param json one JSON object
     * @param where file and line, for the message
     * @param observedAt stands in for a missing {@code observedAt}
     * @param ids makes an id for a report that has none
     */
    public static ReadOutcome readEnvelope(byte[] json, String where, Instant observedAt, Identification ids) {
        return readEnvelope(json, Map.of(), where, observedAt, ids);
    }

    /**
     * The same of an object that need not say everything itself.
     *
     * @param beside fields that stand beside the object, such as in an address: as text, by their names. A field that stands
     *     in the object as well counts as the object has it.
     */
    public static ReadOutcome readEnvelope(
            byte[] json, Map<String, String> beside, String where, Instant observedAt, Identification ids) {
        return read(() -> filled(RawJson.object(json), beside), json, where, observedAt, ids);
    }

    /**
     * Reads one report that came as its bare text or page.
     *
     * @param bytes the body as it came
     * @param charset how it is written
     * @param beside all that is known of it but the body, as in {@link #readEnvelope}
     */
    public static ReadOutcome readText(
            byte[] bytes,
            Charset charset,
            MediaType mediaType,
            Map<String, String> beside,
            String where,
            Instant observedAt,
            Identification ids) {
        return read(() -> filled(page(bytes, charset, mediaType), beside), bytes, where, observedAt, ids);
    }

    /** @param object makes the fields, or throws {@link Faulty} */
    static ReadOutcome read(
            Supplier<ObjectNode> object, byte[] raw, String where, Instant observedAt, Identification ids) {
        JsonNode node = MissingNode.getInstance();
        try {
            node = object.get();
            return envelope(node, observedAt, ids);
        } catch (Faulty e) {
            return rejected(id(node), e.reason, e.detail, where, raw, observedAt);
        }
    }

    /** A report of which nothing is known but its body. */
    static ObjectNode page(byte[] bytes, Charset charset, MediaType mediaType) {
        return MAPPER.createObjectNode()
                .put("body", RawJson.text(bytes, charset))
                .put("mediaType", mediaType.mediaName());
    }

    /** Gives an object the fields that stand beside it. */
    static ObjectNode filled(ObjectNode node, Map<String, String> beside) {
        Map<String, String> absent = new HashMap<>(beside);
        absent.keySet().removeIf(node::hasNonNull);
        return TextFields.node(node, absent);
    }

    /**
     * Reads one report, or one withdrawal, whose fields a sender writes as text, such as in a table. Days may be written as usual in
     * China.
     *
     * @param fields by their names in the contract; those without a value are left out
     * @param where file and line, for the message
     * @param observedAt stands in for a missing {@code observedAt}
     * @param ids makes an id for a report that has none
     */
    public static ReadOutcome readFields(
            Map<String, String> fields, String where, Instant observedAt, Identification ids) {
        ObjectNode node = TextFields.node(MAPPER.createObjectNode(), fields);
        try {
            return envelope(node, observedAt, ids);
        } catch (Faulty e) {
            return rejected(id(node), e.reason, e.detail, where, Json.write(node), observedAt);
        }
    }

    private static ReadOutcome envelope(JsonNode node, Instant observedAt, Identification ids) {
        RawFields fields = new RawFields(node);
        return fields.flag("withdrawn")
                ? fields.withdrawal()
                : new ReadOutcome.Accepted(fields.report(ids, observedAt));
    }

    private static @Nullable String id(JsonNode node) {
        return node.path("id").isTextual() ? Excerpts.wellFormed(node.path("id").textValue()) : null;
    }

    private static ReadOutcome withdrawal(ReportId id, Headers headers) {
        String revision = EventHeaders.text(headers, EventHeaders.REVISION);
        if (revision == null) {
            return new ReadOutcome.Withdrawn(id, null);
        }
        try {
            // Digits of other scripts and signs are numbers to Java, but not to every reader of a header.
            if (revision.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return new ReadOutcome.Withdrawn(id, Long.parseLong(revision));
            }
        } catch (NumberFormatException e) {
            // told below: none, or too many digits
        }
        throw new Faulty(Reason.MALFORMED, "header " + EventHeaders.REVISION + " is no whole number of 0 or more");
    }

    private static ReadOutcome report(ReportId key, byte[] value, Instant arrivedAt) {
        Report report = new RawFields(RawJson.object(value)).report((url, body, mediaType) -> key, arrivedAt);
        if (!report.id().equals(key)) {
            throw new Faulty(Reason.BAD_ID, "field id differs from the record's key; both must be the report id");
        }
        return new ReadOutcome.Accepted(report);
    }

    private static void put(ObjectNode node, String field, @Nullable Object value) {
        if (value != null) {
            node.put(field, value.toString());
        }
    }

    static ReadOutcome rejected(
            @Nullable String id,
            Reason reason,
            String detail,
            String where,
            byte @Nullable [] value,
            Instant arrivedAt) {
        return new ReadOutcome.Rejected(
                new Rejection(id, reason, detail, where, Excerpts.of(value == null ? new byte[0] : value), arrivedAt));
    }

    /** Ends the reading of one event; never leaves this package. */
    static final class Faulty extends RuntimeException {
        final Reason reason;
        final String detail;

        Faulty(Reason reason, String detail) {
            super(detail, null, false, false);
            this.reason = reason;
            this.detail = detail;
        }
    }
}
