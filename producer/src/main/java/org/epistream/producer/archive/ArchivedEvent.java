package org.epistream.producer.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.epistream.events.Json;
import org.jspecify.annotations.Nullable;

/**
 * An event of the raw topic as one line of JSON. Key, value and headers come back byte for byte: as text where they are
 * UTF-8, else in Base64.
 *
 * @param offset where it stood in its partition
 * @param time of the record
 */
record ArchivedEvent(long offset, Instant time, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
    private static final String BYTES = "Bytes";

    static ArchivedEvent of(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        return new ArchivedEvent(
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                record.value(),
                record.headers());
    }

    /** @throws IOException saying what is wrong with the line */
    static ArchivedEvent read(String line) throws IOException {
        JsonNode json = Json.mapper().readTree(line);
        JsonNode offset = json.path("offset");
        if (!offset.canConvertToLong() || !json.path("time").isTextual()) {
            throw new IOException("offset or time is missing");
        }
        Headers headers = new RecordHeaders();
        for (JsonNode header : json.path("headers")) {
            headers.add(header.path("name").asText(), bytes(header, "value"));
        }
        try {
            Instant time = Instant.parse(json.path("time").textValue());
            return new ArchivedEvent(offset.longValue(), time, bytes(json, "key"), bytes(json, "value"), headers);
        } catch (DateTimeException e) {
            throw new IOException("time is none", e);
        }
    }

    String line() {
        ObjectNode json = Json.mapper().createObjectNode();
        json.put("offset", offset).put("time", time.toString());
        put(json, "key", key);
        put(json, "value", value);
        for (Header header : headers) {
            put(json.withArray("headers").addObject().put("name", header.key()), "value", header.value());
        }
        return new String(Json.write(json), StandardCharsets.UTF_8);
    }

    private static void put(ObjectNode json, String name, byte @Nullable [] bytes) {
        if (bytes == null) {
            return;
        }
        try {
            json.put(
                    name,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            json.put(name + BYTES, bytes);
        }
    }

    private static byte @Nullable [] bytes(JsonNode json, String name) throws IOException {
        JsonNode text = json.path(name);
        if (text.isTextual()) {
            return text.textValue().getBytes(StandardCharsets.UTF_8);
        }
        JsonNode coded = json.path(name + BYTES);
        return coded.isMissingNode() ? null : coded.binaryValue();
    }
}
