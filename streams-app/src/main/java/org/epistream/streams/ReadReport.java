package org.epistream.streams;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.ReadOutcome.Rejected;
import org.epistream.events.RawReports;
import org.jspecify.annotations.Nullable;

/**
 * Reads a raw event. Written by hand because the DSL shows neither the headers, where a withdrawal carries its revision, nor
 * the offset, which a rejection names in its text and its headers.
 */
final class ReadReport implements FixedKeyProcessor<String, byte[], ReadOutcome> {
    private @Nullable FixedKeyProcessorContext<String, ReadOutcome> context;

    @Override
    public void init(FixedKeyProcessorContext<String, ReadOutcome> context) {
        this.context = context;
    }

    @Override
    public void process(FixedKeyRecord<String, byte[]> event) {
        FixedKeyProcessorContext<String, ReadOutcome> here = requireNonNull(context);
        String where = here.recordMetadata().map(ReadReport::place).orElse("an unknown place");
        ReadOutcome outcome = RawReports.read(
                event.key(), event.value(), event.headers(), where, Instant.ofEpochMilli(event.timestamp()));
        here.forward(
                outcome instanceof Rejected
                        ? event.withValue(outcome).withHeaders(aside(event, here))
                        : event.withValue(outcome));
    }

    private static Headers aside(FixedKeyRecord<String, byte[]> event, FixedKeyProcessorContext<?, ?> here) {
        return here.recordMetadata()
                .map(metadata -> Aside.headers(
                        event.headers(),
                        metadata.topic(),
                        metadata.partition(),
                        metadata.offset(),
                        event.timestamp()))
                .orElse(event.headers());
    }

    private static String place(RecordMetadata metadata) {
        return metadata.topic() + " partition " + metadata.partition() + " offset " + metadata.offset();
    }
}
