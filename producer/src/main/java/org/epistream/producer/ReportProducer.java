package org.epistream.producer;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.events.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Publishes reports, withdrawals and rejections. Sends in the background; {@link #flush} waits until the brokers have
 * acknowledged everything. Idempotent: a retry never writes twice.
 */
public final class ReportProducer implements AutoCloseable {
    private final Producer<String, byte[]> producer;
    private final ReportRecords records;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /** @param client Kafka settings with at least the brokers */
    public ReportProducer(Map<String, Object> client, Topics topics) {
        this(
                new KafkaProducer<>(ProducerSettings.of(client), new StringSerializer(), new ByteArraySerializer()),
                topics);
    }

    ReportProducer(Producer<String, byte[]> producer, Topics topics) {
        this.producer = producer;
        this.records = new ReportRecords(topics);
    }

    /**
     * Sends an outcome to the topic it belongs to.
     *
     * @throws PublishException where an earlier one could not be delivered
     */
    public void publish(ReadOutcome outcome) {
        publish(outcome, (metadata, exception) -> {});
    }

    /**
     * The same, and tells where the event stands once the brokers have it.
     *
     * @param told hears of it from another thread; must not block
     * @throws PublishException where an earlier one could not be delivered
     */
    public void publish(ReadOutcome outcome, Callback told) {
        throwIfFailed();
        send(records.of(outcome), (metadata, exception) -> {
            if (exception != null) {
                failure.compareAndSet(null, exception);
            }
            told.onCompletion(metadata, exception);
        });
    }

    /**
     * Sends an outcome to the topic it belongs to and tells of its own fate only: what fails here is nothing to later ones.
     *
     * @return where it stands, once the brokers have acknowledged it; or why they did not. Completed by the thread that sends
     *     everything, which nobody may hold up.
     * @throws PublishException where it cannot even be queued
     */
    public CompletableFuture<LogPlace> send(ReadOutcome outcome) {
        CompletableFuture<LogPlace> place = new CompletableFuture<>();
        send(records.of(outcome), (metadata, exception) -> {
            if (exception != null) {
                place.completeExceptionally(exception);
            } else {
                place.complete(new LogPlace(metadata.topic(), metadata.partition(), metadata.offset()));
            }
        });
        return place;
    }

    /**
     * Waits until the brokers have acknowledged everything.
     *
     * @throws PublishException where something could not be delivered
     */
    public void flush() {
        producer.flush();
        throwIfFailed();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }

    private void send(ProducerRecord<String, byte[]> event, Callback told) {
        try {
            producer.send(event, told);
        } catch (KafkaException e) {
            throw new PublishException("cannot publish to " + event.topic() + ": " + e.getMessage(), e);
        }
    }

    private void throwIfFailed() {
        Exception reason = failure.get();
        if (reason != null) {
            throw new PublishException("the brokers did not take a report: " + reason.getMessage(), reason);
        }
    }
}
