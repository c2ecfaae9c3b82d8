package org.epistream.cli.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.epistream.cli.show.Console;
import org.epistream.cli.show.Shown;
import org.epistream.cli.show.TextTable;
import org.epistream.cli.show.Words;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.Repair;
import org.epistream.domain.analysis.Story;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.report.Report;
import org.jspecify.annotations.Nullable;

/** One analysed report as a person reads it in a terminal: facts, text with its mentions marked, tables, and why. */
final class ReportView {
    /** Columns of the longest label and the blank behind it. */
    private static final int LABEL = 11;

    private final Console console;
    private final Words words;
    private final Values values;
    private final boolean explain;

    ReportView(Console console, MeasureCatalogue catalogue, boolean explain) {
        this.console = console;
        this.words = console.words();
        this.values = new Values(words, catalogue);
        this.explain = explain;
    }

    void show(String where, Report report, Analysis analysis) {
        console.line(console.bold(Shown.line(where)));
        facts(analysis);
        AsItCame text = AsItCame.of(report);
        console.heading("extract.text");
        console.line("  " + legend());
        console.line("");
        MarkedText.lines(console, text, analysis.mentions()).forEach(console::line);
        new MentionTables(console, values).show(analysis.mentions());
        if (analysis.omitted() > 0) {
            console.say("extract.omitted", analysis.omitted());
        }
        repairs(analysis.repairs());
        if (explain && !analysis.mentions().isEmpty()) {
            new Explanation(console, values, text).show(analysis.mentions());
        }
        console.line("");
    }

    private void facts(Analysis analysis) {
        fact("extract.title", analysis.title());
        fact("extract.kind", words.get("kind." + analysis.kind().name().toLowerCase(Locale.ROOT)));
        fact("extract.disease", analysis.epidemic() ? analysis.disease() : words.get("extract.no-epidemic"));
        fact("extract.published", analysis.published());
        fact("extract.source", analysis.source());
        fact("extract.reporters", String.join("、", analysis.reporters()));
        boolean several = analysis.stories().size() > 1;
        for (Story story : analysis.stories()) {
            String how = words.get("day." + story.day().from().code());
            fact(
                    "extract.story",
                    Divisions.packaged().fullName(story.region()) + " " + story.region() + ", "
                            + story.day().date() + " (" + how + ")"
                            + (several && story.title() != null ? ": " + story.title() : ""));
        }
        fact("extract.analysis", analysis.version());
    }

    private void fact(String key, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            String label = words.get(key);
            String blank = " ".repeat(Math.max(1, LABEL - Shown.width(label)));
            console.line("  " + label + blank + Shown.line(value.toString()));
        }
    }

    private String legend() {
        return console.hasColours()
                ? Arrays.stream(Kind.values())
                        .map(kind -> console.styled(kind.style(), kind.name(words)))
                        .collect(Collectors.joining("  "))
                : words.get("extract.legend");
    }

    private void repairs(List<Repair> repairs) {
        if (repairs.isEmpty()) {
            return;
        }
        TextTable table = new TextTable(
                words.get("column.kind"), ">" + words.get("column.characters"), ">" + words.get("column.guessed"));
        for (Repair repair : repairs) {
            String kind = words.get("repair." + repair.kind().name().toLowerCase(Locale.ROOT));
            table.row(kind, repair.characters(), repair.guessed());
        }
        console.heading("extract.repairs");
        console.table(table);
    }
}
