package org.epistream.cli.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.epistream.cli.show.Console;
import org.epistream.cli.show.Shown;
import org.epistream.cli.show.TextTable;
import org.epistream.domain.analysis.Mention;

/** What a report names: a table for each kind, with one row for all mentions that mean the same. */
final class MentionTables {
    private final Console console;
    private final Values values;

    MentionTables(Console console, Values values) {
        this.console = console;
        this.values = values;
    }

    /** The words of mentions that mean the same. */
    private static final class Same {
        private final Set<String> words = new LinkedHashSet<>();
        private int times;
    }

    void show(List<Mention> mentions) {
        for (Kind kind : Kind.values()) {
            List<Mention> here = mentions.stream()
                    .filter(mention -> Kind.of(mention) == kind)
                    .toList();
            if (!here.isEmpty()) {
                console.heading("extract." + kind.code(), here.size());
                console.fitted(table(kind, here));
            }
        }
        abroad(mentions);
    }

    private void abroad(List<Mention> mentions) {
        Map<List<String>, Integer> times = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            if (mention instanceof Mention.Measure measure) {
                times.merge(values.abroad(measure), 1, Integer::sum);
            }
        }
        if (!times.isEmpty()) {
            TextTable table = new TextTable(
                    console.words().get("column.type"),
                    "OxCGRT",
                    "PHSM",
                    ">" + console.words().get("column.times"));
            times.forEach((row, count) -> table.row(row.get(0), row.get(1), row.get(2), count));
            console.heading("extract.abroad");
            console.table(table);
        }
    }

    private TextTable table(Kind kind, List<Mention> mentions) {
        Map<List<String>, Same> rows = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            List<String> row = new ArrayList<>(values.cells(mention));
            if (kind.isName()) {
                row.add(0, Shown.cut(mention.text(), 48));
            }
            Same same = rows.computeIfAbsent(row, cells -> new Same());
            same.words.add(mention.text());
            same.times++;
        }
        List<String> headings = new ArrayList<>(values.headings(kind));
        headings.add(kind.isName() ? 0 : headings.size(), console.words().get("column.words"));
        headings.add(
                kind.isName() ? headings.size() : headings.size() - 1,
                ">" + console.words().get("column.times"));
        TextTable table = new TextTable(headings.toArray(String[]::new));
        rows.forEach((cells, same) -> {
            List<Object> row = new ArrayList<>(cells);
            row.add(same.times);
            if (!kind.isName()) {
                row.add(Shown.line(String.join("、", same.words)));
            }
            table.row(row.toArray());
        });
        return table;
    }
}
