package org.epistream.cli.extract;

import java.util.Locale;
import java.util.stream.Collectors;
import org.epistream.cli.show.Console;
import org.epistream.cli.show.Shown;
import org.epistream.cli.show.TextTable;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.analysis.Repair;
import org.epistream.domain.analysis.Story;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.place.Divisions;
import org.jspecify.annotations.Nullable;

/** One analysed report as a person reads it in a terminal. */
final class ReportView {
    private final Console console;
    private final Locale language;

    ReportView(Console console) {
        this.console = console;
        this.language = console.words().language();
    }

    void show(String where, Analysis analysis) {
        console.line(console.bold(Shown.line(where)));
        fact("extract.title", analysis.title());
        fact("extract.source", analysis.source());
        fact("extract.published", analysis.published());
        fact("extract.reporters", String.join("、", analysis.reporters()));
        fact(
                "extract.disease",
                analysis.epidemic() ? analysis.disease() : console.words().get("extract.no-epidemic"));
        for (Story story : analysis.stories()) {
            fact(
                    "extract.story",
                    story.day().date() + " ("
                            + console.words().get("day." + story.day().from().code()) + ") "
                            + Divisions.packaged().fullName(story.region()) + " " + story.region());
        }
        fact("extract.repairs", analysis.repairs().stream().map(this::repair).collect(Collectors.joining("; ")));
        measures(analysis);
        others(analysis);
        if (analysis.omitted() > 0) {
            console.say("extract.omitted", analysis.omitted());
        }
        console.line("");
    }

    private void measures(Analysis analysis) {
        TextTable table = new TextTable(
                console.words().get("column.type"),
                console.words().get("column.status"),
                console.words().get("column.words"),
                ">" + console.words().get("column.place"));
        for (Mention mention : analysis.mentions()) {
            if (mention instanceof Mention.Measure measure) {
                table.row(
                        MeasureCatalogue.packaged().name(measure.type(), language),
                        measure.status().name(language),
                        Shown.cut(measure.text(), 40),
                        measure.span().start() + "–" + measure.span().end());
            }
        }
        if (!table.isEmpty()) {
            console.line("");
            console.table(table);
        }
    }

    private void others(Analysis analysis) {
        TextTable table = new TextTable(
                console.words().get("column.kind"),
                console.words().get("column.words"),
                console.words().get("column.meaning"),
                ">" + console.words().get("column.place"));
        for (Mention mention : analysis.mentions()) {
            if (!(mention instanceof Mention.Measure)) {
                table.row(
                        console.words().get("mention." + kind(mention)),
                        Shown.cut(mention.text(), 40),
                        Shown.cut(meaning(mention), 40),
                        mention.span().start() + "–" + mention.span().end());
            }
        }
        if (!table.isEmpty()) {
            console.line("");
            console.table(table);
        }
    }

    private static String kind(Mention mention) {
        return mention.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String meaning(Mention mention) {
        if (mention instanceof Mention.Person person) {
            return person.title() == null ? "" : person.title();
        }
        if (mention instanceof Mention.Place place) {
            return place.code() + " " + Divisions.packaged().fullName(place.code());
        }
        if (mention instanceof Mention.Date date) {
            return date.day();
        }
        if (mention instanceof Mention.Figure figure) {
            return figure.what() + " " + figure.value().toPlainString()
                    + (figure.unit() == null ? "" : " " + figure.unit());
        }
        return "";
    }

    private String repair(Repair repair) {
        String kind = console.words().get("repair." + repair.kind().name().toLowerCase(Locale.ROOT));
        return repair.guessed() == 0
                ? kind + " " + repair.characters()
                : console.words().get("extract.guessed", kind, repair.characters(), repair.guessed());
    }

    private void fact(String key, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            console.line("  " + console.words().get(key) + "  " + Shown.line(value.toString()));
        }
    }
}
