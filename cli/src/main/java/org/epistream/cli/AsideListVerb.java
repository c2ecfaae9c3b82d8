package org.epistream.cli;

import java.util.List;
import org.epistream.cli.aside.AsideLines;
import org.epistream.cli.aside.AsideTable;
import org.epistream.cli.show.Console;
import org.epistream.events.Topics;
import org.epistream.producer.aside.AsideFilter;
import org.epistream.producer.aside.AsideLog;
import org.epistream.producer.aside.SetAside;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what was set aside. */
@Command(
        name = "list",
        sortOptions = false,
        header = "Lists what was set aside, last first, and how much of it for each reason.",
        description = {"", "Several filters hold together. None of them looks into the text of a report.", ""})
final class AsideListVerb extends AsideVerb {
    @Mixin
    private AsideFilterOptions filters = new AsideFilterOptions();

    @Option(names = "--limit", paramLabel = "N", description = "Rows to show. Default: ${DEFAULT-VALUE}")
    private int limit = 40;

    @Option(names = "--json", description = "One JSON object on each line, all of them, first set aside first.")
    private boolean json;

    @Override
    void check(Topics topics) {
        filters.filter(places(filters.places(), topics));
    }

    @Override
    int run(Cluster cluster, Topics topics, AsideLog log, Console console) {
        AsideFilter filter = filters.filter(places(filters.places(), topics));
        List<SetAside> events = log.read(kind(), filter.inAnyState());
        if (json) {
            AsideLines lines = new AsideLines(console);
            events.stream().filter(filter).forEach(lines::line);
        } else {
            new AsideTable(console, kind(), Math.max(0, limit)).show(events, filter);
        }
        return DONE;
    }
}
