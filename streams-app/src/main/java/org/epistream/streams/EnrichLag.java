package org.epistream.streams;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;

/**
 * How many records this instance has still to read of each topic, as its consumers saw it when they last fetched. Topics of
 * the app's own go by their name without the application id.
 */
final class EnrichLag {
    private static final String CONSUMER_METRIC = "records-lag";

    private EnrichLag() {}

    static void measure(KafkaStreams streams, Topology topology, String applicationId, MeterRegistry meters) {
        for (String topic : sources(topology)) {
            Gauge.builder("epistream.lag", streams, running -> of(running, topic, applicationId + "-" + topic))
                    .description("Records still to be read")
                    .baseUnit("records")
                    .tag("role", "enrich")
                    .tag("topic", topic)
                    .register(meters);
        }
    }

    private static double of(KafkaStreams streams, String topic, String internal) {
        return streams.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals(CONSUMER_METRIC))
                .filter(metric -> {
                    String read = String.valueOf(metric.metricName().tags().get("topic"));
                    return read.equals(topic) || read.equals(internal);
                })
                .mapToDouble(metric -> (Double) metric.metricValue())
                .filter(Double::isFinite)
                .sum();
    }

    private static Set<String> sources(Topology topology) {
        return topology.describe().subtopologies().stream()
                .flatMap(part -> part.nodes().stream())
                .filter(TopologyDescription.Source.class::isInstance)
                .flatMap(source -> ((TopologyDescription.Source) source).topicSet().stream())
                .collect(Collectors.toSet());
    }
}
