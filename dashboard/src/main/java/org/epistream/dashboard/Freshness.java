package org.epistream.dashboard;

import io.javalin.http.Handler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.epistream.domain.count.Changes;

/**
 * Answers of the API carry a tag of what the sink held just before they were read. Whoever has the answer of that tag is told
 * so, at the cost of one small question.
 */
final class Freshness {
    private static final int DIGITS = 16;

    /** Another version of this program may answer otherwise. */
    private final String process = UUID.randomUUID().toString();

    private final Changes changes;

    Freshness(Changes changes) {
        this.changes = changes;
    }

    /** Answers with what a handler answers, unless that is known. */
    Handler or(Handler answer) {
        return context -> {
            String tag = "W/\"" + hash(process + changes.state() + context.header("Accept") + context.fullUrl()) + "\"";
            String known = context.header("If-None-Match");
            if (known != null && known.contains(tag)) {
                context.header("ETag", tag).status(304);
                return;
            }
            answer.handle(context);
            // A problem is no answer.
            if (context.statusCode() == 200) {
                context.header("ETag", tag);
            }
        };
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
