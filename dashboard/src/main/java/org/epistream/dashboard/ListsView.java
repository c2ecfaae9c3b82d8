package org.epistream.dashboard;

import static org.epistream.dashboard.Html.all;
import static org.epistream.dashboard.Html.element;
import static org.epistream.dashboard.Html.outside;
import static org.epistream.dashboard.Html.text;

import java.util.List;
import org.epistream.dashboard.TableView.Column;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.count.Counts.NamedCount;
import org.epistream.domain.count.Counts.ReportRow;
import org.epistream.domain.count.Counts.ToldFigure;
import org.epistream.domain.figure.FigureKinds;
import org.jspecify.annotations.Nullable;

/** The lists of names, figures and reports. */
final class ListsView {
    /** What the empty page advises to type. */
    static final String PUSH_COMMAND = "./epistream push samples";

    private final Language language;

    ListsView(Language language) {
        this.language = language;
    }

    Html persons(List<NamedCount> names) {
        List<Column> columns = List.of(
                word(Words.NAME),
                word(Words.PERSON_TITLE),
                word(Words.REGION),
                number(Words.MENTIONS),
                number(Words.IN_REPORTS));
        List<Html> rows = names.stream()
                .map(name -> TableView.row(
                        columns,
                        Shown.chinese(outside(name.name())),
                        Shown.chinese(outside(name.title())),
                        Shown.region(name.region(), language),
                        count(name.total().mentions()),
                        count(name.total().reports())))
                .toList();
        return list("persons", Words.PERSONS, columns, rows, text(Words.NO_PERSONS.in(language)));
    }

    /** Bodies or meetings. */
    Html names(String id, Words heading, Words none, List<NamedCount> names) {
        List<Column> columns =
                List.of(word(Words.NAME), word(Words.REGION), number(Words.MENTIONS), number(Words.IN_REPORTS));
        List<Html> rows = names.stream()
                .map(name -> TableView.row(
                        columns,
                        Shown.chinese(outside(name.name())),
                        Shown.region(name.region(), language),
                        count(name.total().mentions()),
                        count(name.total().reports())))
                .toList();
        return list(id, heading, columns, rows, text(none.in(language)));
    }

    /** Places, by the full names of their own codes. */
    Html places(List<NamedCount> names) {
        List<Column> columns = List.of(word(Words.NAME), number(Words.MENTIONS), number(Words.IN_REPORTS));
        List<Html> rows = names.stream()
                .map(name -> TableView.row(
                        columns,
                        Shown.region(name.region(), language),
                        count(name.total().mentions()),
                        count(name.total().reports())))
                .toList();
        return list("places", Words.PLACES, columns, rows, text(Words.NO_PLACES.in(language)));
    }

    Html told(List<ToldFigure> figures) {
        List<Column> columns = List.of(
                word(Words.FIGURE),
                number(Words.NUMBER),
                word(Words.DAY),
                word(Words.REGION),
                number(Words.DISTINCT_REPORTS),
                number(Words.OTHERWISE));
        List<Html> rows = figures.stream()
                .map(figure -> TableView.row(
                        columns,
                        outside(FigureKinds.name(figure.what(), language.locale())),
                        all(List.of(text(language.number(figure.value())), unit(figure.unit()))),
                        element("time", text(figure.day().toString())),
                        Shown.region(figure.region(), language),
                        count(figure.distinctReports()),
                        count(figure.distinctOtherwise())))
                .toList();
        return list("told", Words.TOLD, columns, rows, text(Words.NO_TOLD.in(language)));
    }

    Html reports(List<ReportRow> reports) {
        List<Column> columns = List.of(
                word(Words.TITLE),
                word(Words.DAY),
                word(Words.REGION),
                word(Words.SOURCE),
                number(Words.MEASURES_IN_REPORT));
        List<Html> rows = reports.stream()
                .map(report -> TableView.row(
                        columns,
                        title(report),
                        all(List.of(
                                element("time", text(report.day().toString())),
                                text(" "),
                                TableView.secondary(text(from(report.from()).in(language))))),
                        Shown.region(report.region(), language),
                        Shown.chinese(outside(report.source())),
                        count(report.measures())))
                .toList();
        Html advice = all(List.of(text(Words.NO_REPORTS.in(language)), text(" "), element("code", text(PUSH_COMMAND))));
        return list("reports", Words.REPORTS, columns, rows, advice);
    }

    private Html list(String id, Words heading, List<Column> columns, List<Html> rows, Html none) {
        Html content = rows.isEmpty()
                ? TableView.empty(none)
                : TableView.table(id, heading.in(language), columns, List.of(TableView.body(rows)));
        return TableView.section(id, heading.in(language), content);
    }

    private static Html title(ReportRow report) {
        String title = report.title();
        Html id = TableView.secondary(outside(report.id()));
        return title == null || title.isBlank() ? id : all(List.of(Shown.chinese(outside(title)), text(" "), id));
    }

    private static Html unit(@Nullable String unit) {
        return unit == null ? Html.nothing() : all(List.of(text(" "), Shown.chinese(outside(unit))));
    }

    private Html count(long value) {
        return text(language.number(value));
    }

    private Column word(Words heading) {
        return Column.words(heading.in(language));
    }

    private Column number(Words heading) {
        return Column.number(heading.in(language));
    }

    private static Words from(Day.From from) {
        return switch (from) {
            case STORY -> Words.FROM_STORY;
            case PUBLISHED -> Words.FROM_PUBLISHED;
            case OBSERVED -> Words.FROM_OBSERVED;
        };
    }
}
