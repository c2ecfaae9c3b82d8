package org.epistream.producer.gateway;

import io.javalin.http.Context;
import java.util.Map;
import org.epistream.http.Json;
import org.epistream.http.Problem;

/** What a request is answered. */
record Answer(int status, Map<String, String> headers, String contentType, String body) {
    static final Map<String, String> RETRY_SOON = Map.of("Retry-After", "1");
    static final Map<String, String> RETRY_LATER = Map.of("Retry-After", "5");

    private static final String JSON = "application/json; charset=utf-8";

    /** @param headers beside those of every answer */
    static Answer of(int status, Map<String, String> headers, Object value) {
        return new Answer(status, headers, JSON, Json.write(value));
    }

    static Answer of(Problem problem, Map<String, String> headers) {
        return new Answer(problem.status(), headers, Problem.CONTENT_TYPE, Json.write(problem));
    }

    /** Whether the same request would be answered the same again; what has failed for now is tried anew. */
    boolean lasts() {
        return status < 500 && !headers.containsKey("Retry-After");
    }

    void writeTo(Context context) {
        headers.forEach(context::header);
        context.status(status)
                .header("Cache-Control", "no-store")
                .contentType(contentType)
                .result(body);
    }
}
