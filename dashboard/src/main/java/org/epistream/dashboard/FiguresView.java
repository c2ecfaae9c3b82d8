package org.epistream.dashboard;

import static org.epistream.dashboard.Html.all;
import static org.epistream.dashboard.Html.attribute;
import static org.epistream.dashboard.Html.element;
import static org.epistream.dashboard.Html.outside;
import static org.epistream.dashboard.Html.text;

import java.time.Instant;
import java.util.List;
import org.epistream.dashboard.TableView.Column;
import org.epistream.domain.count.Counts;

/** How much there is of everything, and how the parts of the pipeline are doing. */
final class FiguresView {
    private final Language language;

    FiguresView(Language language) {
        this.language = language;
    }

    Html figures(Counts.Summary summary, Counts.SetAside aside) {
        Instant written = summary.writtenAt();
        return TableView.section(
                "figures",
                Words.FIGURES.in(language),
                element(
                        "dl",
                        attribute("class", "figures"),
                        figure(Words.REPORTS_COUNT, count(summary.reports())),
                        figure(Words.EPIDEMIC_COUNT, count(summary.epidemicReports())),
                        figure(Words.MENTIONS_COUNT, count(summary.measureMentions())),
                        figure(Words.REJECTED_COUNT, pile(aside.rejected())),
                        figure(Words.DEAD_LETTERS_COUNT, pile(aside.deadLetters())),
                        figure(Words.UNREADABLE_COUNT, count(aside.unreadable())),
                        figure(Words.REFUSED_COUNT, count(aside.refused())),
                        figure(
                                Words.WRITTEN_AT,
                                written == null ? text(Words.NEVER.in(language)) : Shown.time(written))));
    }

    Html pipeline(List<RoleHealth> roles) {
        if (roles.isEmpty()) {
            return Html.nothing();
        }
        List<Column> columns = List.of(
                Column.words(Words.ROLE.in(language)),
                Column.words(Words.STATE.in(language)),
                Column.words(Words.DETAIL.in(language)));
        List<Html> rows = roles.stream()
                .map(role -> TableView.row(
                        columns, outside(role.role()), text(state(role.state()).in(language)), outside(role.detail())))
                .toList();
        return TableView.section(
                "pipeline",
                Words.PIPELINE.in(language),
                TableView.table("pipeline", Words.PIPELINE.in(language), columns, List.of(TableView.body(rows))));
    }

    private Html figure(Words name, Html value) {
        return element("div", all(List.of(element("dt", text(name.in(language))), element("dd", value))));
    }

    /** What is open, and beside it what was dealt with. */
    private Html pile(Counts.Pile pile) {
        return pile.retried() + pile.discarded() == 0
                ? count(pile.open())
                : all(List.of(
                        count(pile.open()),
                        text(" "),
                        TableView.secondary(text(Words.DEALT_WITH
                                .in(language)
                                .formatted(language.number(pile.retried()), language.number(pile.discarded()))))));
    }

    private Html count(long value) {
        return text(language.number(value));
    }

    private static Words state(RoleHealth.State state) {
        return switch (state) {
            case STARTING -> Words.STARTING;
            case RUNNING -> Words.RUNNING;
            case WAITING -> Words.WAITING;
            case STOPPED -> Words.STOPPED;
        };
    }
}
