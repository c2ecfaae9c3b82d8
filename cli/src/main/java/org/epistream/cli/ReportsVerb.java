package org.epistream.cli;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verbs for the raw reports as a whole. */
@Command(
        name = "reports",
        sortOptions = false,
        header = "Keeps the raw reports in files, and takes them in again.",
        synopsisSubcommandLabel = "export|import",
        description = {
            "",
            "The raw topic is all that cannot be computed again. An archive of it is a folder of gzipped",
            "JSON lines and a manifest with their sums; taken into an empty cluster it gives equal tables.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  epistream reports export /backup/reports",
            "  epistream reports import /backup/reports --data /srv/new"
        },
        subcommands = {ReportsExportVerb.class, ReportsImportVerb.class})
final class ReportsVerb implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Override
    public void run() {
        throw new ParameterException(requireNonNull(spec).commandLine(), "say what to do: export or import");
    }
}
