package org.epistream.cli;

import picocli.CommandLine.Command;

/** The verbs for the raw reports as a whole. */
@Command(
        name = "reports",
        sortOptions = false,
        header = "Keeps the raw reports in files, and corrects what is known of them.",
        synopsisSubcommandLabel = "export|import|fix",
        description = {
            "",
            "The raw topic is all that cannot be computed again. An archive of it is a folder of gzipped",
            "JSON lines and a manifest with their sums; taken into an empty cluster it gives equal tables.",
            "What was wrong beside the text of a report, its source or day, is corrected by a revision.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  epistream reports export /backup/reports",
            "  epistream reports import /backup/reports --data /srv/new",
            "  epistream reports fix --source 卫健委网 --set-source 省卫健委 --dry-run"
        },
        subcommands = {ReportsExportVerb.class, ReportsImportVerb.class, ReportsFixVerb.class})
final class ReportsVerb extends VerbGroup {}
