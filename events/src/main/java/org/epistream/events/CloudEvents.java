package org.epistream.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.epistream.domain.report.Identification;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads reports and withdrawals out of CloudEvents 1.0. The data is a report as in a file, or a text or page. An event's subject
 * is the report id where the data names none, its time is when the report was taken in where the data does not say; id and source
 * name the event and not the report.
 */
public final class CloudEvents {
    private static final List<String> REQUIRED = List.of("id", "source", "type");
    private static final String JSON = "application/json";

    private CloudEvents() {}

    /**
     * Reads an event whose attributes stand beside its data.
     *
     * @param attributes by their names without {@code ce-}
     * @param contentType of the data, or null for JSON
     * @param charset how a text is written
     */
    public static ReadOutcome readBinary(
            Map<String, String> attributes,
            @Nullable String contentType,
            Charset charset,
            byte[] data,
            String where,
            Instant observedAt,
            Identification ids) {
        return RawReports.read(
                () -> {
                    check(attributes);
                    return report(attributes, contentType, charset, () -> data);
                },
                data,
                where,
                observedAt,
                ids);
    }

    /** Reads an event that is one JSON object. */
    public static ReadOutcome readStructured(byte[] json, String where, Instant observedAt, Identification ids) {
        return RawReports.read(() -> structured(RawJson.object(json)), json, where, observedAt, ids);
    }

    /** What came of reading several events at once. */
    public sealed interface Batch {
        /** One outcome for each event, in their order. */
        record Events(List<ReadOutcome> outcomes) implements Batch {}

        /** There are no events to be found in it. */
        record Unreadable(ReadOutcome rejected) implements Batch {}
    }

    /**
     * Reads a JSON array of events.
     *
     * @param most how many there may be
     */
    public static Batch readBatch(byte[] json, int most, String where, Instant observedAt, Identification ids) {
        JsonNode array;
        try {
            array = RawJson.array(json, most);
        } catch (RawReports.Faulty e) {
            return new Batch.Unreadable(RawReports.rejected(null, e.reason, e.detail, where, json, observedAt));
        }
        List<ReadOutcome> outcomes = new ArrayList<>();
        for (JsonNode event : array) {
            outcomes.add(RawReports.read(
                    () -> structured(RawJson.requireObject(event)),
                    Json.write(event),
                    where + ", item " + (outcomes.size() + 1),
                    observedAt,
                    ids));
        }
        return new Batch.Events(outcomes);
    }

    private static ObjectNode structured(ObjectNode event) {
        Map<String, String> attributes = new HashMap<>();
        event.properties().forEach(field -> {
            if (field.getValue().isTextual()) {
                attributes.put(field.getKey(), field.getValue().textValue());
            }
        });
        check(attributes);
        String contentType = attributes.get("datacontenttype");
        return report(attributes, contentType, StandardCharsets.UTF_8, () -> data(event, contentType));
    }

    private static void check(Map<String, String> attributes) {
        List<String> faults = new ArrayList<>();
        if (!"1.0".equals(attributes.get("specversion"))) {
            faults.add("attribute specversion is not 1.0");
        }
        for (String name : REQUIRED) {
            if (attributes.getOrDefault(name, "").isEmpty()) {
                faults.add("attribute " + name + " is missing");
            }
        }
        if (!faults.isEmpty()) {
            throw new RawReports.Faulty(Reason.MALFORMED, String.join("; ", faults));
        }
    }

    private static ObjectNode report(
            Map<String, String> attributes, @Nullable String contentType, Charset charset, Supplier<byte[]> data) {
        Map<String, String> beside = new HashMap<>();
        put(beside, "id", attributes.get("subject"));
        put(beside, "observedAt", attributes.get("time"));
        String type = bare(contentType);
        Optional<MediaType> text = MediaType.of(type);
        if (text.isPresent()) {
            return RawReports.filled(RawReports.page(data.get(), charset, text.get()), beside);
        }
        if (!isJson(type)) {
            throw new RawReports.Faulty(
                    Reason.MALFORMED, "attribute datacontenttype is none of " + JSON + ", text/plain, text/html");
        }
        return RawReports.filled(RawJson.object(data.get()), beside);
    }

    private static byte[] data(ObjectNode event, @Nullable String contentType) {
        JsonNode data = event.path("data");
        JsonNode base64 = event.path("data_base64");
        if (base64.isTextual() && data.isMissingNode()) {
            try {
                return Base64.getDecoder().decode(base64.textValue());
            } catch (IllegalArgumentException e) {
                throw new RawReports.Faulty(Reason.MALFORMED, "field data_base64 is no Base64");
            }
        }
        if (!base64.isMissingNode() || data.isMissingNode()) {
            throw new RawReports.Faulty(Reason.MALFORMED, "one of the fields data and data_base64 is wanted");
        }
        if (isJson(bare(contentType))) {
            return Json.write(data);
        }
        if (!data.isTextual()) {
            throw new RawReports.Faulty(Reason.MALFORMED, "field data is no string");
        }
        return data.textValue().getBytes(StandardCharsets.UTF_8);
    }

    private static String bare(@Nullable String contentType) {
        return contentType == null ? JSON : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isJson(String type) {
        return type.equals(JSON) || type.endsWith("+json");
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
