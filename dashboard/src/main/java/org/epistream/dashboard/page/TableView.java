package org.epistream.dashboard.page;

import static org.epistream.dashboard.page.Html.all;
import static org.epistream.dashboard.page.Html.attribute;
import static org.epistream.dashboard.page.Html.element;
import static org.epistream.dashboard.page.Html.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The parts that all tables share. */
final class TableView {
    /** A column: its heading, and whether it holds numbers. */
    record Column(String heading, boolean numeric) {
        static Column words(String heading) {
            return new Column(heading, false);
        }

        static Column number(String heading) {
            return new Column(heading, true);
        }
    }

    private TableView() {}

    /** A section under its own id; the script swaps sections, so the id must not change between two answers. */
    static Html section(String id, String heading, Html... content) {
        return element(
                "section",
                attribute("id", id),
                attribute("aria-labelledby", id + "-heading"),
                element("h2", attribute("id", id + "-heading"), text(heading)),
                all(List.of(content)));
    }

    /** A section with a table in it, or with what is said in its place where it has no row. */
    static Html list(Viewer viewer, String id, Words heading, List<Column> columns, List<Html> rows, Html none) {
        String words = heading.in(viewer.language());
        return section(id, words, rows.isEmpty() ? empty(none) : table(id, words, columns, List.of(body(rows))));
    }

    /** A table that scrolls sideways by finger and keyboard where the window is too narrow for it. */
    static Html table(String id, String caption, List<Column> columns, List<Html> bodies) {
        return element(
                "div",
                attribute("class", "scroll"),
                attribute("role", "region"),
                attribute("tabindex", "0"),
                attribute("aria-labelledby", id + "-caption"),
                element(
                        "table",
                        element("caption", attribute("id", id + "-caption"), text(caption)),
                        element(
                                "thead",
                                element(
                                        "tr",
                                        all(columns.stream()
                                                .map(TableView::heading)
                                                .toList()))),
                        all(bodies)));
    }

    /** A row whose first cell names it. */
    static Html row(List<Column> columns, Html... cells) {
        return element(
                "tr",
                all(IntStream.range(0, cells.length)
                        .mapToObj(i -> i == 0
                                ? element("th", attribute("scope", "row"), cells[0])
                                : cell(columns.get(i), cells[i]))
                        .toList()));
    }

    static Html body(List<Html> rows) {
        return element("tbody", all(rows));
    }

    /** Paragraphs that stand where a table would be empty. */
    static Html empty(Html... content) {
        return element("p", attribute("class", "empty"), all(Arrays.asList(content)));
    }

    /** Words beside the main ones, such as the code of a region. */
    static Html secondary(Html content) {
        return element("span", attribute("class", "secondary"), content);
    }

    private static Html cell(Column column, Html content) {
        return column.numeric() ? element("td", attribute("class", "number"), content) : element("td", content);
    }

    private static Html heading(Column column) {
        return column.numeric()
                ? element("th", attribute("scope", "col"), attribute("class", "number"), text(column.heading()))
                : element("th", attribute("scope", "col"), text(column.heading()));
    }
}
