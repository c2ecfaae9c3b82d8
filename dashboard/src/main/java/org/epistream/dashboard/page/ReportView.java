package org.epistream.dashboard.page;

import static org.epistream.dashboard.page.Html.all;
import static org.epistream.dashboard.page.Html.attribute;
import static org.epistream.dashboard.page.Html.element;
import static org.epistream.dashboard.page.Html.link;
import static org.epistream.dashboard.page.Html.outside;
import static org.epistream.dashboard.page.Html.styled;
import static org.epistream.dashboard.page.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.epistream.dashboard.page.TableView.Column;
import org.epistream.domain.count.Provenance.MentionRow;
import org.epistream.domain.count.Provenance.QuoteRow;
import org.epistream.domain.count.Provenance.Report;
import org.epistream.domain.count.Provenance.ReportRow;
import org.epistream.domain.count.Provenance.StoryRow;
import org.jspecify.annotations.Nullable;

/** One report: its stories, each with its sentences mended and as they came, and all that it names. */
final class ReportView {
    private final Viewer viewer;
    private final Quotes quotes;

    ReportView(Viewer viewer) {
        this.viewer = viewer;
        this.quotes = new Quotes(viewer, mention -> false);
    }

    Html show(Report report) {
        List<Html> parts = new ArrayList<>();
        parts.add(facts(report.row()));
        Sentences sentences = new Sentences(report);
        report.stories().forEach(story -> parts.add(story(sentences, story)));
        parts.add(mentions(report));
        return all(parts);
    }

    private Html facts(ReportRow row) {
        return element(
                "section",
                attribute("id", "report"),
                attribute("aria-labelledby", "report-heading"),
                element("h2", attribute("id", "report-heading"), ReportCards.title(viewer, row)),
                styled(
                        "dl",
                        "facts",
                        fact(Words.REPORT_ID, outside(row.id())),
                        fact(
                                Words.DATE,
                                all(
                                        Shown.day(row.day().date()),
                                        text(" "),
                                        TableView.secondary(
                                                viewer.say(Shown.from(row.day().from()))))),
                        fact(
                                Words.REGION,
                                link(
                                        viewer.address().region(row.region()).on(Pages.OVERVIEW),
                                        Shown.region(row.region(), viewer.language()))),
                        fact(Words.SOURCE, row.source() == null ? null : Shown.chinese(outside(row.source()))),
                        // From outside and shown as text: a link could lead anywhere.
                        fact(Words.ADDRESS, row.url() == null ? null : outside(row.url())),
                        fact(Words.REVISION, row.revision() == null ? null : viewer.number(row.revision())),
                        fact(Words.PUBLISHED, row.published() == null ? null : Shown.day(row.published())),
                        fact(Words.OBSERVED, Shown.time(row.observedAt())),
                        fact(Words.DISEASE, row.disease() == null ? null : Shown.chinese(outside(row.disease()))),
                        fact(Words.REPORT_KIND, outside(row.kind())),
                        fact(Words.REPAIRED, viewer.number(row.repaired())),
                        fact(Words.ANALYSIS, outside(row.analysisVersion()))));
    }

    private Html fact(Words name, @Nullable Html value) {
        return value == null ? Html.nothing() : element("div", element("dt", viewer.say(name)), element("dd", value));
    }

    private Html story(Sentences named, StoryRow story) {
        String id = "story-" + story.story();
        List<Html> sentences = named.of(story).stream()
                .map(quote -> sentence(quote, named.in(quote)))
                .toList();
        String number = viewer.language().number(story.story() + 1L);
        return element(
                "section",
                attribute("id", id),
                attribute("aria-labelledby", id + "-heading"),
                element(
                        "h2",
                        attribute("id", id + "-heading"),
                        TableView.secondary(viewer.say(Words.STORY, number)),
                        text(" "),
                        story.title() == null ? Html.nothing() : Shown.chinese(outside(story.title()))),
                styled(
                        "p",
                        "facts",
                        Shown.day(story.day().date()),
                        text(" "),
                        TableView.secondary(viewer.say(Shown.from(story.day().from()))),
                        text(" · "),
                        link(
                                viewer.address().region(story.region()).on(Pages.OVERVIEW),
                                Shown.region(story.region(), viewer.language()))),
                sentences.isEmpty()
                        ? TableView.empty(viewer.say(Words.NO_SENTENCES))
                        : styled("ol", "sentences", all(sentences)));
    }

    private Html sentence(QuoteRow quote, List<MentionRow> mentions) {
        return element(
                "li",
                attribute("id", "sentence-" + quote.quote()),
                attribute("tabindex", "-1"),
                styled("p", "mended", quotes.mended(quote, mentions)),
                quote.asItCame().equals(quote.text())
                        ? styled("p", "as-it-came", styled("span", "what", viewer.say(Words.CAME_THE_SAME)))
                        : styled(
                                "p",
                                "as-it-came",
                                styled("span", "what", viewer.say(Words.AS_IT_CAME)),
                                text(" "),
                                quotes.asItCame(quote, mentions)));
    }

    private Html mentions(Report report) {
        List<Column> columns = List.of(
                Column.words(Words.WORDS.in(viewer.language())),
                Column.words(Words.TAKEN_FOR.in(viewer.language())),
                Column.words(Words.RULE.in(viewer.language())),
                Column.words(Words.EVIDENCE.in(viewer.language())));
        List<Html> rows = report.mentions().stream()
                .map(mention -> TableView.row(
                        columns,
                        words(mention),
                        text(quotes.what(mention)),
                        outside(mention.rule()),
                        Shown.chinese(outside(mention.evidence()))))
                .toList();
        return TableView.list(viewer, "mentions", Words.MENTIONS_IN_REPORT, columns, rows, viewer.say(Words.NO_NAMES));
    }

    private static Html words(MentionRow mention) {
        Html words = Shown.chinese(outside(mention.words()));
        return mention.quote() == null
                ? words
                : link("#sentence-" + Objects.requireNonNull(mention.quote()).quote(), words);
    }
}
