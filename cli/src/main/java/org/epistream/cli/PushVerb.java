package org.epistream.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.epistream.cli.push.Follow;
import org.epistream.cli.push.Push;
import org.epistream.cli.settings.Settings;
import org.epistream.cli.settings.SettingsException;
import org.epistream.cli.show.Console;
import org.epistream.events.Topics;
import org.epistream.producer.ReportProducer;
import org.epistream.producer.files.Columns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes reports to the raw topic. */
@Command(
        name = "push",
        sortOptions = false,
        header = "Publishes reports to the raw topic.",
        description = {
            "",
            "Reads texts and pages in UTF-8, GB18030 (GBK), Big5 and UTF-16, .json, .jsonl, .csv, .warc and",
            ".wet, all of these packed as .gz and .zip, folders, and - for standard input. Pushing the same",
            "report again changes nothing. What is no report goes to the rejected topic, is named here, and",
            "makes the exit code 1; the rest goes on. See docs/push.md.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  epistream push report.txt page.html",
            "  epistream push crawl.warc.gz --bootstrap-servers kafka:9092",
            "  epistream push table.csv --columns title=标题,body=正文 --dry-run",
            "  cat reports.jsonl | epistream push - --json | jq .offset",
            "  epistream push --follow /srv/drop"
        })
final class PushVerb extends Verb {
    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files, folders, or - for standard input.")
    private List<Path> paths = List.of();

    @Option(
            names = "--follow",
            paramLabel = "DIR",
            description = "Send what is put into this folder until Ctrl-C; file it in done/ or failed/ there.")
    private @Nullable Path follow;

    @Option(
            names = "--columns",
            paramLabel = "FIELD=HEADING,…",
            description = "Which columns of a table hold what. Known by themselves: 标题, 正文, 来源, 日期, 网址.")
    private @Nullable String columns;

    @Option(names = "--dry-run", description = "Read everything, send nothing, say what would be sent.")
    private boolean dryRun;

    @Option(names = "--json", description = "One JSON object on a line for each input.")
    private boolean json;

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Override
    int run(Settings settings, Console console) throws Exception {
        Columns headings = check();
        if (dryRun) {
            return push(null, console, headings);
        }
        Cluster cluster = Cluster.of(settings);
        cluster.require();
        Topics topics = topics(settings);
        cluster.requireTopics(topics);
        if (follow != null) {
            return follow(follow, cluster, topics, console, headings);
        }
        try (ReportProducer producer = new ReportProducer(cluster.settings(), topics)) {
            return push(producer, console, headings);
        }
    }

    private Columns check() {
        if ((follow == null) == paths.isEmpty()) {
            throw new SettingsException(List.of("give paths, or --follow with a folder"));
        }
        if (follow != null && dryRun) {
            throw new SettingsException(List.of("--dry-run goes with paths, not with --follow"));
        }
        try {
            return columns == null ? Columns.KNOWN : Columns.with(columns);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(List.of("--columns: '" + columns + "': " + e.getMessage()));
        }
    }

    private int push(@Nullable ReportProducer producer, Console console, Columns headings) {
        Push push = new Push(producer, console, Clock.systemUTC(), headings, json);
        push.all(paths, System.in);
        push.summary();
        return push.refused() == 0 ? DONE : FAILED;
    }

    private int follow(Path folder, Cluster cluster, Topics topics, Console console, Columns headings)
            throws Exception {
        Follow following = new Follow(cluster.settings(), topics, folder, console, headings, json);
        return Shutdown.during(following::stop, () -> {
            try (following) {
                if (!json) {
                    console.say("push.follow.begin", folder);
                }
                following.run();
            }
            if (!json) {
                console.say("run.stopped");
            }
            return DONE;
        });
    }
}
