package org.epistream.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How topics are made that are not there yet; the values are read as settings. */
final class NewTopicOptions {
    @Option(names = "--partitions", paramLabel = "N", description = "Partitions of a new topic. Default: 3")
    private @Nullable String partitions;

    @Option(names = "--replication-factor", paramLabel = "N", description = "Copies of a new topic. Default: 1")
    private @Nullable String replicationFactor;
}
