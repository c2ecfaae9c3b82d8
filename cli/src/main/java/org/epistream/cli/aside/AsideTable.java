package org.epistream.cli.aside;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.epistream.cli.show.Console;
import org.epistream.cli.show.Shown;
import org.epistream.cli.show.TextTable;
import org.epistream.cli.show.Words;
import org.epistream.domain.report.AsideState;
import org.epistream.producer.aside.AsideKind;
import org.epistream.producer.aside.SetAside;

/** The events that were set aside as a table, and how many there are for each reason. */
public final class AsideTable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Console console;
    private final Words words;
    private final AsideKind kind;
    private final int limit;

    /** @param limit most rows */
    public AsideTable(Console console, AsideKind kind, int limit) {
        this.console = console;
        this.words = console.words();
        this.kind = kind;
        this.limit = limit;
    }

    /**
     * @param events in every state, first set aside first
     * @param wanted those that have rows
     */
    public void show(List<SetAside> events, Predicate<SetAside> wanted) {
        console.heading(
                "aside.heading." + kind.name().toLowerCase(Locale.ROOT),
                count(events, AsideState.OPEN),
                count(events, AsideState.RETRIED),
                count(events, AsideState.DISCARDED));
        List<SetAside> rows = events.stream().filter(wanted).toList();
        if (rows.isEmpty()) {
            console.say("aside.none");
            return;
        }
        TextTable table = new TextTable(
                words.get("column.where"),
                words.get("column.set-aside"),
                words.get("column.state"),
                ">" + words.get("column.attempt"),
                words.get("column.reason"),
                words.get("column.id"),
                words.get("column.detail"));
        for (int i = rows.size() - 1; i >= Math.max(0, rows.size() - limit); i--) {
            row(table, rows.get(i));
        }
        console.fitted(table);
        if (rows.size() > limit) {
            console.line("  " + words.get("aside.more", rows.size() - limit));
        }
        reasons(rows);
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    private void row(TextTable table, SetAside event) {
        String id = event.id();
        table.row(
                event.at().partition() + "/" + event.at().offset(),
                time(event.setAsideAt()),
                words.get("aside.state." + event.state().code()),
                event.attempt(),
                Shown.cut(shortReason(event.reason()), 28),
                Shown.cut(id == null ? "" : id, 28),
                Shown.cut(event.detail(), 120));
    }

    private void reasons(List<SetAside> rows) {
        Map<String, Long> byReason =
                rows.stream().collect(Collectors.groupingBy(SetAside::reason, Collectors.counting()));
        TextTable table = new TextTable(words.get("column.reason"), ">" + words.get("column.count"));
        byReason.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> reason) -> -reason.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(Math.max(1, limit))
                .forEach(reason -> table.row(Shown.cut(reason.getKey(), 70), reason.getValue()));
        console.line("");
        console.table(table);
    }

    /** An exception without its package. */
    private static String shortReason(String reason) {
        return reason.substring(reason.lastIndexOf('.') + 1);
    }

    private static long count(List<SetAside> events, AsideState state) {
        return events.stream().filter(event -> event.state() == state).count();
    }
}
