package org.epistream.cli;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.epistream.cli.aside.Fates;
import org.epistream.cli.settings.SettingsException;
import org.epistream.cli.show.Console;
import org.epistream.events.Topics;
import org.epistream.producer.aside.AsideLog;
import org.epistream.producer.aside.AsideWriter;
import org.epistream.producer.aside.Fate;
import org.epistream.producer.aside.SetAside;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Does something with the events that are chosen. Ctrl-C ends it between two of them, and it can be begun again. */
abstract class AsideActVerb extends AsideVerb {
    @Mixin
    private AsideFilterOptions filters = new AsideFilterOptions();

    @Option(names = "--all", description = "All that are open; needed where nothing else says which.")
    private boolean all;

    @Option(names = "--dry-run", description = "Change nothing; show what would be done.")
    private boolean dryRun;

    @Option(names = "--note", paramLabel = "TEXT", description = "Kept with what is done, for whoever asks later.")
    private @Nullable String note;

    /** Does it; returns whether it came to the end. */
    abstract boolean act(
            AsideLog log,
            AsideWriter writer,
            List<SetAside> events,
            BooleanSupplier cancelled,
            BiConsumer<SetAside, Fate> told);

    final boolean isDryRun() {
        return dryRun;
    }

    final @Nullable String note() {
        return note;
    }

    @Override
    final void check(Topics topics) {
        filters.filter(places(filters.places(), topics));
        if (filters.areNone() && !all) {
            throw new SettingsException(List.of("say which: places, filters, or --all"));
        }
    }

    @Override
    final int run(Cluster cluster, Topics topics, AsideLog log, Console console) throws Exception {
        List<SetAside> events = log.read(kind(), filters.filter(places(filters.places(), topics)));
        Fates fates = new Fates(console);
        AtomicBoolean cancelled = new AtomicBoolean();
        return Shutdown.during(() -> cancelled.set(true), () -> {
            try (AsideWriter writer = new AsideWriter(cluster.settings(), topics)) {
                boolean finished = act(log, writer, events, cancelled::get, fates::take);
                fates.show(events.size(), dryRun, finished);
                return finished && !fates.areRefused() ? DONE : FAILED;
            }
        });
    }
}
