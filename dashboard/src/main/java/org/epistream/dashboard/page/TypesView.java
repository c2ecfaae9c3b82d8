package org.epistream.dashboard.page;

import static org.epistream.dashboard.page.Html.link;
import static org.epistream.dashboard.page.Html.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.measure.MeasureType;

/** Types of measures by status; each leads to where and when it was named. */
final class TypesView {
    private final Viewer viewer;
    private final StatusTable table;

    TypesView(Viewer viewer) {
        this.viewer = viewer;
        this.table = new StatusTable(viewer, Words.MEASURE);
    }

    Html show(Map<MeasureType, ByStatus> types) {
        List<Html> rows = types.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<MeasureType, ByStatus> entry) ->
                                entry.getValue().total())
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
        return TableView.section(
                "types", Words.BY_TYPE.in(viewer.language()), table.show("types-table", Words.BY_TYPE, rows));
    }

    private Html row(MeasureType type, ByStatus mentions) {
        Address ofType = viewer.address().type(type);
        String name = MeasureCatalogue.packaged().name(type, viewer.language().locale());
        return table.row(link(ofType.on(Pages.OVERVIEW), text(name)), mentions, ofType);
    }
}
