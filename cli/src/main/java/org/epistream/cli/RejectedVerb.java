package org.epistream.cli;

import org.epistream.producer.aside.AsideKind;
import picocli.CommandLine.Command;

/** The verbs for rejections. */
@Command(
        name = "rejected",
        sortOptions = false,
        header = "Lists what came in and is no report, sends it again, or discards it.",
        synopsisSubcommandLabel = "list|show|retry|discard",
        description = {
            "",
            "'retry' is for what a newer version can read: it copies the event from the raw topic to",
            "its end. What was refused in a file never was there: mend the file and push it again.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  epistream rejected list --reason malformed --since 2022-03-14",
            "  epistream rejected show 2/4",
            "  epistream rejected discard --reason empty --note 'sent by mistake'"
        },
        subcommands = {AsideListVerb.class, AsideShowVerb.class, AsideRetryVerb.class, AsideDiscardVerb.class})
final class RejectedVerb extends AsideGroup {
    @Override
    AsideKind kind() {
        return AsideKind.REJECTIONS;
    }
}
