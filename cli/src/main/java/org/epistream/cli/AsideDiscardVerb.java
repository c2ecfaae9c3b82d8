package org.epistream.cli;

import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.epistream.producer.aside.AsideLog;
import org.epistream.producer.aside.AsideWriter;
import org.epistream.producer.aside.Discard;
import org.epistream.producer.aside.Fate;
import org.epistream.producer.aside.SetAside;
import picocli.CommandLine.Command;

/** Marks what nobody wants back. */
@Command(
        name = "discard",
        sortOptions = false,
        header = "Marks what nobody wants back, so that it is no longer open.",
        description = {
            "",
            "Asks nothing. What is discarded stays where it is until its time is over, can still be",
            "listed with --state discarded, and sent again with 'retry --state discarded'.",
            ""
        })
final class AsideDiscardVerb extends AsideActVerb {
    @Override
    boolean act(
            AsideLog log,
            AsideWriter writer,
            List<SetAside> events,
            BooleanSupplier cancelled,
            BiConsumer<SetAside, Fate> told) {
        return new Discard(writer, InstantSource.system(), isDryRun(), note(), told).run(events, cancelled);
    }
}
