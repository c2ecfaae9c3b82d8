package org.epistream.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.epistream.cli.pipeline.Push;
import org.epistream.cli.settings.Settings;
import org.epistream.cli.show.Console;
import org.epistream.events.Topics;
import org.epistream.producer.ReportProducer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Publishes reports to the raw topic. */
@Command(
        name = "push",
        sortOptions = false,
        header = "Publishes reports to the raw topic.",
        description = {
            "",
            "Reads .txt and .html files with one report each, .json with one report as the raw",
            "contract has it, .jsonl with one on each line, folders of these, and - for standard",
            "input. Pushing the same report again changes nothing. What is no report goes to the",
            "rejected topic, is named here, and makes the exit code 1; the rest goes on.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  epistream push report.txt page.html",
            "  epistream push archive/ --bootstrap-servers kafka:9092",
            "  cat reports.jsonl | epistream push -"
        })
final class PushVerb extends Verb {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, folders, or - for standard input.")
    private List<Path> paths = List.of();

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Override
    int run(Settings settings, Console console) throws Exception {
        Cluster cluster = Cluster.of(settings);
        cluster.require();
        Topics topics = topics(settings);
        cluster.requireTopics(topics);
        try (ReportProducer producer = new ReportProducer(cluster.settings(), topics)) {
            Push push = new Push(producer, console, Clock.systemUTC());
            push.all(paths, System.in);
            console.line(push.summary());
            return push.refused() == 0 ? DONE : FAILED;
        }
    }
}
