package org.epistream.dashboard.page;

import static org.epistream.dashboard.page.Html.all;
import static org.epistream.dashboard.page.Html.attribute;
import static org.epistream.dashboard.page.Html.element;
import static org.epistream.dashboard.page.Html.link;
import static org.epistream.dashboard.page.Html.styled;
import static org.epistream.dashboard.page.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.epistream.domain.count.Period;
import org.epistream.domain.count.Totals;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.place.RegionCode;

/** Regions and types of measures by status. */
final class MeasuresView {
    /** A page with all of China's counties in it would hold a hundred thousand rows. */
    static final int MAX_ROWS = 300;

    private record Row(RegionCode region, MeasureType type, ByStatus mentions) {}

    private final Viewer viewer;
    private final StatusTable table;

    MeasuresView(Viewer viewer) {
        this.viewer = viewer;
        this.table = new StatusTable(viewer, Words.REGION_AND_TYPE);
    }

    Html show(Totals totals) {
        List<Row> rows = rows(totals);
        Html content = rows.isEmpty()
                ? TableView.empty(viewer.say(Words.NOTHING_FOUND))
                : TableView.table(
                        "measures-table",
                        Words.BY_REGION_AND_TYPE.in(viewer.language()),
                        table.columns(),
                        regions(rows.stream().limit(MAX_ROWS).toList()));
        return TableView.section("measures", Words.BY_REGION_AND_TYPE.in(viewer.language()), content, cut(rows.size()));
    }

    private Html cut(int rows) {
        return Html.when(
                rows > MAX_ROWS,
                styled(
                        "p",
                        "secondary",
                        viewer.say(
                                Words.CUT,
                                viewer.language().number(MAX_ROWS),
                                viewer.language().number(rows))));
    }

    private List<Html> regions(List<Row> rows) {
        Map<RegionCode, List<Html>> byRegion = new LinkedHashMap<>();
        rows.forEach(row -> byRegion.computeIfAbsent(
                        row.region(), region -> new ArrayList<>(List.of(regionLine(region))))
                .add(typeLine(row)));
        return byRegion.values().stream().map(TableView::body).toList();
    }

    private Html regionLine(RegionCode region) {
        return styled(
                "tr",
                "group",
                element(
                        "th",
                        attribute("scope", "rowgroup"),
                        attribute("colspan", String.valueOf(table.columns().size())),
                        link(
                                viewer.address().region(region).on(Pages.MEASURES),
                                all(Shown.region(region, viewer.language())))));
    }

    private Html typeLine(Row row) {
        Html name = text(
                MeasureCatalogue.packaged().name(row.type(), viewer.language().locale()));
        return table.row(
                name,
                row.mentions(),
                Regions.row(viewer.address(), row.region()).type(row.type()));
    }

    private List<Row> rows(Totals totals) {
        Map<List<Object>, Row> rows = new HashMap<>();
        totals.eachRolled(
                viewer.measures(),
                Regions.below(viewer.address().region()),
                Period.MONTH,
                rolled -> rows.computeIfAbsent(
                                List.of(rolled.cell().region(), rolled.cell().type()),
                                key -> new Row(
                                        rolled.cell().region(), rolled.cell().type(), new ByStatus()))
                        .mentions()
                        .add(rolled.cell().status(), rolled.total().mentions()));
        return rows.values().stream()
                .sorted(Comparator.comparingLong((Row row) -> row.mentions().total())
                        .reversed()
                        .thenComparing(Row::region)
                        .thenComparing(Row::type))
                .toList();
    }
}
