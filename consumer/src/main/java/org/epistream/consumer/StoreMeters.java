package org.epistream.consumer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.epistream.events.Topics;

/** What the store counts and times, once it is committed. */
final class StoreMeters {
    private final InstantSource clock;
    private final String reports;
    private final Timer batch;
    private final Timer endToEnd;
    private final Counter records;
    private final StoreLag lag = new StoreLag();

    StoreMeters(MeterRegistry meters, RecordReader reader, Sink sink, Topics topics, InstantSource clock) {
        this.clock = clock;
        reports = topics.reportsEnriched().name();
        batch = Timer.builder("epistream.sink.batch")
                .description("Time to write a batch and its offsets, commit included")
                .serviceLevelObjectives(
                        Duration.ofMillis(3),
                        Duration.ofMillis(10),
                        Duration.ofMillis(30),
                        Duration.ofMillis(100),
                        Duration.ofMillis(300),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(10))
                .register(meters);
        endToEnd = Timer.builder("epistream.end.to.end")
                .description("From the arrival of a report in the raw topic to the commit of its row")
                .serviceLevelObjectives(
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(2_500),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(10),
                        Duration.ofHours(1))
                .register(meters);
        records = Counter.builder("epistream.sink.records")
                .description("Records of derived topics stored")
                .register(meters);
        aside("unreadable", reader, RecordReader::unreadable, meters);
        aside("refused", sink, Sink::refused, meters);
        for (String topic : reader.topics()) {
            Gauge.builder("epistream.lag", lag, standing -> standing.of(topic))
                    .description("Records still to be read")
                    .baseUnit("records")
                    .tag("role", "store")
                    .tag("topic", topic)
                    .register(meters);
        }
    }

    private static <T> void aside(String why, T counting, ToDoubleFunction<T> count, MeterRegistry meters) {
        FunctionCounter.builder("epistream.sink.set.aside", counting, count)
                .description("Records set aside: unreadable ones, and rows that the database refused")
                .tag("why", why)
                .register(meters);
    }

    /** How far the store lies behind. */
    StoreLag lag() {
        return lag;
    }

    /** A batch is committed, which took so long. */
    void stored(ConsumerRecords<?, ?> polled, long nanos) {
        batch.record(Duration.ofNanos(nanos));
        records.increment(polled.count());
        Instant now = clock.instant();
        for (ConsumerRecord<?, ?> record : polled.records(reports)) {
            // The streams app hands on the time of the raw event.
            endToEnd.record(Duration.between(Instant.ofEpochMilli(record.timestamp()), now));
        }
    }
}
