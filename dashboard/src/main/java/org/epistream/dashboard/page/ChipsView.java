package org.epistream.dashboard.page;

import static org.epistream.dashboard.page.Html.all;
import static org.epistream.dashboard.page.Html.attribute;
import static org.epistream.dashboard.page.Html.element;
import static org.epistream.dashboard.page.Html.link;
import static org.epistream.dashboard.page.Html.outside;
import static org.epistream.dashboard.page.Html.styled;
import static org.epistream.dashboard.page.Html.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.epistream.domain.count.CellKind;
import org.epistream.domain.count.Filter;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/** What a page is filtered by, each part with a link that takes it off. */
final class ChipsView {
    private final Viewer viewer;
    private final Address asked;

    ChipsView(Viewer viewer) {
        this.viewer = viewer;
        this.asked = viewer.address();
    }

    /** @param path the page that is filtered */
    Html show(String path) {
        Filter filter = asked.filter();
        List<Html> chips = new ArrayList<>();
        RegionCode region = filter.region();
        if (region != null) {
            chips.add(chip(
                    asked.region(null).on(path),
                    all(
                            text(Shown.plain(region, viewer.language())),
                            Html.when(filter.itself(), viewer.say(Words.ITSELF)))));
        }
        MeasureType type = asked.type();
        if (type != null) {
            String name =
                    MeasureCatalogue.packaged().name(type, viewer.language().locale());
            chips.add(chip(asked.type(null).on(path), text(name)));
        } else if (filter.kind() != null || filter.name() != null) {
            chips.add(chip(asked.named(null, null).on(path), named(filter)));
        }
        Status status = filter.status();
        if (status != null) {
            chips.add(chip(
                    asked.status(null).on(path),
                    text(status.name(viewer.language().locale()))));
        }
        String source = filter.source();
        if (source != null) {
            chips.add(chip(asked.source(null).on(path), Shown.chinese(outside(source))));
        }
        if (filter.since() != null || filter.until() != null) {
            chips.add(chip(asked.days(null, null).on(path), text(day(filter.since()) + " – " + day(filter.until()))));
        }
        if (chips.size() > 1) {
            chips.add(styled("li", "clear", link(asked.bare().on(path), viewer.say(Words.CLEAR))));
        }
        return Html.when(!chips.isEmpty(), styled("ul", "chips", all(chips)));
    }

    private Html named(Filter filter) {
        CellKind kind = filter.kind();
        String name = filter.name();
        return all(
                kind == null ? Html.nothing() : viewer.say(Shown.kind(kind)),
                text(" "),
                name == null
                        ? Html.nothing()
                        : Shown.chinese(outside(kind == null ? name : Shown.name(kind, name, viewer.language()))));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private Html chip(String without, Html what) {
        return element(
                "li",
                element(
                        "a",
                        attribute("href", without),
                        styled("span", "unseen", viewer.say(Words.WITHOUT), text(" ")),
                        what,
                        element("span", attribute("aria-hidden", "true"), text(" ×"))));
    }
}
