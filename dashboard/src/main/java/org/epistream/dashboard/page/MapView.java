package org.epistream.dashboard.page;

import static org.epistream.dashboard.page.Html.all;
import static org.epistream.dashboard.page.Html.attribute;
import static org.epistream.dashboard.page.Html.element;
import static org.epistream.dashboard.page.Html.styled;
import static org.epistream.dashboard.page.Html.text;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;

/** The provinces as tiles about where they lie, the darker the more mentions; each leads to its own page. */
final class MapView {
    private static final int SHADES = 5;

    private final Viewer viewer;

    MapView(Viewer viewer) {
        this.viewer = viewer;
    }

    Html show(Map<RegionCode, ByStatus> provinces) {
        List<Long> counts = Provinces.tiles().stream()
                .map(tile -> mentions(provinces, tile))
                .filter(count -> count > 0)
                .toList();
        return TableView.section(
                "map",
                Words.MAP.in(viewer.language()),
                styled("p", "secondary", viewer.say(Words.MAP_HINT)),
                styled(
                        "ul",
                        "provinces",
                        all(Provinces.tiles().stream()
                                .map(tile -> tile(tile, mentions(provinces, tile), counts))
                                .toList())),
                legend(),
                unknown(provinces
                        .getOrDefault(RegionCode.UNKNOWN, new ByStatus())
                        .total()));
    }

    private Html tile(Provinces.Tile tile, long mentions, List<Long> counts) {
        String name = tile.name(viewer.language());
        String number = viewer.language().number(mentions);
        Html here = isHere(tile.code()) ? attribute("aria-current", "true") : attribute("data-mentions", number);
        return element(
                "li",
                attribute("class", "row-" + tile.row() + " column-" + tile.column()),
                element(
                        "a",
                        attribute("href", viewer.address().region(tile.code()).on(Pages.OVERVIEW)),
                        attribute("class", "shade-" + shade(mentions, counts)),
                        attribute("title", Divisions.packaged().fullName(tile.code())),
                        attribute("aria-label", Words.TILE.in(viewer.language(), name, number)),
                        here,
                        styled("span", "name", text(name)),
                        styled("span", "count", text(number))));
    }

    private boolean isHere(RegionCode province) {
        RegionCode region = viewer.address().region();
        return region != null
                && Divisions.packaged().rollUp(region, Division.Level.PROVINCE).equals(province);
    }

    private Html legend() {
        return element(
                "p",
                attribute("class", "legend"),
                attribute("aria-hidden", "true"),
                viewer.say(Words.LESS),
                all(IntStream.rangeClosed(0, SHADES)
                        .mapToObj(shade -> styled("span", "shade-" + shade))
                        .toList()),
                viewer.say(Words.MORE));
    }

    /** What stands in reports that do not say whose they are has no tile. */
    private Html unknown(long mentions) {
        return Html.when(
                mentions > 0,
                styled(
                        "p",
                        "secondary",
                        viewer.say(Words.UNKNOWN_REGION),
                        text(": "),
                        viewer.number(mentions, viewer.address().region(RegionCode.UNKNOWN))));
    }

    private static long mentions(Map<RegionCode, ByStatus> provinces, Provinces.Tile tile) {
        return provinces.getOrDefault(tile.code(), new ByStatus()).total();
    }

    /** By how many have less, so that one province far ahead does not leave all others pale. */
    private static int shade(long mentions, List<Long> counts) {
        long behind = counts.stream().filter(count -> count < mentions).count();
        return mentions == 0 ? 0 : 1 + (int) (SHADES * behind / counts.size());
    }
}
