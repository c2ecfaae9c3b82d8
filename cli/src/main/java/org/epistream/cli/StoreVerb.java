package org.epistream.cli;

import org.epistream.cli.pipeline.Deaths;
import org.epistream.cli.pipeline.Health;
import org.epistream.cli.settings.Known;
import org.epistream.cli.settings.Settings;
import org.epistream.cli.show.Console;
import org.epistream.consumer.StoreRunner;
import org.epistream.consumer.StoreSettings;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.text.measure.MeasureLexicon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the sink alone, against a cluster. */
@Command(
        name = "store",
        sortOptions = false,
        header = "Runs the sink alone, against a cluster.",
        description = {
            "",
            "Writes the totals to a database, exactly once: a SQLite file, for which one instance runs, or a",
            "PostgreSQL database, for which several share the work.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  epistream store --bootstrap-servers kafka:9092 --data /srv/epistream",
            "  epistream store --bootstrap-servers kafka:9092 --database jdbc:postgresql://db/epistream \\\\",
            "      --database-user writer --database-password-file /run/secrets/writer"
        })
final class StoreVerb extends Verb {
    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private NewTopicOptions newTopics = new NewTopicOptions();

    @Mixin
    private LexiconOption lexicon = new LexiconOption();

    @Mixin
    private HealthOptions health = new HealthOptions();

    @Override
    int run(Settings settings, Console console) throws Exception {
        Cluster cluster = Cluster.of(settings);
        Role role = new Role(settings, console);
        StoreSettings store = new StoreSettings(
                role.topics(),
                DatabaseOptions.read(settings),
                cluster.settings(),
                settings.get(Known.LEXICON).map(MeasureLexicon::catalogue).orElseGet(MeasureCatalogue::packaged),
                StoreSettings.DEFAULT_SESSION);
        return role.runWatched(
                "store",
                cluster,
                meters -> {
                    role.createTopics(cluster);
                    return StoreRunner.start(store, meters);
                },
                Deaths::throwIfDead,
                Health::of);
    }
}
