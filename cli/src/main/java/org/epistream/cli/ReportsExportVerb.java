package org.epistream.cli;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.epistream.cli.settings.Settings;
import org.epistream.cli.show.Console;
import org.epistream.producer.archive.ArchiveExport;
import org.epistream.producer.archive.Manifest;
import org.epistream.producer.log.LogReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the raw topic to files. */
@Command(
        name = "export",
        sortOptions = false,
        header = "Writes the raw topic to files.",
        description = {
            "",
            "Gzipped JSON lines, key, value, headers and time as they are, and a manifest with the sums. A",
            "folder that holds an archive already gets what has come since. Ctrl-C ends it after a file; the",
            "next export goes on.",
            ""
        })
final class ReportsExportVerb extends Verb {
    /** Some 20 MB of ordinary reports before they are packed. */
    private static final int FILE_EVENTS = 10_000;

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Parameters(paramLabel = "FOLDER", description = "Where the archive is, or will be.")
    private @Nullable Path folder;

    @Override
    int run(Settings settings, Console console) throws Exception {
        return StandingCluster.use(settings, client -> {
            AtomicBoolean cancelled = new AtomicBoolean();
            return Shutdown.during(() -> cancelled.set(true), () -> {
                try (LogReader log = LogReader.ofStretches(client)) {
                    ArchiveExport export =
                            new ArchiveExport(log, topics(settings).reportsRaw().name(), FILE_EVENTS);
                    Manifest manifest = export.to(
                            requireNonNull(folder), cancelled::get, events -> console.say("reports.exported", events));
                    console.say(
                            cancelled.get() ? "reports.cut-off" : "reports.archive",
                            folder,
                            manifest.events(),
                            manifest.files().size());
                }
                return cancelled.get() ? FAILED : DONE;
            });
        });
    }
}
