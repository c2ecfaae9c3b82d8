package org.epistream.dashboard.page;

import static org.epistream.dashboard.page.Html.all;
import static org.epistream.dashboard.page.Html.attribute;
import static org.epistream.dashboard.page.Html.element;
import static org.epistream.dashboard.page.Html.link;
import static org.epistream.dashboard.page.Html.styled;
import static org.epistream.dashboard.page.Html.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What stands around the content of every page. */
final class Layout {
    /** The pages of the navigation, in order. */
    private static final List<Map.Entry<String, Words>> PAGES = List.of(
            Map.entry(Pages.OVERVIEW, Words.OVERVIEW),
            Map.entry(Pages.MEASURES, Words.MEASURES),
            Map.entry(Pages.REPORTS, Words.REPORTS),
            Map.entry(Pages.NAMES, Words.NAMES),
            Map.entry(Pages.FIGURES, Words.FIGURES),
            Map.entry(Pages.ASIDE, Words.ASIDE),
            Map.entry(Pages.STATUS, Words.STATUS_PAGE));

    private static final List<String> API = List.of(
            "summary",
            "measures",
            "entities",
            "figures",
            "figures/told",
            "reports",
            "rejected",
            "dead-letters",
            "set-aside",
            "openapi.json");

    private final Viewer viewer;
    private final String path;

    /** @param path of the page, for the links to itself in the other language */
    Layout(Viewer viewer, String path) {
        this.viewer = viewer;
        this.path = path;
    }

    String document(Words title, Html content) {
        return Html.document(element(
                "html",
                attribute("lang", viewer.language().tag()),
                head(title),
                element(
                        "body",
                        element("a", attribute("class", "skip"), attribute("href", "#main"), viewer.say(Words.SKIP)),
                        header(),
                        element("main", attribute("id", "main"), attribute("tabindex", "-1"), content),
                        footer())));
    }

    private Html head(Words title) {
        return element(
                "head",
                element("meta", attribute("charset", "utf-8")),
                element("title", text(title.in(viewer.language()) + " · Epistream")),
                element(
                        "meta",
                        attribute("name", "viewport"),
                        attribute("content", "width=device-width, initial-scale=1")),
                element("meta", attribute("name", "color-scheme"), attribute("content", "light dark")),
                element("link", attribute("rel", "icon"), attribute("href", Assets.address("epistream.svg"))),
                element("link", attribute("rel", "stylesheet"), attribute("href", Assets.address("epistream.css"))),
                element("script", attribute("src", Assets.address("epistream.js")), attribute("defer", "")),
                element("script", attribute("src", Assets.address("chart.js")), attribute("defer", "")));
    }

    private Html header() {
        return element(
                "header",
                styled(
                        "div",
                        "brand",
                        element(
                                "p",
                                attribute("class", "name"),
                                link(viewer.address().bare().on(Pages.OVERVIEW), text("Epistream"))),
                        element("p", attribute("class", "tagline"), viewer.say(Words.TAGLINE)),
                        // Filled by the script: without it nothing is live.
                        element(
                                "p",
                                attribute("id", "live"),
                                attribute("role", "status"),
                                attribute("data-on", Words.LIVE.in(viewer.language())),
                                attribute("data-off", Words.LIVE_OFF.in(viewer.language()))),
                        element(
                                "nav",
                                attribute("class", "languages"),
                                attribute("aria-label", Words.LANGUAGES.in(viewer.language())),
                                all(Stream.of(Language.values())
                                        .map(this::language)
                                        .toList()))),
                element(
                        "nav",
                        attribute("class", "pages"),
                        attribute("aria-label", Words.PAGES.in(viewer.language())),
                        all(PAGES.stream()
                                .map(page -> page(page.getKey(), page.getValue()))
                                .toList())));
    }

    private Html page(String address, Words name) {
        boolean here = address.equals(path);
        Html current = here ? attribute("aria-current", "page") : Html.nothing();
        return here
                ? element("a", attribute("href", filtered().on(address)), current, viewer.say(name))
                : link(filtered().on(address), viewer.say(name));
    }

    private Html language(Language other) {
        Html current =
                other == viewer.language() ? attribute("aria-current", "true") : attribute("hreflang", other.tag());
        return element(
                "a",
                attribute("href", viewer.address().language(other).on(path)),
                attribute("lang", other.tag()),
                current,
                text(other.ownName()));
    }

    /** Region, days and what else goes from page to page; a name does not. */
    private Address filtered() {
        Address here = viewer.address();
        boolean ofName = here.filter().name() != null && here.type() == null;
        return ofName ? here.named(null, null) : here.offset(0);
    }

    private Html footer() {
        return element(
                "footer",
                element("p", link(viewer.address().csv(), viewer.say(Words.READ_AS_CSV))),
                element(
                        "p",
                        viewer.say(Words.READ_AS_JSON),
                        all(API.stream()
                                .map(name -> all(text(" "), link("/v1/" + name, text(name))))
                                .toList())));
    }
}
