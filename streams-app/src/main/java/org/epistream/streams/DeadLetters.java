package org.epistream.streams;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.epistream.domain.Cut;
import org.epistream.events.EventHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets an event aside that our own code failed at: its raw key and bytes go to the dead-letter topic, in the transaction of
 * its offset, with headers that say what failed. Made by Kafka Streams, hence public and without arguments.
 */
public final class DeadLetters implements ProcessingExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    static final String TOPIC = "epistream.dead-letter.topic";
    static final String VERSION = "epistream.analysis.version";
    static final String METERS = "epistream.meters";

    /**
     * The nodes before the first change of state. A failure behind them has changed some totals and not others; to go on
     * there would make the counts wrong in silence, so the app stops and says so.
     */
    private static final Set<String> BEFORE_STATE = Set.of("read-report", "rejection", "analyze-report");

    private static final int MAX_MESSAGE = 1000;

    private static final int MAX_STACK_TRACE = 8000;

    private String topic = "";
    private String application = "";
    private String version = "";
    private EnrichMeters meters = EnrichMeters.NONE;

    @Override
    public void configure(Map<String, ?> settings) {
        topic = String.valueOf(settings.get(TOPIC));
        application = String.valueOf(settings.get(StreamsConfig.APPLICATION_ID_CONFIG));
        version = String.valueOf(settings.get(VERSION));
        if (settings.get(METERS) instanceof EnrichMeters given) {
            meters = given;
        }
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> event, Exception failure) {
        if (!BEFORE_STATE.contains(context.processorNodeId())) {
            return Response.fail();
        }
        meters.dead();
        LOG.atWarn()
                .addKeyValue("topic", context.topic())
                .addKeyValue("partition", context.partition())
                .addKeyValue("offset", context.offset())
                .addKeyValue("node", context.processorNodeId())
                .addKeyValue("exception", failure.getClass().getName())
                .log("event set aside as a dead letter");
        return Response.resume(List.of(new ProducerRecord<>(
                topic,
                null,
                context.timestamp(),
                context.sourceRawKey(),
                context.sourceRawValue(),
                headers(context, failure))));
    }

    private Headers headers(ErrorHandlerContext context, Exception failure) {
        Headers headers = Aside.headers(
                context.headers(), context.topic(), context.partition(), context.offset(), context.timestamp());
        EventHeaders.set(headers, EventHeaders.STAGE, "enrich");
        EventHeaders.set(headers, EventHeaders.EXCEPTION, failure.getClass().getName());
        EventHeaders.set(headers, EventHeaders.MESSAGE, Cut.to(MAX_MESSAGE, String.valueOf(failure.getMessage())));
        EventHeaders.set(headers, EventHeaders.STACK_TRACE, Cut.to(MAX_STACK_TRACE, stackTrace(failure)));
        EventHeaders.set(headers, EventHeaders.VERSION, version);
        EventHeaders.set(headers, EventHeaders.APPLICATION, application);
        EventHeaders.set(headers, EventHeaders.APPLICATION_VERSION, EnrichApp.version());
        EventHeaders.set(headers, EventHeaders.TASK, context.taskId().toString());
        EventHeaders.set(headers, EventHeaders.NODE, context.processorNodeId());
        EventHeaders.set(headers, EventHeaders.TIME, Instant.now().toString());
        return headers;
    }

    private static String stackTrace(Exception failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
