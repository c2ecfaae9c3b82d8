package org.epistream.events;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** The record headers that mean something to us. */
public final class EventHeaders {
    /** The sender's revision as decimal digits, on a withdrawal: an event without a value has no other place for it. */
    public static final String REVISION = "epistream-revision";

    /** On a dead letter: the role that failed, such as {@code enrich}. */
    public static final String STAGE = "epistream-stage";

    /** On a dead letter: the class of the exception. */
    public static final String EXCEPTION = "epistream-exception";

    /** On a dead letter: the exception's message, at most a thousand characters. It may quote the report. */
    public static final String MESSAGE = "epistream-message";

    /** On a dead letter: the version of the analysis. */
    public static final String VERSION = "epistream-version";

    /** On a dead letter: the application id, which names topic prefix and generation. */
    public static final String APPLICATION = "epistream-application";

    /** On a dead letter: the version of Epistream that failed. */
    public static final String APPLICATION_VERSION = "epistream-application-version";

    /** On a dead letter: the exception's stack trace, its beginning. It may quote the report. */
    public static final String STACK_TRACE = "epistream-stack-trace";

    /** On a dead letter: the stream task. */
    public static final String TASK = "epistream-task";

    /** On a dead letter: the node of the topology. */
    public static final String NODE = "epistream-node";

    /** On a dead letter: when it failed, ISO 8601. */
    public static final String TIME = "epistream-time";

    /**
     * On an event that was set aside: 1 for the first failure, one more for each that came back. A copy that is sent to be
     * tried again carries it as well.
     */
    public static final String ATTEMPT = "epistream-attempt";

    /** On an event that was set aside: topic, partition and offset where it came in, joined by slashes. */
    public static final String ORIGIN = "epistream-origin";

    /**
     * On an event that was set aside: the time of the record that came in, ISO 8601. The record's own time tells when it was
     * set aside: retention goes by it, and what came in may be years old.
     */
    public static final String ARRIVED = "epistream-arrived";

    /** On a raw event that is a copy of one that was set aside: where that one stands. */
    public static final String RETRY_OF = "epistream-retry-of";

    /** On a raw event that came from an archive: the archive, partition and offset where it stood, joined by slashes. */
    public static final String ARCHIVED_AT = "epistream-archived-at";

    /** On a raw event that corrects what is known of a report: where the event stands that it was made of. */
    public static final String FIX_OF = "epistream-fix-of";

    /** One digit less than fits, so that one more can always be counted. */
    private static final Pattern ATTEMPTS = Pattern.compile("[1-9][0-9]{0,8}");

    private EventHeaders() {}

    /** The last header of this name as text, or null. */
    public static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Whether a header of this name is one that we write, now or in another version. */
    public static boolean isOwn(String name) {
        return name.startsWith("epistream-");
    }

    /** What of a raw event's headers came from its sender, to be sent with it again. */
    public static Headers ofSender(Headers raw) {
        Headers headers = new RecordHeaders();
        for (Header header : raw) {
            if (!isOwn(header.key()) || header.key().equals(REVISION)) {
                headers.add(header);
            }
        }
        return headers;
    }

    /** How often the event has failed already; 0 where no header says so, or none that can be used. */
    public static int failures(Headers headers) {
        String attempt = text(headers, ATTEMPT);
        return attempt != null && ATTEMPTS.matcher(attempt).matches() ? Integer.parseInt(attempt) : 0;
    }

    /** Gives a header one value, whatever it had. */
    public static void set(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, bytes(value));
    }

    /** A header's value. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
