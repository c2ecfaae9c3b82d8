package org.epistream.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;

/** Writes answers as JSON. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static void answer(Context context, Object value) {
        context.contentType("application/json; charset=utf-8").result(write(value));
    }

    public static String write(Object value) {
        try {
            // As characters, not bytes: half a surrogate pair from a damaged report then becomes a question mark, no
            // fault.
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "an answer of type " + value.getClass().getSimpleName() + " is no JSON", e);
        }
    }
}
