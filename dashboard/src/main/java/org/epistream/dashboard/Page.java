package org.epistream.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.epistream.dashboard.Html.all;
import static org.epistream.dashboard.Html.attribute;
import static org.epistream.dashboard.Html.element;
import static org.epistream.dashboard.Html.text;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page around its sections, in one language. */
final class Page {
    private final Language language;
    private final Map<String, List<String>> parameters;

    /**
     * @param language what it is written in
     * @param parameters those of the address it was asked under; the links to the other language keep them
     */
    Page(Language language, Map<String, List<String>> parameters) {
        this.language = language;
        this.parameters = parameters;
    }

    String show(PageContent content) {
        FiguresView figures = new FiguresView(language);
        ListsView lists = new ListsView(language);
        return document(
                figures.figures(content.summary(), content.aside()),
                figures.pipeline(content.roles()),
                new MeasuresView(language).show(content.measures()),
                element(
                        "div",
                        attribute("class", "beside"),
                        lists.persons(content.persons()),
                        lists.names("bodies", Words.BODIES, Words.NO_BODIES, content.bodies())),
                element(
                        "div",
                        attribute("class", "beside"),
                        lists.places(content.places()),
                        lists.names("meetings", Words.MEETINGS, Words.NO_MEETINGS, content.meetings())),
                lists.told(content.told()),
                lists.reports(content.reports()),
                new AsideView(language).rejections(content.rejections()),
                new AsideView(language).deadLetters(content.deadLetters()));
    }

    /** What stands in the page's place while the counts cannot be read. */
    String unavailable() {
        return document(TableView.section(
                "unavailable",
                Words.UNAVAILABLE.in(language),
                TableView.empty(text(Words.UNAVAILABLE_DETAIL.in(language)))));
    }

    private String document(Html... sections) {
        return Html.document(element(
                "html",
                attribute("lang", language.tag()),
                head(),
                element(
                        "body",
                        element(
                                "a",
                                attribute("class", "skip"),
                                attribute("href", "#main"),
                                text(Words.SKIP.in(language))),
                        header(),
                        element("main", attribute("id", "main"), attribute("tabindex", "-1"), all(List.of(sections))),
                        footer())));
    }

    private Html head() {
        return element(
                "head",
                element("meta", attribute("charset", "utf-8")),
                element("title", text("Epistream")),
                element(
                        "meta",
                        attribute("name", "viewport"),
                        attribute("content", "width=device-width, initial-scale=1")),
                element("meta", attribute("name", "color-scheme"), attribute("content", "light dark")),
                element("link", attribute("rel", "icon"), attribute("href", "/assets/epistream.svg")),
                element("link", attribute("rel", "stylesheet"), attribute("href", "/assets/epistream.css")),
                element("script", attribute("src", "/assets/epistream.js"), attribute("defer", "")));
    }

    private Html header() {
        return element(
                "header",
                element("div", element("h1", text("Epistream")), element("p", text(Words.TAGLINE.in(language)))),
                element(
                        "div",
                        attribute("class", "controls"),
                        // Shown by the script: without it there is nothing to switch.
                        element(
                                "button",
                                attribute("type", "button"),
                                attribute("id", "refresh"),
                                attribute("aria-pressed", "false"),
                                attribute("hidden", ""),
                                text(Words.REFRESH.in(language))),
                        element(
                                "nav",
                                attribute("aria-label", Words.LANGUAGES.in(language)),
                                all(Stream.of(Language.values()).map(this::link).toList()))),
                element(
                        "p",
                        attribute("id", "refresh-failed"),
                        attribute("role", "status"),
                        attribute("data-words", Words.REFRESH_FAILED.in(language))));
    }

    private Html link(Language other) {
        Html current = other == language ? attribute("aria-current", "true") : attribute("hreflang", other.tag());
        return element(
                "a", attribute("href", address(other)), attribute("lang", other.tag()), current, text(other.ownName()));
    }

    private String address(Language other) {
        Stream<String> kept = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("lang"))
                .flatMap(parameter -> parameter.getValue().stream().map(value -> pair(parameter.getKey(), value)));
        return Stream.concat(Stream.of(pair("lang", other.code())), kept).collect(Collectors.joining("&", "/?", ""));
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
    }

    private Html footer() {
        Stream<Html> links = Stream.of(
                        "summary",
                        "measures",
                        "entities",
                        "figures",
                        "figures/told",
                        "reports",
                        "rejected",
                        "dead-letters",
                        "set-aside")
                .map(name -> element("a", attribute("href", "/v1/" + name), text(name)));
        return element(
                "footer",
                element(
                        "p",
                        text(Words.READ_AS_JSON.in(language)),
                        all(links.flatMap(link -> Stream.of(text(" "), link)).toList())));
    }
}
