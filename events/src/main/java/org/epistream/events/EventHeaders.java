package org.epistream.events;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
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

    /** On a dead letter: the stream task. */
    public static final String TASK = "epistream-task";

    /** On a dead letter: the node of the topology. */
    public static final String NODE = "epistream-node";

    /** On a dead letter: when it failed, ISO 8601. */
    public static final String TIME = "epistream-time";

    /** On a dead letter: 1 for the first failure, one more for each that came back. */
    public static final String ATTEMPT = "epistream-attempt";

    /** On a dead letter: topic, partition and offset of the event, joined by slashes. */
    public static final String ORIGIN = "epistream-origin";

    private EventHeaders() {}

    /** The last header of this name as text, or null. */
    public static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** A header's value. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
