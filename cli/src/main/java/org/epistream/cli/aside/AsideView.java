package org.epistream.cli.aside;

import java.util.Set;
import java.util.TreeMap;
import org.epistream.cli.show.Console;
import org.epistream.cli.show.Shown;
import org.epistream.cli.show.TextTable;
import org.epistream.cli.show.Words;
import org.epistream.domain.report.Mark;
import org.epistream.events.EventHeaders;
import org.epistream.producer.aside.SetAside;
import org.jspecify.annotations.Nullable;

/** One event that was set aside, in full. */
public final class AsideView {
    private static final Set<String> SHOWN_ABOVE = Set.of(
            EventHeaders.EXCEPTION,
            EventHeaders.MESSAGE,
            EventHeaders.ATTEMPT,
            EventHeaders.ARRIVED,
            EventHeaders.ORIGIN);

    private final Console console;
    private final Words words;

    public AsideView(Console console) {
        this.console = console;
        this.words = console.words();
    }

    /**
     * @param stackTrace of the failure, or null
     * @param text the event as it came
     */
    public void show(SetAside event, @Nullable String stackTrace, String text) {
        console.line("");
        console.line(console.bold(event.at().toString()));
        TextTable table = new TextTable(words.get("column.field"), words.get("column.value"));
        row(table, "column.id", event.id());
        row(table, "column.state", words.get("aside.state." + event.state().code()));
        Mark mark = event.mark();
        if (mark != null) {
            row(table, "aside.marked", AsideTable.time(mark.markedAt()));
            row(table, "aside.note", mark.note());
        }
        row(table, "column.reason", event.reason());
        row(table, "column.detail", event.detail());
        row(table, "column.set-aside", AsideTable.time(event.setAsideAt()));
        row(table, "column.attempt", String.valueOf(event.attempt()));
        row(table, "aside.arrived", event.arrived() == null ? null : AsideTable.time(event.arrived()));
        row(
                table,
                "aside.origin",
                event.origin() == null ? null : event.origin().toString());
        new TreeMap<>(event.headers()).forEach((name, value) -> {
            if (!SHOWN_ABOVE.contains(name)) {
                table.row(Shown.cut(name, 40), Shown.line(value));
            }
        });
        console.fitted(table);
        if (stackTrace != null) {
            text("aside.stack-trace", stackTrace);
        }
        text("aside.text", text);
    }

    private void row(TextTable table, String key, @Nullable String value) {
        if (value != null) {
            table.row(words.get(key), Shown.line(value));
        }
    }

    private void text(String heading, String text) {
        console.heading(heading);
        Shown.lines(text).forEach(line -> console.line("  " + line));
    }
}
