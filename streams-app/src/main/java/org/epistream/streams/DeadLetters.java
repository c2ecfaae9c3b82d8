package org.epistream.streams;

import static org.epistream.events.EventHeaders.bytes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.epistream.domain.Cut;
import org.epistream.events.EventHeaders;

/**
 * Sets an event aside that our own code failed at: its raw key and bytes go to the dead-letter topic, in the transaction of
 * its offset, with headers that say what failed. Made by Kafka Streams, hence public and without arguments.
 */
public final class DeadLetters implements ProcessingExceptionHandler {
    static final String TOPIC = "epistream.dead-letter.topic";
    static final String VERSION = "epistream.analysis.version";

    /**
     * The nodes before the first change of state. A failure behind them has changed some totals and not others; to go on
     * there would make the counts wrong in silence, so the app stops and says so.
     */
    private static final Set<String> BEFORE_STATE = Set.of("read-report", "rejection", "analyze-report");

    private static final int MAX_MESSAGE = 1000;

    private String topic = "";
    private String version = "";

    @Override
    public void configure(Map<String, ?> settings) {
        topic = String.valueOf(settings.get(TOPIC));
        version = String.valueOf(settings.get(VERSION));
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> event, Exception failure) {
        if (!BEFORE_STATE.contains(context.processorNodeId())) {
            return Response.fail();
        }
        return Response.resume(List.of(new ProducerRecord<>(
                topic,
                null,
                context.timestamp(),
                context.sourceRawKey(),
                context.sourceRawValue(),
                headers(context, failure))));
    }

    private Headers headers(ErrorHandlerContext context, Exception failure) {
        Headers headers = new RecordHeaders();
        // The sender's own headers come first: a retry must find them as they were.
        context.headers().forEach(headers::add);
        add(headers, EventHeaders.STAGE, "enrich");
        add(headers, EventHeaders.EXCEPTION, failure.getClass().getName());
        add(headers, EventHeaders.MESSAGE, Cut.to(MAX_MESSAGE, String.valueOf(failure.getMessage())));
        add(headers, EventHeaders.VERSION, version);
        add(headers, EventHeaders.TASK, context.taskId().toString());
        add(headers, EventHeaders.NODE, context.processorNodeId());
        add(headers, EventHeaders.TIME, Instant.now().toString());
        add(headers, EventHeaders.ATTEMPT, String.valueOf(attempt(context.headers())));
        add(headers, EventHeaders.ORIGIN, context.topic() + "/" + context.partition() + "/" + context.offset());
        return headers;
    }

    /** 1 for the first failure, one more for each that came back. */
    private static int attempt(Headers headers) {
        String earlier = EventHeaders.text(headers, EventHeaders.ATTEMPT);
        try {
            return earlier == null ? 1 : Math.addExact(Integer.parseInt(earlier), 1);
        } catch (NumberFormatException | ArithmeticException e) {
            return 1;
        }
    }

    private static void add(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, bytes(value));
    }
}
