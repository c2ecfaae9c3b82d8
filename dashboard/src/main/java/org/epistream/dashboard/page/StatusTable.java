package org.epistream.dashboard.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.epistream.dashboard.page.TableView.Column;
import org.epistream.domain.measure.Status;

/** Tables with a column for each status and one for their sum. */
final class StatusTable {
    private final Viewer viewer;
    private final List<Column> columns;

    StatusTable(Viewer viewer, Words firstColumn) {
        this.viewer = viewer;
        this.columns = Stream.of(
                        Stream.of(Column.words(firstColumn.in(viewer.language()))),
                        Stream.of(Status.values())
                                .map(status -> Column.number(
                                        status.name(viewer.language().locale()))),
                        Stream.of(Column.number(Words.TOTAL.in(viewer.language()))))
                .flatMap(column -> column)
                .toList();
    }

    List<Column> columns() {
        return columns;
    }

    /** A row whose numbers lead to their reports. */
    Html row(Html name, ByStatus mentions, Address reports) {
        List<Html> cells = new ArrayList<>(List.of(name));
        Stream.of(Status.values())
                .forEach(status -> cells.add(viewer.number(mentions.of(status), reports.status(status))));
        cells.add(viewer.number(mentions.total(), reports));
        return TableView.row(columns, cells.toArray(Html[]::new));
    }

    Html show(String id, Words heading, List<Html> rows) {
        return rows.isEmpty()
                ? TableView.empty(viewer.say(Words.NOTHING_FOUND))
                : TableView.table(id, heading.in(viewer.language()), columns, List.of(TableView.body(rows)));
    }
}
