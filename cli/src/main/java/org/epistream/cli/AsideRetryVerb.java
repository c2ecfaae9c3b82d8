package org.epistream.cli;

import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.epistream.producer.aside.AsideLog;
import org.epistream.producer.aside.AsideWriter;
import org.epistream.producer.aside.Fate;
import org.epistream.producer.aside.Retry;
import org.epistream.producer.aside.SetAside;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends what was set aside to the raw topic again. */
@Command(
        name = "retry",
        sortOptions = false,
        header = "Sends what was set aside to the raw topic again.",
        description = {
            "",
            "Copies, waits until the brokers have the copies, then marks. It may be ended at any",
            "moment and begun again: nothing is lost, and nothing is counted twice.",
            "An old text never replaces a newer one: where a newer event of the same report came in",
            "meanwhile, the old one is passed over.",
            ""
        },
        footer = {
            "",
            "Exit codes:  0 done or rightly passed over, 1 some could not be sent or it was ended,",
            "2 wrong use"
        })
final class AsideRetryVerb extends AsideActVerb {
    @Option(
            names = "--max-attempts",
            paramLabel = "N",
            description = "Refuse what has failed so often. Default: ${DEFAULT-VALUE}")
    private int maxAttempts = 5;

    @Option(
            names = "--force",
            description = "Send also what a newer event has replaced, and what is still no report to this version.")
    private boolean force;

    @Override
    boolean act(
            AsideLog log,
            AsideWriter writer,
            List<SetAside> events,
            BooleanSupplier cancelled,
            BiConsumer<SetAside, Fate> told) {
        Retry.Terms terms = new Retry.Terms(maxAttempts, force, isDryRun(), note());
        return new Retry(kind(), log, writer, writer, InstantSource.system(), terms, told).run(events, cancelled);
    }
}
