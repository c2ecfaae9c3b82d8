package org.epistream.http;

import java.util.HashMap;
import java.util.Map;

/** The headers of every answer. */
public final class OwnHeaders {
    /** For a server that shows nothing: whoever opens an answer of it in a browser gets text and no more. */
    public static final Map<String, String> OF_DATA = with("default-src 'none'; frame-ancestors 'none'");

    private OwnHeaders() {}

    /** @param policy what an answer that is shown may load ({@code Content-Security-Policy}) */
    public static Map<String, String> with(String policy) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Security-Policy", policy);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cache-Control", "no-cache");
        return Map.copyOf(headers);
    }
}
