package org.epistream.dashboard.page;

import static org.epistream.dashboard.page.Html.all;
import static org.epistream.dashboard.page.Html.link;
import static org.epistream.dashboard.page.Html.styled;

import java.util.List;
import java.util.Map;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/** Regions by status; each leads to its own parts. */
final class RegionsView {
    private final Viewer viewer;
    private final StatusTable table;

    RegionsView(Viewer viewer) {
        this.viewer = viewer;
        this.table = new StatusTable(viewer, Words.REGION);
    }

    Html show(Map<RegionCode, ByStatus> regions) {
        List<Html> rows = regions.entrySet().stream()
                .map(region -> row(region.getKey(), region.getValue()))
                .toList();
        return TableView.section(
                "regions",
                Words.BY_REGION.in(viewer.language()),
                way(),
                table.show("regions-table", Words.BY_REGION, rows));
    }

    private Html row(RegionCode region, ByStatus mentions) {
        Address reports = Regions.row(viewer.address(), region);
        Html name = Shown.ownName(region, viewer.language());
        return table.row(
                reports.filter().itself()
                        ? all(name, viewer.say(Words.ITSELF))
                        : link(viewer.address().region(region).on(Pages.OVERVIEW), name),
                mentions,
                reports);
    }

    /** The regions above the one that is shown, to go back up. */
    private Html way() {
        RegionCode region = viewer.address().region();
        if (region == null || region.equals(RegionCode.UNKNOWN) || region.equals(RegionCode.CHINA)) {
            return Html.nothing();
        }
        List<Html> above = Regions.way(region).stream()
                .map(code -> code.equals(region)
                        ? styled("li", "here", Shown.ownName(code, viewer.language()))
                        : step(code, Shown.ownName(code, viewer.language())))
                .toList();
        return styled("ol", "way", step(null, viewer.say(Words.CHINA)), all(above));
    }

    private Html step(@Nullable RegionCode code, Html name) {
        return Html.element("li", link(viewer.address().region(code).on(Pages.OVERVIEW), name));
    }
}
