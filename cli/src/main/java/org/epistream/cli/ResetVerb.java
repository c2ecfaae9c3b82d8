package org.epistream.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.epistream.cli.reset.Item;
import org.epistream.cli.reset.Reset;
import org.epistream.cli.settings.Known;
import org.epistream.cli.settings.Settings;
import org.epistream.cli.show.Console;
import org.epistream.cli.show.TextTable;
import org.epistream.events.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes back all that was computed, so that it is computed again. */
@Command(
        name = "reset",
        sortOptions = false,
        header = "Takes back all that was computed, so that it is computed again.",
        description = {
            "",
            "Deletes the derived topics, the internal topics and state of the streams app, the offsets of",
            "the consumer groups and the rows of the sink, and says so of each before it asks. The raw",
            "reports always stay; so do rejections and dead letters unless an option names them. The next",
            "start computes everything again.",
            "",
            "Nothing may be running. A reset that was cut short is finished by the next one; until then",
            "no role starts. State of 'enrich' on other machines is theirs to delete.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  epistream reset --dry-run",
            "  epistream reset --yes && epistream run",
            "  epistream reset --bootstrap-servers kafka:9092 --database jdbc:postgresql://db/epistream"
        })
final class ResetVerb extends Verb {
    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--dry-run", description = "Only say what would go and what would stay.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Option(names = "--with-rejected", description = "Rejections go as well: the records of their topic and the rows.")
    private boolean withRejected;

    @Option(
            names = "--with-dead-letters",
            description = "Dead letters go as well: the records of their topic and the rows.")
    private boolean withDeadLetters;

    @Override
    int run(Settings settings, Console console) throws Exception {
        return StandingCluster.use(settings, client -> reset(client, settings, console));
    }

    private int reset(Map<String, Object> client, Settings settings, Console console) throws Exception {
        Topics topics = topics(settings);
        Set<String> emptied = new HashSet<>();
        if (withRejected) {
            emptied.add(topics.reportsRejected().name());
        }
        if (withDeadLetters) {
            emptied.add(topics.deadLetter().name());
        }
        try (Admin admin = Admin.create(client)) {
            Path state = settings.get(Known.DATA).resolve("state");
            Reset reset = new Reset(admin, topics, DatabaseOptions.read(settings), state, emptied);
            console.table(table(reset.items(), console));
            List<String> running = reset.running();
            running.forEach(member -> console.complain(console.words().get("reset.running", member)));
            if (dryRun) {
                return DONE;
            }
            if (!running.isEmpty() || !yes && !isAgreed(topics, console)) {
                console.say("reset.nothing");
                return FAILED;
            }
            for (Reset.Step step : reset.steps()) {
                step.action().run();
                console.say("reset." + step.name());
            }
        }
        console.say("reset.done");
        return DONE;
    }

    private static TextTable table(List<Item> items, Console console) {
        TextTable table = new TextTable(
                console.words().get("column.what"),
                console.words().get("column.name"),
                console.words().get("column.fate"),
                ">" + console.words().get("column.amount"));
        for (Item item : items) {
            table.row(
                    console.words().get("reset.kind." + item.kind().name().toLowerCase(Locale.ROOT)),
                    item.name(),
                    console.words().get(item.goes() ? "reset.goes" : "reset.stays"),
                    item.amount() == null ? "" : item.amount());
        }
        return table;
    }

    private static boolean isAgreed(Topics topics, Console console) throws IOException {
        console.say("reset.ask", topics.generation());
        return isAnswered(topics.generation());
    }
}
