package org.epistream.cli;

import org.epistream.producer.aside.AsideKind;
import picocli.CommandLine.Command;

/** The verbs for dead letters. */
@Command(
        name = "dead-letters",
        sortOptions = false,
        header = "Lists the events that our own code failed at, sends them again, or discards them.",
        synopsisSubcommandLabel = "list|show|retry|discard",
        description = {
            "",
            "Once the failure is mended, 'retry' brings the events back: it copies them to the raw",
            "topic, waits until the brokers have the copies, and marks the dead letters.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  epistream dead-letters list",
            "  epistream dead-letters show 0/17",
            "  epistream dead-letters retry --reason IllegalStateException --dry-run",
            "  epistream dead-letters discard 0/17 --note 'a test of ours'"
        },
        subcommands = {AsideListVerb.class, AsideShowVerb.class, AsideRetryVerb.class, AsideDiscardVerb.class})
final class DeadLettersVerb extends AsideGroup {
    @Override
    AsideKind kind() {
        return AsideKind.DEAD_LETTERS;
    }
}
