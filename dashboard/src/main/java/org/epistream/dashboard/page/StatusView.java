package org.epistream.dashboard.page;

import static org.epistream.dashboard.page.Html.all;
import static org.epistream.dashboard.page.Html.element;
import static org.epistream.dashboard.page.Html.link;
import static org.epistream.dashboard.page.Html.outside;
import static org.epistream.dashboard.page.Html.styled;
import static org.epistream.dashboard.page.Html.text;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.epistream.dashboard.page.TableView.Column;
import org.epistream.domain.count.Counts;

/** How the pipeline is doing: its parts, what they have still to read, and how much there is of everything. */
final class StatusView {
    private final Viewer viewer;

    StatusView(Viewer viewer) {
        this.viewer = viewer;
    }

    /** All of it in one line. */
    Html strip(List<PartState> parts, Counts.SetAside aside) {
        List<Html> states = parts.stream()
                .map(part -> styled(
                        "li",
                        "part " + (part.state().equals("running") ? "well" : "unwell"),
                        outside(part.name()),
                        text(" "),
                        viewer.say(state(part)),
                        lag(part)))
                .toList();
        return TableView.section(
                "pipeline",
                Words.PIPELINE.in(viewer.language()),
                styled(
                        "ul",
                        "strip",
                        all(states),
                        element(
                                "li",
                                viewer.say(Words.REJECTED_COUNT),
                                text(" "),
                                open(aside.rejected().open(), "rejected")),
                        element(
                                "li",
                                viewer.say(Words.DEAD_LETTERS_COUNT),
                                text(" "),
                                open(aside.deadLetters().open(), "dead-letters"))));
    }

    Html parts(List<PartState> parts) {
        List<Column> columns = List.of(
                Column.words(Words.ROLE.in(viewer.language())),
                Column.words(Words.STATE.in(viewer.language())),
                Column.words(Words.DETAIL.in(viewer.language())));
        List<Html> rows = parts.stream()
                .map(part ->
                        TableView.row(columns, outside(part.name()), viewer.say(state(part)), outside(part.detail())))
                .toList();
        return TableView.list(viewer, "parts", Words.PIPELINE, columns, rows, viewer.say(Words.NEVER));
    }

    Html lags(List<PartState> parts) {
        List<Column> columns = List.of(
                Column.words(Words.TOPIC.in(viewer.language())),
                Column.words(Words.ROLE.in(viewer.language())),
                Column.number(Words.LAG.in(viewer.language())));
        List<Html> rows = parts.stream()
                .flatMap(part -> part.lag().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(lag -> TableView.row(
                                columns, outside(lag.getKey()), outside(part.name()), viewer.number(lag.getValue()))))
                .toList();
        return rows.isEmpty()
                ? Html.nothing()
                : TableView.list(viewer, "lag", Words.LAG, columns, rows, viewer.say(Words.NEVER));
    }

    Html stock(Counts.Summary summary, Counts.SetAside aside) {
        Instant written = summary.writtenAt();
        return TableView.section(
                "stock",
                Words.STOCK.in(viewer.language()),
                styled(
                        "dl",
                        "facts",
                        fact(
                                Words.REPORTS_COUNT,
                                viewer.number(
                                        summary.reports(), viewer.address().bare())),
                        fact(Words.EPIDEMIC_COUNT, viewer.number(summary.epidemicReports())),
                        fact(Words.MENTIONS_COUNT, viewer.number(summary.measureMentions())),
                        fact(Words.REJECTED_COUNT, pile(aside.rejected(), "rejected")),
                        fact(Words.DEAD_LETTERS_COUNT, pile(aside.deadLetters(), "dead-letters")),
                        fact(Words.UNREADABLE_COUNT, viewer.number(aside.unreadable())),
                        fact(Words.REFUSED_COUNT, viewer.number(aside.refused())),
                        fact(Words.WRITTEN_AT, written == null ? viewer.say(Words.NEVER) : Shown.time(written))));
    }

    private Html fact(Words name, Html value) {
        return element("div", element("dt", viewer.say(name)), element("dd", value));
    }

    private Html open(long count, String section) {
        return link(viewer.address().on(Pages.ASIDE) + "#" + section, viewer.number(count));
    }

    /** What is open, and beside it what was dealt with. */
    private Html pile(Counts.Pile pile, String section) {
        Html dealtWith = viewer.say(
                Words.DEALT_WITH,
                viewer.language().number(pile.retried()),
                viewer.language().number(pile.discarded()));
        return all(
                open(pile.open(), section),
                Html.when(pile.retried() + pile.discarded() > 0, all(text(" "), TableView.secondary(dealtWith))));
    }

    private Html lag(PartState part) {
        long lag = part.lag().values().stream().mapToLong(Long::longValue).sum();
        return Html.when(lag > 0, all(text(" · "), viewer.say(Words.LAG), text(" "), viewer.number(lag)));
    }

    private static Words state(PartState part) {
        return switch (part.state()) {
            case "starting" -> Words.STARTING;
            case "running" -> Words.RUNNING;
            case "waiting" -> Words.WAITING;
            default -> Words.STOPPED;
        };
    }
}
