package org.epistream.dashboard;

import io.javalin.http.Handler;
import java.util.UUID;
import org.epistream.domain.Sha256;
import org.epistream.domain.count.Changes;

/**
 * Answers of the API carry a tag of what the sink held just before they were read. Whoever has the answer of that tag is told
 * so, at the cost of one small question.
 */
final class Freshness {
    private static final int TAG_BYTES = 8;

    /** Another version of this program may answer otherwise. */
    private final String process = UUID.randomUUID().toString();

    private final Changes changes;

    Freshness(Changes changes) {
        this.changes = changes;
    }

    /** Answers with what a handler answers, unless that is known. */
    Handler or(Handler answer) {
        return context -> {
            String state = process + changes.state() + context.header("Accept") + context.fullUrl();
            String tag = "W/\"" + Sha256.hex(state, TAG_BYTES) + "\"";
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
}
