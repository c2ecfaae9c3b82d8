package org.epistream.streams;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.epistream.domain.count.Newest;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.ReadOutcome.Rejected;
import org.epistream.events.RawReports;
import org.jspecify.annotations.Nullable;

/**
 * Reads a raw event, and refuses one about a report that is final. Written by hand because the DSL shows neither the headers,
 * where a withdrawal carries its revision, nor the offset, which a rejection names in its text and its
 * headers.
 */
final class ReadReport implements FixedKeyProcessor<String, byte[], ReadOutcome> {
    private final Duration finalAfter;
    private final EnrichMeters meters;
    private @Nullable FixedKeyProcessorContext<String, ReadOutcome> context;
    private @Nullable TimestampedKeyValueStore<String, Newest> newest;

    private ReadReport(Duration finalAfter, EnrichMeters meters) {
        this.finalAfter = finalAfter;
        this.meters = meters;
    }

    static FixedKeyProcessorSupplier<String, byte[], ReadOutcome> supplier(
            StoreBuilder<?> newest, Duration finalAfter, EnrichMeters meters) {
        return Nodes.stateful(() -> new ReadReport(finalAfter, meters), newest);
    }

    @Override
    public void init(FixedKeyProcessorContext<String, ReadOutcome> context) {
        this.context = context;
        this.newest = context.getStateStore(KeepNewest.STORE);
    }

    @Override
    public void process(FixedKeyRecord<String, byte[]> event) {
        FixedKeyProcessorContext<String, ReadOutcome> here = requireNonNull(context);
        String where = here.recordMetadata().map(ReadReport::place).orElse("an unknown place");
        Instant arrivedAt = Instant.ofEpochMilli(event.timestamp());
        ReadOutcome outcome = RawReports.read(event.key(), event.value(), event.headers(), where, arrivedAt);
        if (!(outcome instanceof Rejected) && isFinal(event.key())) {
            outcome = RawReports.refuseFinal(event.key(), event.value(), finalAfter, where, arrivedAt);
        }
        meters.read(outcome);
        here.forward(
                outcome instanceof Rejected
                        ? event.withValue(outcome).withHeaders(aside(event, here))
                        : event.withValue(outcome));
    }

    /** By the time of the stream, whether or not the store has been gone through since. */
    private boolean isFinal(String id) {
        ValueAndTimestamp<Newest> known = requireNonNull(newest).get(id);
        return known != null
                && (known.value().isFinal()
                        || requireNonNull(context).currentStreamTimeMs() - known.timestamp() > finalAfter.toMillis());
    }

    private static Headers aside(FixedKeyRecord<String, byte[]> event, FixedKeyProcessorContext<?, ?> here) {
        return here.recordMetadata()
                .map(metadata -> Aside.headers(
                        event.headers(), metadata.topic(), metadata.partition(), metadata.offset(), event.timestamp()))
                .orElse(event.headers());
    }

    private static String place(RecordMetadata metadata) {
        return metadata.topic() + " partition " + metadata.partition() + " offset " + metadata.offset();
    }
}
