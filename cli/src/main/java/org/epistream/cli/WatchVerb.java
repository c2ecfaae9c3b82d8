package org.epistream.cli;

import java.util.concurrent.CountDownLatch;
import org.epistream.cli.settings.Settings;
import org.epistream.cli.show.Console;
import org.epistream.cli.watch.MeasureWatch;
import org.epistream.cli.watch.WatchLines;
import org.epistream.events.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the daily totals as they change. */
@Command(
        name = "watch",
        sortOptions = false,
        header = "Shows the daily totals of measures as they change.",
        description = {"", "First the totals as they stand, then every change as it comes, until Ctrl-C.", ""},
        footer = {"", "Example:", "  epistream watch --json | jq 'select(.cell.type == \"testing\")'"})
final class WatchVerb extends Verb {
    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Option(names = "--json", description = "One JSON object on a line for each total.")
    private boolean json;

    @Option(names = "--once", description = "End after the totals as they stand.")
    private boolean once;

    @Override
    int run(Settings settings, Console console) throws Exception {
        Cluster cluster = Cluster.of(settings);
        cluster.require();
        Topics topics = topics(settings);
        cluster.requireTopics(topics);
        WatchLines lines = new WatchLines(console, json);
        CountDownLatch ended = new CountDownLatch(1);
        try (MeasureWatch watch = new MeasureWatch(cluster.settings(), topics.measuresDaily())) {
            Shutdown shutdown = Shutdown.onSignal(watch::stop, ended);
            watch.readStanding(lines::standing);
            lines.endOfStanding();
            if (!once) {
                watch.follow(lines::changed);
            }
            shutdown.cancel();
        } finally {
            ended.countDown();
        }
        return DONE;
    }
}
