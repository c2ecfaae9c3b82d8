package org.epistream.streams;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;

/**
 * How many records this instance has still to read of each topic, as its consumers saw it when they last fetched. Topics of
 * the app's own go by their name without the application id.
 */
final class EnrichLag {
    private static final String CONSUMER_METRIC = "records-lag";
    /** Kafka Streams keeps thousands of metrics and copies them for whoever asks: every page would ask for each topic. */
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final KafkaStreams streams;
    private final String applicationId;
    private Map<String, Double> byTopic = Map.of();
    private long lookedAt = System.nanoTime() - EVERY_NANOS;

    private EnrichLag(KafkaStreams streams, String applicationId) {
        this.streams = streams;
        this.applicationId = applicationId;
    }

    static void measure(KafkaStreams streams, Topology topology, String applicationId, MeterRegistry meters) {
        EnrichLag lag = new EnrichLag(streams, applicationId);
        for (String topic : sources(topology)) {
            Gauge.builder("epistream.lag", lag, standing -> standing.of(topic))
                    // Nobody else holds it.
                    .strongReference(true)
                    .description("Records still to be read")
                    .baseUnit("records")
                    .tag("role", "enrich")
                    .tag("topic", topic)
                    .register(meters);
        }
    }

    private synchronized double of(String topic) {
        if (System.nanoTime() - lookedAt >= EVERY_NANOS) {
            lookedAt = System.nanoTime();
            byTopic = look();
        }
        return byTopic.getOrDefault(topic, 0.0);
    }

    private Map<String, Double> look() {
        Map<String, Double> now = new HashMap<>();
        String own = applicationId + "-";
        for (Metric metric : streams.metrics().values()) {
            if (metric.metricName().name().equals(CONSUMER_METRIC)) {
                String read = String.valueOf(metric.metricName().tags().get("topic"));
                double lag = (Double) metric.metricValue();
                if (Double.isFinite(lag)) {
                    now.merge(read.startsWith(own) ? read.substring(own.length()) : read, lag, Double::sum);
                }
            }
        }
        return now;
    }

    private static Set<String> sources(Topology topology) {
        return topology.describe().subtopologies().stream()
                .flatMap(part -> part.nodes().stream())
                .filter(TopologyDescription.Source.class::isInstance)
                .flatMap(source -> ((TopologyDescription.Source) source).topicSet().stream())
                .collect(Collectors.toSet());
    }
}
