package org.epistream.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.epistream.cli.aside.AsideView;
import org.epistream.cli.show.Console;
import org.epistream.domain.report.AsideState;
import org.epistream.domain.report.LogPlace;
import org.epistream.events.Topics;
import org.epistream.producer.aside.AsideFilter;
import org.epistream.producer.aside.AsideLog;
import org.epistream.producer.aside.SetAside;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what was set aside in full. */
@Command(
        name = "show",
        sortOptions = false,
        header = "Shows what was set aside in full: what failed, where, and the text as it came.",
        description = {"", "What could steer a terminal is shown as a dot.", ""})
final class AsideShowVerb extends AsideVerb {
    @Parameters(
            paramLabel = "PLACE",
            arity = "1..*",
            description = "Where it stands, as 'list' shows it: PARTITION/OFFSET.")
    private List<String> places = List.of();

    @Override
    void check(Topics topics) {
        places(places, topics);
    }

    @Override
    int run(Cluster cluster, Topics topics, AsideLog log, Console console) {
        List<LogPlace> wanted = places(places, topics);
        AsideFilter filter = new AsideFilter(
                Set.copyOf(wanted), EnumSet.allOf(AsideState.class), null, null, null, null, null, null, null);
        Map<LogPlace, SetAside> events =
                log.read(kind(), filter).stream().collect(Collectors.toMap(SetAside::at, Function.identity()));
        AsideView view = new AsideView(console);
        int code = DONE;
        for (LogPlace place : wanted) {
            SetAside event = events.get(place);
            if (event == null) {
                console.complain(console.words().get("aside.nothing-there", place));
                code = FAILED;
            } else {
                view.show(event, log.stackTrace(event), log.text(kind(), event));
            }
        }
        return code;
    }
}
