package org.epistream.cli;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.epistream.cli.settings.Settings;
import org.epistream.cli.show.Console;
import org.epistream.cli.watch.MeasureWatch;
import org.epistream.cli.watch.RolledLines;
import org.epistream.cli.watch.TotalsView;
import org.epistream.cli.watch.WatchLines;
import org.epistream.domain.count.Period;
import org.epistream.domain.place.Division;
import org.epistream.events.Topics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the daily totals as they change. */
@Command(
        name = "watch",
        sortOptions = false,
        header = "Shows the daily totals of measures as they change.",
        description = {
            "",
            "First the totals as they stand, then every change as it comes, until Ctrl-C.",
            "With --level or --period the totals are added up, and each change shows the new sum.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  epistream watch --level province --period week",
            "  epistream watch --json | jq 'select(.cell.type == \"testing\")'"
        })
final class WatchVerb extends Verb {
    /** How high regions are added up. */
    enum Level {
        county,
        city,
        province,
        country
    }

    /** How many days are added up. */
    enum Days {
        day,
        week,
        month
    }

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Option(names = "--json", description = "One JSON object on a line for each total.")
    private boolean json;

    @Option(names = "--once", description = "End after the totals as they stand.")
    private boolean once;

    @Option(
            names = "--level",
            paramLabel = "county|city|province|country",
            description = "Add the regions up: each counts under the division of this level it lies in.")
    private @Nullable Level level;

    @Option(names = "--period", paramLabel = "day|week|month", description = "Add the days up; weeks begin on Monday.")
    private @Nullable Days period;

    @Override
    int run(Settings settings, Console console) throws Exception {
        Cluster cluster = Cluster.of(settings);
        cluster.require();
        Topics topics = topics(settings);
        cluster.requireTopics(topics);
        TotalsView lines = view(console);
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

    private TotalsView view(Console console) {
        if (level == null && period == null) {
            return new WatchLines(console, json);
        }
        return new RolledLines(
                console,
                json,
                level == null
                        ? Division.Level.COUNTY
                        : Division.Level.valueOf(level.name().toUpperCase(Locale.ROOT)),
                period == null ? Period.DAY : Period.valueOf(period.name().toUpperCase(Locale.ROOT)));
    }
}
