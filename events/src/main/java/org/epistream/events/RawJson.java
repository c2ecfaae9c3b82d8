package org.epistream.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.epistream.domain.report.Rejection.Reason;

/** Bytes as one JSON object, or the reason why they are none. No message quotes what came in. */
final class RawJson {
    // Of two bodies under one id neither may be chosen in silence.
    private static final ObjectReader READER =
            Json.mapper().reader().with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private RawJson() {}

    static ObjectNode object(byte[] json) {
        JsonNode node = tree(text(json, StandardCharsets.UTF_8));
        if (node.isMissingNode()) {
            throw new RawReports.Faulty(Reason.EMPTY, "nothing but white space");
        }
        return requireObject(node);
    }

    static ObjectNode requireObject(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            throw new RawReports.Faulty(
                    Reason.MALFORMED,
                    "a JSON object is wanted, this is " + (node.isArray() ? "an array" : "a single value"));
        }
        return object;
    }

    /** @param most how many elements it may have; one it must have */
    static JsonNode array(byte[] json, int most) {
        JsonNode node = tree(text(json, StandardCharsets.UTF_8));
        if (!node.isArray()) {
            throw new RawReports.Faulty(Reason.MALFORMED, "a JSON array is wanted");
        }
        if (node.isEmpty()) {
            throw new RawReports.Faulty(Reason.EMPTY, "nothing in it");
        }
        if (node.size() > most) {
            throw new RawReports.Faulty(Reason.TOO_LARGE, "it has " + node.size() + " items, more than " + most);
        }
        return node;
    }

    /** Decoded here and not by the parser, which would take UTF-16 for JSON as well. */
    static String text(byte[] json, Charset charset) {
        if (json.length == 0) {
            throw new RawReports.Faulty(Reason.EMPTY, "nothing in it");
        }
        if (json.length > TopicPolicy.MAX_RECORD_BYTES) {
            throw new RawReports.Faulty(
                    Reason.TOO_LARGE, "it has " + json.length + " bytes, more than " + TopicPolicy.MAX_RECORD_BYTES);
        }
        String text;
        try {
            text = charset.newDecoder().decode(ByteBuffer.wrap(json)).toString();
        } catch (CharacterCodingException e) {
            throw new RawReports.Faulty(Reason.NOT_TEXT, "not " + charset.name());
        }
        if (text.indexOf('\0') >= 0) {
            throw new RawReports.Faulty(Reason.NOT_TEXT, "a NUL character is in it");
        }
        boolean marked = text.startsWith("\uFEFF");
        return marked ? text.substring(1) : text;
    }

    private static JsonNode tree(String text) {
        try {
            return READER.readTree(text);
        } catch (StreamConstraintsException e) {
            throw new RawReports.Faulty(
                    Reason.MALFORMED,
                    "JSON nested deeper than " + Json.MAX_NESTING + ", or with a number or a field name too long");
        } catch (MismatchedInputException e) {
            throw new RawReports.Faulty(
                    Reason.MALFORMED, "a field stands twice, or more than one JSON value is in it," + place(e));
        } catch (JsonProcessingException e) {
            throw new RawReports.Faulty(Reason.MALFORMED, "no valid JSON" + place(e));
        }
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }
}
