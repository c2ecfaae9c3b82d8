package org.epistream.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.epistream.cli.settings.Settings;
import org.epistream.cli.settings.SettingsException;
import org.epistream.cli.show.Console;
import org.epistream.cli.show.Shown;
import org.epistream.cli.show.TextTable;
import org.epistream.domain.report.Report;
import org.epistream.events.RawEdit;
import org.epistream.producer.fix.Fix;
import org.epistream.producer.fix.ReportsFix;
import org.epistream.producer.fix.Selection;
import org.epistream.producer.log.LogReader;
import org.epistream.producer.log.LogWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends raw reports again with corrected metadata. */
@Command(
        name = "fix",
        sortOptions = false,
        header = "Corrects source or day of publication of raw reports.",
        description = {
            "",
            "Shows which reports would change, asks, and sends each of them again with the corrected field:",
            "a revision that takes the old counts back. What the sender wrote stays in the log. Ctrl-C ends",
            "it between two batches; the same command goes on from there.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  epistream reports fix --source 卫健委网 --set-source 省卫健委 --dry-run",
            "  epistream reports fix --id 2022-117 --set-published 2022-03-14",
            "  epistream reports fix --url https://example.org/news/ --source '' --set-source 示例网 --yes"
        })
final class ReportsFixVerb extends Verb {
    private static final int MOST_ROWS = 20;

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Option(names = "--id", paramLabel = "ID", description = "This report; may be given several times.")
    private List<String> ids = List.of();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Reports that credit this medium now; '' those that credit none.")
    private @Nullable String source;

    @Option(names = "--url", paramLabel = "PREFIX", description = "Reports whose address begins so.")
    private @Nullable String url;

    @Option(names = "--from", paramLabel = "DAY", description = "Published on this day or later, as it stands now.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", description = "Published on this day or before.")
    private @Nullable String to;

    @Option(names = "--set-source", paramLabel = "NAME", description = "The medium they are to credit.")
    private @Nullable String newSource;

    @Option(names = "--set-published", paramLabel = "DAY", description = "The day on which they were published.")
    private @Nullable String newPublished;

    @Option(names = "--dry-run", description = "Only show which reports would change.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    int run(Settings settings, Console console) throws Exception {
        List<String> faults = new ArrayList<>();
        Selection selection =
                new Selection(Set.copyOf(ids), source, url, day("--from", from, faults), day("--to", to, faults));
        RawEdit edit = new RawEdit(newSource, day("--set-published", newPublished, faults));
        if (selection.isOpen()) {
            faults.add("say which reports: --id, --source, --url, --from or --to");
        }
        if (newSource == null && newPublished == null) {
            faults.add("say what is to be so: --set-source or --set-published");
        }
        if (newSource != null && (newSource.isBlank() || newSource.length() > Report.MAX_FIELD)) {
            faults.add("--set-source is no name of 1 to " + Report.MAX_FIELD + " characters");
        }
        if (!faults.isEmpty()) {
            throw new SettingsException(faults);
        }
        return StandingCluster.use(settings, client -> fix(client, settings, console, selection, edit));
    }

    private int fix(Map<String, Object> client, Settings settings, Console console, Selection selection, RawEdit edit)
            throws Exception {
        try (LogReader log = LogReader.ofStretches(client);
                LogReader single = LogReader.ofRecords(client)) {
            ReportsFix fixing =
                    new ReportsFix(log, single, topics(settings).reportsRaw().name(), selection, edit);
            List<Fix> fixes = fixing.look();
            show(fixes, edit, console);
            if (dryRun || fixes.isEmpty()) {
                return DONE;
            }
            if (!yes) {
                console.say("reports.fix-ask");
                if (!isAnswered("yes")) {
                    console.say("reset.nothing");
                    return FAILED;
                }
            }
            AtomicBoolean cancelled = new AtomicBoolean();
            return Shutdown.during(() -> cancelled.set(true), () -> {
                try (LogWriter writer = new LogWriter(client)) {
                    long sent = fixing.send(writer, cancelled::get);
                    console.say(cancelled.get() ? "reports.fix-cut-off" : "reports.fixed", sent);
                }
                return cancelled.get() ? FAILED : DONE;
            });
        }
    }

    private static void show(List<Fix> fixes, RawEdit edit, Console console) {
        if (!fixes.isEmpty()) {
            TextTable table = new TextTable(
                    console.words().get("column.id"),
                    console.words().get("column.day"),
                    console.words().get("column.source"),
                    console.words().get("column.where"));
            fixes.stream()
                    .limit(MOST_ROWS)
                    .forEach(fix -> table.row(
                            Shown.line(fix.id().value()),
                            change(fix.published(), edit.published()),
                            change(fix.source(), edit.source()),
                            fix.at()));
            console.table(table);
        }
        console.say("reports.to-fix", fixes.size());
    }

    private static String change(@Nullable Object now, @Nullable Object then) {
        String before = now == null ? "-" : Shown.line(now.toString());
        return then == null || then.equals(now) ? before : before + " → " + Shown.line(then.toString());
    }

    private static @Nullable LocalDate day(String option, @Nullable String day, List<String> faults) {
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            faults.add(option + ": '" + day + "' is no day such as 2022-03-14");
            return null;
        }
    }
}
