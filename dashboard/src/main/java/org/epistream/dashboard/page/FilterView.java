package org.epistream.dashboard.page;

import static org.epistream.dashboard.page.Html.all;
import static org.epistream.dashboard.page.Html.attribute;
import static org.epistream.dashboard.page.Html.element;
import static org.epistream.dashboard.page.Html.styled;
import static org.epistream.dashboard.page.Html.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.epistream.domain.count.CellKind;
import org.epistream.domain.count.Period;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/** What the page is filtered by: a form to change it, and a link for each part to take it off. */
final class FilterView {
    private final Viewer viewer;
    private final Address asked;
    private final Locale locale;

    FilterView(Viewer viewer) {
        this.viewer = viewer;
        this.asked = viewer.address();
        this.locale = viewer.language().locale();
    }

    /** @param path the page that it filters */
    Html show(String path) {
        return element(
                "div",
                attribute("id", "filter"),
                element(
                        "details",
                        attribute("class", "filter-box"),
                        element("summary", viewer.say(Words.FILTER)),
                        form(path)),
                new ChipsView(viewer).show(path));
    }

    private Html form(String path) {
        // There is no field for it: a report leads to the others of its source.
        String source = asked.filter().source();
        boolean ofMeasures = !path.equals(Pages.NAMES) && !path.equals(Pages.FIGURES);
        return element(
                "form",
                attribute("class", "filter"),
                attribute("method", "get"),
                attribute("action", path),
                attribute("aria-label", Words.FILTER.in(viewer.language())),
                Html.when(
                        asked.language() != null,
                        hidden("lang", viewer.language().code())),
                source == null ? Html.nothing() : hidden("source", source),
                select("region", Words.REGION, code(asked.region()), regions()),
                Html.when(ofMeasures, select("type", Words.TYPE, typeCode(), types())),
                Html.when(ofMeasures, select("status", Words.STATUS, statusCode(), statuses())),
                day("from", Words.SINCE, asked.filter().since()),
                day("to", Words.UNTIL, asked.filter().until()),
                kindAndName(path),
                period(path),
                element("button", attribute("type", "submit"), viewer.say(Words.APPLY)));
    }

    private Html regions() {
        String chosen = code(asked.region());
        List<Html> options = new ArrayList<>();
        Stream.concat(Provinces.tiles().stream().map(Provinces.Tile::code).sorted(), Stream.of(RegionCode.UNKNOWN))
                .forEach(code -> options.add(option(code.value(), Shown.plain(code, viewer.language()), chosen)));
        RegionCode region = asked.region();
        if (region != null) {
            Regions.way(region).forEach(above -> options.add(group(above)));
        }
        return all(options);
    }

    private Html group(RegionCode above) {
        List<Division> parts = Divisions.packaged().parts(above);
        return Html.when(
                !parts.isEmpty() && !above.equals(RegionCode.CHINA),
                element(
                        "optgroup",
                        attribute("label", Words.WITHIN.in(viewer.language(), Shown.plain(above, viewer.language()))),
                        all(parts.stream()
                                .map(part -> option(part.code().value(), part.name(), code(asked.region())))
                                .toList())));
    }

    private Html types() {
        MeasureType type = asked.type();
        String chosen = typeCode();
        Stream<Html> known = MeasureCatalogue.packaged().all().stream()
                .map(entry -> option(entry.type().code(), entry.name(locale), chosen));
        boolean own = type != null && MeasureCatalogue.packaged().find(type).isEmpty();
        String code = String.valueOf(chosen);
        return all(all(known.toList()), Html.when(own, option(code, code, chosen)));
    }

    private Html statuses() {
        String chosen = statusCode();
        return all(Stream.of(Status.values())
                .map(status -> option(status.code(), status.name(locale), chosen))
                .toList());
    }

    private Html kindAndName(String path) {
        if (!path.equals(Pages.REPORTS)) {
            return Html.nothing();
        }
        // A type of measures stands in a field of its own.
        CellKind kind = asked.type() == null ? asked.filter().kind() : null;
        String name = asked.type() == null ? asked.filter().name() : null;
        String chosen = kind == null ? null : kind.code();
        Stream<Html> kinds = Stream.of(CellKind.values())
                .map(each -> option(each.code(), Shown.kind(each).in(viewer.language()), chosen));
        return all(
                select("kind", Words.KIND, chosen, all(kinds.toList())),
                field("name", "text", Words.NAME, name == null ? "" : name));
    }

    private @Nullable String typeCode() {
        MeasureType type = asked.type();
        return type == null ? null : type.code();
    }

    private @Nullable String statusCode() {
        Status status = asked.filter().status();
        return status == null ? null : status.code();
    }

    private Html period(String path) {
        Period asks = asked.period();
        String chosen = asks == null ? null : asks.code();
        return Html.when(
                path.equals(Pages.OVERVIEW),
                select(
                        "period",
                        Words.PERIOD,
                        Words.BY_ITSELF,
                        chosen,
                        all(Stream.of(Period.values())
                                .map(period ->
                                        option(period.code(), period(period).in(viewer.language()), chosen))
                                .toList())));
    }

    private static Words period(Period period) {
        return switch (period) {
            case DAY -> Words.DAY;
            case WEEK -> Words.WEEK;
            case MONTH -> Words.MONTH;
        };
    }

    private Html select(String name, Words label, @Nullable String chosen, Html options) {
        return select(name, label, Words.ANY, chosen, options);
    }

    private Html select(String name, Words label, Words none, @Nullable String chosen, Html options) {
        return element(
                "label",
                styled("span", "what", viewer.say(label)),
                element("select", attribute("name", name), option("", none.in(viewer.language()), chosen), options));
    }

    private Html day(String name, Words label, @Nullable LocalDate day) {
        return field(name, "date", label, day == null ? "" : day.toString());
    }

    private Html field(String name, String kind, Words label, String value) {
        return element(
                "label",
                styled("span", "what", viewer.say(label)),
                element("input", attribute("type", kind), attribute("name", name), attribute("value", value)));
    }

    private static Html hidden(String name, String value) {
        return element("input", attribute("type", "hidden"), attribute("name", name), attribute("value", value));
    }

    private static Html option(String value, String name, @Nullable String chosen) {
        return value.equals(chosen)
                ? element("option", attribute("value", value), attribute("selected", ""), text(name))
                : element("option", attribute("value", value), text(name));
    }

    private static @Nullable String code(@Nullable RegionCode region) {
        return region == null ? null : region.value();
    }
}
