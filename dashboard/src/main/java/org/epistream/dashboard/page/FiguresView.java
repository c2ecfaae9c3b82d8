package org.epistream.dashboard.page;

import static org.epistream.dashboard.page.Html.all;
import static org.epistream.dashboard.page.Html.link;
import static org.epistream.dashboard.page.Html.outside;
import static org.epistream.dashboard.page.Html.text;

import java.util.List;
import org.epistream.dashboard.page.TableView.Column;
import org.epistream.domain.count.CellKind;
import org.epistream.domain.count.Counts;
import org.epistream.domain.count.Counts.ToldFigure;
import org.epistream.domain.figure.FigureKinds;
import org.jspecify.annotations.Nullable;

/** Figures as most reports tell them. */
final class FiguresView {
    private final Viewer viewer;
    private final List<Column> columns;

    FiguresView(Viewer viewer) {
        this.viewer = viewer;
        this.columns = List.of(
                Column.words(Words.FIGURE.in(viewer.language())),
                Column.number(Words.NUMBER.in(viewer.language())),
                Column.words(Words.DATE.in(viewer.language())),
                Column.words(Words.REGION.in(viewer.language())),
                Column.number(Words.DISTINCT_REPORTS.in(viewer.language())),
                Column.number(Words.OTHERWISE.in(viewer.language())));
    }

    /** @param most rows */
    Html show(Counts counts, int most) {
        List<Html> rows = counts.figuresTold(null, viewer.address().slice(most)).stream()
                .map(this::row)
                .toList();
        return TableView.list(viewer, "told", Words.TOLD, columns, rows, viewer.say(Words.NO_TOLD));
    }

    private Html row(ToldFigure figure) {
        Address reports = viewer.address()
                .named(CellKind.FIGURE, figure.what())
                .region(figure.region())
                .days(figure.day(), figure.day());
        Html value = all(text(viewer.language().number(figure.value())), unit(figure.unit()));
        return TableView.row(
                columns,
                outside(FigureKinds.name(figure.what(), viewer.language().locale())),
                link(reports.on(Pages.REPORTS), value),
                Shown.day(figure.day()),
                Shown.region(figure.region(), viewer.language()),
                viewer.number(figure.distinctReports(), reports),
                viewer.number(figure.distinctOtherwise(), reports));
    }

    private static Html unit(@Nullable String unit) {
        return unit == null ? Html.nothing() : all(text(" "), Shown.chinese(outside(unit)));
    }
}
