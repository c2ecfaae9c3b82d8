package org.epistream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.epistream.events.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichMetersTest {
    private static final Topics TOPICS = Topics.DEFAULT;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @TempDir
    Path folder;

    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> raw;

    @BeforeEach
    void start() {
        driver = DrivenTopology.start(folder, EnrichSettings.FINAL_AFTER, new EnrichMeters(registry));
        raw = DrivenTopology.raw(driver);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void everyEventReadIsCountedAndWhatBecameOfIt() {
        // When
        publish("R1", "{\"id\": \"R1\", \"body\": \"410000 2020-02-03 testing\"}");
        publish("R2", "{\"id\": \"R2\", \"body\": \"boom\"}");
        publish("R3", "{\"id\": ");
        raw.pipeInput("R1", null);

        // Then
        assertThat(registry.get("epistream.reports.in").counter().count()).isEqualTo(4);
        assertThat(registry.get("epistream.reports.dead").counter().count()).isEqualTo(1);
        assertThat(registry.get("epistream.reports.rejected")
                        .tag("reason", "malformed")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("epistream.analysis").timer().count()).isEqualTo(2);
    }

    private void publish(String id, String json) {
        raw.pipeInput(id, json.getBytes(StandardCharsets.UTF_8));
    }
}
