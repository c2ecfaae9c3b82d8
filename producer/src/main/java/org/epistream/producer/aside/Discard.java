package org.epistream.producer.aside;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.epistream.domain.report.AsideState;
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.Mark;
import org.jspecify.annotations.Nullable;

/** Marks events that nobody wants back. They stay where they are until their time is over. */
public final class Discard {
    private static final int BATCH = 500;

    private final Marks marks;
    private final InstantSource clock;
    private final boolean dryRun;
    private final @Nullable String note;
    private final BiConsumer<SetAside, Fate> told;

    /**
     * @param dryRun only tell what would be done
     * @param note kept with the marks, or null
     * @param told hears what became of each event
     */
    public Discard(
            Marks marks, InstantSource clock, boolean dryRun, @Nullable String note, BiConsumer<SetAside, Fate> told) {
        this.marks = marks;
        this.clock = clock;
        this.dryRun = dryRun;
        this.note = note;
        this.told = told;
    }

    /**
     * Discards all of them.
     *
     * @param cancelled asked before each batch
     * @return whether all were dealt with
     */
    public boolean run(List<SetAside> events, BooleanSupplier cancelled) {
        for (int i = 0; i < events.size(); i += BATCH) {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            discard(events.subList(i, Math.min(events.size(), i + BATCH)));
        }
        return true;
    }

    private void discard(List<SetAside> batch) {
        Map<LogPlace, Mark> all = new LinkedHashMap<>();
        for (SetAside event : batch) {
            if (event.state() == AsideState.OPEN) {
                all.put(event.at(), new Mark(Mark.State.DISCARDED, clock.instant(), note));
            }
        }
        if (!dryRun) {
            marks.put(all);
        }
        batch.forEach(event -> told.accept(event, all.containsKey(event.at()) ? Fate.DISCARDED : Fate.ALREADY_MARKED));
    }
}
