package org.epistream.dashboard.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.epistream.dashboard.page.Html.all;
import static org.epistream.dashboard.page.Html.attribute;
import static org.epistream.dashboard.page.Html.element;
import static org.epistream.dashboard.page.Html.link;
import static org.epistream.dashboard.page.Html.outside;
import static org.epistream.dashboard.page.Html.styled;
import static org.epistream.dashboard.page.Html.text;

import java.net.URLEncoder;
import java.util.List;
import org.epistream.domain.count.Provenance;
import org.epistream.domain.count.Provenance.MentionRow;
import org.epistream.domain.count.Provenance.QuoteRow;
import org.epistream.domain.count.Provenance.Report;
import org.epistream.domain.count.Provenance.ReportRow;
import org.jspecify.annotations.Nullable;

/** Reports, each with the sentences that say most about what is asked for. */
final class ReportCards {
    private final Viewer viewer;
    private final Asked asked;
    private final Quotes quotes;
    private final int sentences;

    /** @param sentences most sentences of one report */
    ReportCards(Viewer viewer, int sentences) {
        this.viewer = viewer;
        this.asked = new Asked(viewer.address().filter());
        this.quotes = new Quotes(viewer, asked);
        this.sentences = sentences;
    }

    /** The address of a report's own page. */
    static String address(Viewer viewer, String id) {
        return viewer.address().bare().on(path(id));
    }

    static String path(String id) {
        return Pages.REPORTS + "/" + URLEncoder.encode(id, UTF_8).replace("+", "%20");
    }

    Html show(Provenance provenance, List<ReportRow> reports) {
        return styled(
                "ol",
                "reports",
                all(reports.stream()
                        .map(row -> provenance
                                .report(row.id())
                                .orElseGet(() -> new Report(row, List.of(), List.of(), List.of())))
                        .map(this::card)
                        .toList()));
    }

    private Html card(Report report) {
        ReportRow row = report.row();
        Sentences named = new Sentences(report);
        return element(
                "li",
                attribute("data-key", row.id()),
                element("h3", link(address(viewer, row.id()), title(viewer, row))),
                facts(row),
                all(named.best(asked, sentences).stream()
                        .map(quote -> sentence(row, quote, named.in(quote)))
                        .toList()));
    }

    static Html title(Viewer viewer, ReportRow row) {
        String title = row.title();
        return title == null || title.isBlank() ? viewer.say(Words.UNTITLED) : Shown.chinese(outside(title));
    }

    private Html facts(ReportRow row) {
        return styled(
                "p",
                "facts",
                Shown.day(row.day().date()),
                text(" "),
                TableView.secondary(viewer.say(Shown.from(row.day().from()))),
                text(" · "),
                link(
                        viewer.address().region(row.region()).on(Pages.OVERVIEW),
                        Shown.region(row.region(), viewer.language())),
                source(row.source()),
                text(" · "),
                viewer.say(Words.MEASURES_IN_REPORT, viewer.language().number(row.measures())));
    }

    private Html source(@Nullable String source) {
        return source == null
                ? Html.nothing()
                : all(
                        text(" · "),
                        link(viewer.address().source(source).on(Pages.REPORTS), Shown.chinese(outside(source))));
    }

    private Html sentence(ReportRow row, QuoteRow quote, List<MentionRow> mentions) {
        return styled(
                "blockquote",
                "quote",
                quotes.mended(quote, mentions),
                text(" "),
                styled(
                        "span",
                        "to-sentence",
                        link(address(viewer, row.id()) + "#sentence-" + quote.quote(), viewer.say(Words.AS_IT_CAME))));
    }
}
