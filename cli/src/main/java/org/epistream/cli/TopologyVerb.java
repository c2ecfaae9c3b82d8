package org.epistream.cli;

import org.epistream.cli.settings.Settings;
import org.epistream.cli.show.Console;
import org.epistream.events.Topics;
import org.epistream.streams.EnrichmentTopology;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the dataflow. */
@Command(
        name = "topology",
        sortOptions = false,
        header = "Prints the dataflow of the streams app.",
        description = {"", "Needs no broker.", ""})
final class TopologyVerb extends Verb {
    @Option(
            names = "--describe",
            description = "As Kafka Streams describes it: every node, store and topic by its name.")
    private boolean describe;

    @Option(names = "--topic-prefix", paramLabel = "PREFIX", description = "Put before the name of every topic.")
    private @Nullable String topicPrefix;

    @Override
    int run(Settings settings, Console console) {
        Topics topics = topics(settings);
        console.out().print(describe ? EnrichmentTopology.describe(topics) : EnrichmentTopology.PICTURE);
        console.out().flush();
        return DONE;
    }
}
