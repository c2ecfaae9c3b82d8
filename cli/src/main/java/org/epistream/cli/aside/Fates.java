package org.epistream.cli.aside;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.epistream.cli.show.Console;
import org.epistream.cli.show.Shown;
import org.epistream.cli.show.TextTable;
import org.epistream.producer.aside.Fate;
import org.epistream.producer.aside.SetAside;

/** Tells what became of events: a line for each that was not dealt with, and at the end how many there are of every fate. */
public final class Fates {
    private final Console console;
    private final Map<Fate, Integer> counts = new EnumMap<>(Fate.class);

    public Fates(Console console) {
        this.console = console;
    }

    public void take(SetAside event, Fate fate) {
        counts.merge(fate, 1, Integer::sum);
        if (fate.isRefusal() || fate == Fate.NEWER_STANDS) {
            String id = event.id() == null ? "" : " " + Shown.cut(event.id(), 60);
            console.complain(event.at() + id + ": " + words(fate));
        }
    }

    /**
     * @param chosen how many were chosen
     * @param finished whether all of them were dealt with
     */
    public void show(int chosen, boolean dryRun, boolean finished) {
        if (chosen == 0) {
            console.say("aside.none");
            return;
        }
        TextTable table = new TextTable(
                console.words().get("column.became"), ">" + console.words().get("column.count"));
        counts.forEach((fate, count) -> table.row(words(fate), count));
        console.table(table);
        if (dryRun) {
            console.say("aside.dry-run");
        }
        if (!finished) {
            int done = counts.values().stream().mapToInt(Integer::intValue).sum();
            console.say("aside.ended", done, chosen);
        }
    }

    /** Whether some could not be dealt with. */
    public boolean areRefused() {
        return counts.keySet().stream().anyMatch(Fate::isRefusal);
    }

    private String words(Fate fate) {
        return console.words().get("fate." + fate.name().toLowerCase(Locale.ROOT));
    }
}
