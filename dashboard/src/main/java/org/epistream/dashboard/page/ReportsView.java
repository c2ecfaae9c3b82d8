package org.epistream.dashboard.page;

import static org.epistream.dashboard.page.Html.attribute;
import static org.epistream.dashboard.page.Html.element;
import static org.epistream.dashboard.page.Html.link;
import static org.epistream.dashboard.page.Html.styled;
import static org.epistream.dashboard.page.Html.text;

import java.util.List;
import org.epistream.domain.count.Filter;
import org.epistream.domain.count.Part;
import org.epistream.domain.count.Provenance;
import org.epistream.domain.count.Provenance.ReportRow;

/** The reports behind a number, last taken in first. */
final class ReportsView {
    /** What the empty page advises to type. */
    static final String PUSH_COMMAND = "./epistream push samples";

    private static final int ON_A_PAGE = 20;
    private static final int NEWEST = 6;
    private static final int SENTENCES = 3;
    private static final int SENTENCES_OF_NEWEST = 1;

    private final Viewer viewer;

    ReportsView(Viewer viewer) {
        this.viewer = viewer;
    }

    /** The newest few, with a way to the others. */
    Html newest(Provenance provenance) {
        List<ReportRow> reports = provenance.reports(viewer.address().filter(), Part.first(NEWEST));
        return section(
                Words.NEWEST_REPORTS,
                reports,
                new ReportCards(viewer, SENTENCES_OF_NEWEST).show(provenance, reports),
                styled("p", "more", link(viewer.address().on(Pages.REPORTS), viewer.say(Words.ALL_REPORTS))));
    }

    Html all(Provenance provenance) {
        int offset = viewer.address().offset();
        List<ReportRow> found = provenance.reports(viewer.address().filter(), new Part(ON_A_PAGE + 1, offset));
        List<ReportRow> reports = found.stream().limit(ON_A_PAGE).toList();
        return section(
                Words.REPORTS,
                reports,
                new ReportCards(viewer, SENTENCES).show(provenance, reports),
                pages(offset, found.size() > ON_A_PAGE));
    }

    private Html section(Words heading, List<ReportRow> reports, Html list, Html after) {
        Html none = viewer.address().filter().equals(Filter.ALL)
                ? Html.all(viewer.say(Words.NOTHING_YET), text(" "), element("code", text(PUSH_COMMAND)))
                : viewer.say(Words.NOTHING_FOUND);
        return TableView.section(
                "reports",
                heading.in(viewer.language()),
                reports.isEmpty() ? TableView.empty(none) : Html.all(list, after));
    }

    private Html pages(int offset, boolean more) {
        Address newer = viewer.address().offset(Math.max(0, offset - ON_A_PAGE));
        Address older = viewer.address().offset(offset + ON_A_PAGE);
        return element(
                "nav",
                attribute("class", "turn"),
                attribute("aria-label", Words.ALL_REPORTS.in(viewer.language())),
                Html.when(offset > 0, link(newer.on(Pages.REPORTS), viewer.say(Words.NEWER))),
                Html.when(more, link(older.on(Pages.REPORTS), viewer.say(Words.OLDER))));
    }
}
