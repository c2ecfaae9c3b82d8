package org.epistream.streams;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.epistream.events.Topic;
import org.epistream.events.Topics;

/** The topology over keywords, driven record by record without a broker. */
final class DrivenTopology {
    private static final Topics TOPICS = Topics.DEFAULT;

    private DrivenTopology() {}

    static TopologyTestDriver start(Path folder, Duration finalAfter) {
        return start(folder, finalAfter, new EnrichMeters(new SimpleMeterRegistry()));
    }

    static TopologyTestDriver start(Path folder, Duration finalAfter, EnrichMeters meters) {
        EnrichSettings settings = new EnrichSettings(
                "unused:9092", TOPICS, folder.resolve("state"), 1, Optional.empty(), finalAfter, Map.of());
        KeywordAnalyzer keywords = new KeywordAnalyzer();
        var properties = settings.properties(keywords.version());
        properties.put(DeadLetters.METERS, meters);
        var analyzer = new TimedAnalyzer(keywords, meters.analysis());
        return new TopologyTestDriver(
                new EnrichmentTopology(TOPICS, analyzer, finalAfter, meters).build(properties), properties);
    }

    static TestInputTopic<String, byte[]> raw(TopologyTestDriver driver) {
        return driver.createInputTopic(TOPICS.reportsRaw().name(), new StringSerializer(), new ByteArraySerializer());
    }

    static <K, V> TestOutputTopic<K, V> output(TopologyTestDriver driver, Topic<K, V> topic) {
        return driver.createOutputTopic(
                topic.name(), topic.keys().deserializer(), topic.values().deserializer());
    }
}
