package org.epistream.cli;

import org.epistream.cli.pipeline.DataFolder;
import org.epistream.cli.pipeline.Deaths;
import org.epistream.cli.settings.Settings;
import org.epistream.cli.show.Console;
import org.epistream.consumer.StoreRunner;
import org.epistream.consumer.StoreSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the sink alone, against a cluster. */
@Command(
        name = "store",
        sortOptions = false,
        header = "Runs the sink alone, against a cluster.",
        description = {"", "Writes the totals to DIR/epistream.db, exactly once. One instance for each database.", ""},
        footer = {"", "Example:", "  epistream store --bootstrap-servers kafka:9092 --data /srv/epistream"})
final class StoreVerb extends Verb {
    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private NewTopicOptions newTopics = new NewTopicOptions();

    @Override
    int run(Settings settings, Console console) throws Exception {
        Cluster cluster = Cluster.of(settings);
        Role role = new Role(settings, console);
        StoreSettings store = new StoreSettings(
                role.topics(), DataFolder.database(role.data()), cluster.settings(), StoreSettings.DEFAULT_SESSION);
        return role.run(
                "store",
                cluster,
                () -> {
                    role.createTopics(cluster);
                    return StoreRunner.start(store);
                },
                Deaths::throwIfDead);
    }
}
