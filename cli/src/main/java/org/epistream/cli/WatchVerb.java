package org.epistream.cli;

import java.util.Locale;
import org.epistream.cli.settings.Known;
import org.epistream.cli.settings.Settings;
import org.epistream.cli.show.Console;
import org.epistream.cli.watch.MeasureWatch;
import org.epistream.cli.watch.RolledLines;
import org.epistream.cli.watch.TotalsView;
import org.epistream.cli.watch.WatchLines;
import org.epistream.cli.watch.live.DatabaseEvidence;
import org.epistream.cli.watch.live.LiveWatch;
import org.epistream.consumer.DatabaseAddress;
import org.epistream.consumer.SqlReadModel;
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
            "On a terminal: a live table of regions and types of measures, down to reports and their",
            "sentences; ? in it explains the keys. It applies every change at once and paints at most ten",
            "times a second; beside the changes it says how many came since the frame before.",
            "In a pipe, with --json, --once or --verbose: first the totals as they stand, then a line for",
            "every change as it comes, until Ctrl-C. With --level or --period the totals are added up, and",
            "each change shows the new sum.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  epistream watch",
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

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--json", description = "One JSON object on a line for each total.")
    private boolean json;

    @Option(names = "--once", description = "End after the totals as they stand.")
    private boolean once;

    @Option(
            names = "--level",
            paramLabel = "county|city|province|country",
            description = {
                "Add the regions up: each counts under the division of this level it lies in.",
                "In the table the level at the top; default: province"
            })
    private @Nullable Level level;

    @Option(
            names = "--period",
            paramLabel = "day|week|month",
            description = {
                "Add the days up; weeks begin on Monday.",
                "In the table what a bar of the sparkline stands for; default: day"
            })
    private @Nullable Days period;

    @Override
    int run(Settings settings, Console console) throws Exception {
        Cluster cluster = Cluster.of(settings);
        cluster.require();
        Topics topics = topics(settings);
        cluster.requireTopics(topics);
        if (!json && !once && !settings.get(Known.VERBOSE) && LiveWatch.isPossible()) {
            return table(settings, console, cluster, topics);
        }
        return lines(console, cluster, topics);
    }

    private int table(Settings settings, Console console, Cluster cluster, Topics topics) throws Exception {
        DatabaseAddress address = DatabaseOptions.read(settings);
        SqlReadModel read = new SqlReadModel(address);
        LiveWatch watch = new LiveWatch(new LiveWatch.Opening(
                console.words(),
                console.hasColours(),
                level(Division.Level.PROVINCE),
                period(),
                cluster.bootstrapServers(),
                cluster.settings(),
                topics.measuresDaily(),
                new DatabaseEvidence(read.model().provenance(), address::mayBeThere)));
        return Shutdown.during(watch::stop, () -> {
            try (read) {
                watch.run();
            }
            return DONE;
        });
    }

    private int lines(Console console, Cluster cluster, Topics topics) throws Exception {
        TotalsView lines = view(console);
        MeasureWatch watch = new MeasureWatch(
                cluster.settings(),
                topics.measuresDaily(),
                place -> console.complain(console.words().get("watch.unreadable", place)));
        return Shutdown.during(watch::stop, () -> {
            try (watch) {
                watch.readStanding(lines::standing);
                lines.endOfStanding();
                if (!once) {
                    watch.follow(lines::changed);
                }
            }
            return DONE;
        });
    }

    private TotalsView view(Console console) {
        return level == null && period == null
                ? new WatchLines(console, json)
                : new RolledLines(console, json, level(Division.Level.COUNTY), period());
    }

    private Division.Level level(Division.Level otherwise) {
        return level == null ? otherwise : Division.Level.valueOf(level.name().toUpperCase(Locale.ROOT));
    }

    private Period period() {
        return period == null ? Period.DAY : Period.valueOf(period.name().toUpperCase(Locale.ROOT));
    }
}
