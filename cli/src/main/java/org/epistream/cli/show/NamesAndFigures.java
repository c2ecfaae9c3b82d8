package org.epistream.cli.show;

import java.util.List;
import org.epistream.domain.count.Counts;
import org.epistream.domain.count.Counts.NamedCount;
import org.epistream.domain.count.Counts.Slice;
import org.epistream.domain.count.Counts.ToldFigure;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.figure.FigureKinds;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/** The part of the overview that shows who and what was named most, and the figures of the last days. */
final class NamesAndFigures {
    private static final int MAX_ROWS = 1_000;
    private static final int FIRST_NAMES = 5;
    private static final int FIRST_FIGURES = 8;

    private final Console console;
    private final Words words;
    private final Counts counts;
    private final boolean everything;

    NamesAndFigures(Console console, Counts counts, boolean everything) {
        this.console = console;
        this.words = console.words();
        this.counts = counts;
        this.everything = everything;
    }

    void show() {
        Slice first = Slice.of(everything ? MAX_ROWS : FIRST_NAMES, 0);
        List<NamedCount> persons = counts.mostNamed(EntityCell.Kind.PERSON, first);
        List<NamedCount> bodies = counts.mostNamed(EntityCell.Kind.BODY, first);
        if (!persons.isEmpty() || !bodies.isEmpty()) {
            console.heading("overview.names");
            persons(persons);
            if (!persons.isEmpty() && !bodies.isEmpty()) {
                console.line("");
            }
            bodies(bodies);
        }
        List<ToldFigure> figures = counts.figuresTold(null, Slice.of(everything ? MAX_ROWS : FIRST_FIGURES, 0));
        if (!figures.isEmpty()) {
            console.heading("overview.figures");
            figures(figures);
        }
    }

    private void persons(List<NamedCount> persons) {
        TextTable table = new TextTable(
                words.get("column.person"),
                words.get("column.person-title"),
                words.get("column.region"),
                ">" + words.get("column.mentions"),
                ">" + words.get("column.reports"));
        persons.forEach(person -> table.row(
                Shown.cut(person.name(), 24),
                cell(person.title()),
                region(person.region()),
                person.total().mentions(),
                person.total().reports()));
        if (!table.isEmpty()) {
            console.table(table);
        }
    }

    private void bodies(List<NamedCount> bodies) {
        TextTable table = new TextTable(
                words.get("column.body"),
                words.get("column.region"),
                ">" + words.get("column.mentions"),
                ">" + words.get("column.reports"));
        bodies.forEach(body -> table.row(
                Shown.cut(body.name(), 36),
                region(body.region()),
                body.total().mentions(),
                body.total().reports()));
        if (!table.isEmpty()) {
            console.table(table);
        }
    }

    private void figures(List<ToldFigure> figures) {
        TextTable table = new TextTable(
                words.get("column.day"),
                words.get("column.region"),
                words.get("column.figure"),
                ">" + words.get("column.value"),
                words.get("column.unit"),
                ">" + words.get("column.reports"),
                ">" + words.get("column.otherwise"));
        figures.forEach(figure -> table.row(
                figure.day(),
                region(figure.region()),
                Shown.cut(FigureKinds.name(figure.what(), words.language()), 32),
                figure.value().toPlainString(),
                cell(figure.unit()),
                figure.distinctReports(),
                figure.distinctOtherwise() == 0 ? "" : figure.distinctOtherwise()));
        console.table(table);
    }

    private static String region(RegionCode code) {
        return Shown.cut(Divisions.packaged().fullName(code), 26);
    }

    private static String cell(@Nullable String text) {
        return text == null ? "" : Shown.cut(text, 32);
    }
}
