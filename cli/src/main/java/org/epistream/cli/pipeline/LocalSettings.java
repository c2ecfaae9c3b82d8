package org.epistream.cli.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.epistream.consumer.DatabaseAddress;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.events.Topics;
import org.epistream.producer.gateway.GatewaySettings;

/**
 * How everything runs in one process.
 *
 * @param data the data folder
 * @param database what the sink writes
 * @param topics the topics and the generation
 * @param types the types of measures that can be found
 * @param partitions partitions of a new topic
 * @param threads stream threads
 * @param finalAfter how long nothing must have come about a report for it to be final
 * @param host where the page listens
 * @param pagePort the page's port
 * @param kafkaPort the broker's port
 * @param gateway where reports are taken in over HTTP, or empty where they are not
 * @param gatewayPort its port
 */
public record LocalSettings(
        Path data,
        DatabaseAddress database,
        Topics topics,
        MeasureCatalogue types,
        int partitions,
        int threads,
        Duration finalAfter,
        String host,
        Ports pagePort,
        Ports kafkaPort,
        Optional<GatewaySettings> gateway,
        Ports gatewayPort) {}
