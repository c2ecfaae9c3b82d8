package org.epistream.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every verb that works against a Kafka cluster; their values are read as settings. */
final class ClusterOptions {
    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT,…",
            description = "The Kafka cluster. Default: the one that runs over --data.")
    private @Nullable String bootstrapServers;

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description = "Kafka client settings, such as those of a secured cluster.")
    private @Nullable String kafkaConfig;

    @Option(names = "--topic-prefix", paramLabel = "PREFIX", description = "Put before the name of every topic.")
    private @Nullable String topicPrefix;

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder. Default: ./data")
    private @Nullable String data;
}
