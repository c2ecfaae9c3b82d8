package org.epistream.cli;

import java.nio.file.Path;
import java.util.List;
import org.epistream.cli.settings.Settings;
import org.epistream.cli.show.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs everything in one process, on the user's own reports. */
@Command(
        name = "run",
        sortOptions = false,
        header = "Runs everything in one process, on your own reports.",
        description = {
            "",
            "Runs broker, streams app, sink, page and gateway in this process and takes reports in: those",
            "given, and those that come over HTTP, by 'epistream push' or from any Kafka client while it is",
            "up. Stays up until Ctrl-C. What is no report is named, goes to the rejected topic, and with --once makes the",
            "exit code 1; the rest goes on.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  epistream run",
            "  epistream run reports/ --data /srv/epistream",
            "  epistream run --once reports/*.txt && sqlite3 data/epistream.db 'select * from measures_daily'"
        })
final class RunVerb extends Verb {
    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files, folders, or - for standard input.")
    private List<Path> paths = List.of();

    @Mixin
    private LocalOptions options = new LocalOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private GatewayOptions gateway = new GatewayOptions();

    @Mixin
    private LexiconOption lexicon = new LexiconOption();

    @Override
    int run(Settings settings, Console console) throws Exception {
        return new LocalRun(settings, console, options).run(paths) == 0 ? DONE : FAILED;
    }
}
