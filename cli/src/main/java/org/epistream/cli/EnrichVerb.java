package org.epistream.cli;

import java.time.Duration;
import java.util.Optional;
import org.epistream.cli.pipeline.Deaths;
import org.epistream.cli.pipeline.Health;
import org.epistream.cli.settings.Known;
import org.epistream.cli.settings.Settings;
import org.epistream.cli.show.Console;
import org.epistream.streams.EnrichApp;
import org.epistream.streams.EnrichSettings;
import org.epistream.text.TextAnalyzer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the streams app alone, against a cluster. */
@Command(
        name = "enrich",
        sortOptions = false,
        header = "Runs the streams app alone, against a cluster.",
        description = {
            "",
            "Reads raw reports, analyses them and keeps the daily totals. Start it on several machines and",
            "they share the work.",
            ""
        },
        footer = {"", "Example:", "  epistream enrich --bootstrap-servers kafka:9092 --threads 4"})
final class EnrichVerb extends Verb {
    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private NewTopicOptions newTopics = new NewTopicOptions();

    @Mixin
    private HealthOptions health = new HealthOptions();

    @Mixin
    private LexiconOption lexicon = new LexiconOption();

    @Option(names = "--threads", paramLabel = "N", description = "Threads that analyse. Default: 1")
    private @Nullable String threads;

    @Option(
            names = "--final-after",
            paramLabel = "DAYS",
            description = "A report of which nothing came for so long is final: its counts stay. Default: 400")
    private @Nullable String finalAfter;

    @Option(
            names = "--instance",
            paramLabel = "NAME",
            description = "A name of this instance's own, the same after a restart: it then takes its work up at once.")
    private @Nullable String instance;

    @Override
    int run(Settings settings, Console console) throws Exception {
        Cluster cluster = Cluster.of(settings);
        Role role = new Role(settings, console);
        String name = settings.get(Known.INSTANCE);
        EnrichSettings enrich = new EnrichSettings(
                cluster.bootstrapServers(),
                role.topics(),
                role.data().resolve("state"),
                settings.get(Known.THREADS),
                name.isEmpty() ? Optional.empty() : Optional.of(name),
                Duration.ofDays(settings.get(Known.FINAL_AFTER)),
                cluster.client());
        return role.runWatched(
                "enrich",
                cluster,
                meters -> {
                    role.createTopics(cluster);
                    return EnrichApp.start(enrich, new TextAnalyzer(lexicon(settings)), meters);
                },
                Deaths::throwIfDead,
                Health::of);
    }
}
