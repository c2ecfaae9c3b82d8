package org.epistream.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.javalin.http.Context;
import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;

/**
 * What an answer says that is none, as RFC 9457 asks.
 *
 * @param type {@code about:blank} where the status says what kind of problem it is
 * @param title the kind of problem in words
 * @param status the HTTP status
 * @param detail what is wrong, for a person; nothing of the inside
 * @param more further members, for machines
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonAnyGetter Map<String, Object> more) {
    public static final String CONTENT_TYPE = "application/problem+json; charset=utf-8";

    /** A problem of which the status says the kind. */
    public static Problem of(int status, String detail) {
        return new Problem("about:blank", HttpStatus.getMessage(status), status, detail, Map.of());
    }

    static Problem other(int status) {
        return of(status, "this is not something that can be asked for here");
    }

    static Problem notFound() {
        return of(404, "there is nothing under this address");
    }

    static Problem unexpected() {
        return new Problem(
                "about:blank", "Internal Server Error", 500, "the answer failed; the log says where", Map.of());
    }

    public void answer(Context context) {
        context.status(status)
                .header("Cache-Control", "no-store")
                .contentType(CONTENT_TYPE)
                .result(Json.write(this));
    }
}
