package org.epistream.dashboard;

import io.javalin.http.Context;

/**
 * What an answer says that is none, as RFC 9457 asks.
 *
 * @param type always {@code about:blank}: the status says what kind of problem it is
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what is wrong, for a person; nothing of the inside
 */
record Problem(String type, String title, int status, String detail) {
    static final String CONTENT_TYPE = "application/problem+json; charset=utf-8";

    static Problem badRequest(String detail) {
        return new Problem("about:blank", "Bad Request", 400, detail);
    }

    static Problem other(int status, String title) {
        return new Problem("about:blank", title, status, "this is not something that can be asked for here");
    }

    static Problem notFound() {
        return notFound("there is nothing under this address");
    }

    static Problem notFound(String detail) {
        return new Problem("about:blank", "Not Found", 404, detail);
    }

    static Problem busy() {
        return new Problem(
                "about:blank", "Service Unavailable", 503, "as many as can already read this; ask again later");
    }

    static Problem unexpected() {
        return new Problem("about:blank", "Internal Server Error", 500, "the answer failed; the log says where");
    }

    static Problem unavailable() {
        return new Problem(
                "about:blank", "Service Unavailable", 503, "the database is not available; ask again in a few seconds");
    }

    void answer(Context context) {
        context.status(status)
                .header("Cache-Control", "no-store")
                .contentType(CONTENT_TYPE)
                .result(Json.write(this));
    }
}
