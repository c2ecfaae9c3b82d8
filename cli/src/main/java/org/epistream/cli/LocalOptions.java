package org.epistream.cli;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.epistream.cli.pipeline.LocalSettings;
import org.epistream.cli.pipeline.Ports;
import org.epistream.cli.settings.Known;
import org.epistream.cli.settings.Setting;
import org.epistream.cli.settings.Settings;
import org.epistream.domain.analysis.Analyzer;
import org.epistream.text.TextAnalyzer;
import org.epistream.text.measure.MeasureLexicon;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the verbs that run everything in one process; their values are read as settings. */
final class LocalOptions {
    @Option(names = "--once", description = "End after everything pushed has reached the database.")
    private boolean once;

    @Option(names = "--all", description = "Show all rows of the tables, not only the first.")
    private boolean all;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is kept: broker, state, database, log. Default: ./data")
    private @Nullable String data;

    @Option(names = "--host", paramLabel = "HOST", description = "Where the page listens. Default: 127.0.0.1")
    private @Nullable String host;

    @Option(names = "--port", paramLabel = "N", description = "Port of the page. Default: 8080, or any free one")
    private @Nullable String port;

    @Option(
            names = "--kafka-port",
            paramLabel = "N",
            description = "Port of the broker. Default: 19092, or any free one")
    private @Nullable String kafkaPort;

    @Option(names = "--partitions", paramLabel = "N", description = "Partitions of a new topic. Default: 3")
    private @Nullable String partitions;

    @Option(names = "--threads", paramLabel = "N", description = "Threads that analyse. Default: 1")
    private @Nullable String threads;

    @Option(
            names = "--final-after",
            paramLabel = "DAYS",
            description = "A report of which nothing came for so long is final: its counts stay. Default: 400")
    private @Nullable String finalAfter;

    @Option(names = "--topic-prefix", paramLabel = "PREFIX", description = "Put before the name of every topic.")
    private @Nullable String topicPrefix;

    /** Whether to end after everything pushed has reached the database. */
    boolean once() {
        return once;
    }

    /** Whether to show all rows, not only the first. */
    boolean all() {
        return all;
    }

    static LocalSettings read(Settings settings, MeasureLexicon lexicon) {
        return new LocalSettings(
                settings.get(Known.DATA),
                DatabaseOptions.read(settings),
                Verb.topics(settings),
                lexicon.catalogue(),
                settings.get(Known.PARTITIONS),
                settings.get(Known.THREADS),
                Duration.ofDays(settings.get(Known.FINAL_AFTER)),
                settings.get(Known.HOST),
                port(settings, Known.PORT),
                port(settings, Known.KAFKA_PORT),
                GatewayOptions.read(settings),
                GatewayOptions.ports(settings));
    }

    /** Loads the analysis in the background: a second that passes while the broker starts. */
    static CompletableFuture<Analyzer> loadAnalyzer(MeasureLexicon lexicon) {
        return CompletableFuture.supplyAsync(() -> new TextAnalyzer(lexicon));
    }

    private static Ports port(Settings settings, Setting<Integer> port) {
        return new Ports(settings.get(port), !settings.isDefault(port));
    }
}
