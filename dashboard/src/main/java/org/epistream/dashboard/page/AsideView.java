package org.epistream.dashboard.page;

import static org.epistream.dashboard.page.Html.outside;
import static org.epistream.dashboard.page.Html.text;

import java.util.List;
import org.epistream.dashboard.page.TableView.Column;
import org.epistream.domain.count.Counts.DeadLetterRow;
import org.epistream.domain.count.Counts.RejectedRow;
import org.epistream.domain.report.Rejection;

/** The lists of what was set aside and is still open. */
final class AsideView {
    private final Viewer viewer;

    AsideView(Viewer viewer) {
        this.viewer = viewer;
    }

    Html rejections(List<RejectedRow> rejections) {
        List<Column> columns = words(Words.WHERE, Words.REASON, Words.DETAIL, Words.REPORT_ID, Words.REJECTED_AT);
        List<Html> rows = rejections.stream()
                .map(RejectedRow::rejection)
                .map(rejection -> TableView.row(
                        columns,
                        outside(rejection.where()),
                        viewer.say(reason(rejection.reason())),
                        outside(rejection.detail()),
                        outside(rejection.id()),
                        Shown.time(rejection.rejectedAt())))
                .toList();
        return TableView.list(viewer, "rejected", Words.REJECTED, columns, rows, viewer.say(Words.NO_REJECTED));
    }

    Html deadLetters(List<DeadLetterRow> letters) {
        List<Column> columns = words(
                Words.LOG_PLACE, Words.REPORT_ID, Words.EXCEPTION, Words.DETAIL, Words.ATTEMPT, Words.SET_ASIDE_AT);
        List<Html> rows = letters.stream()
                .map(letter -> TableView.row(
                        columns,
                        text(letter.at().partition() + "/" + letter.at().offset()),
                        outside(letter.id()),
                        outside(letter.exception()),
                        outside(letter.message()),
                        viewer.number(letter.attempt()),
                        Shown.time(letter.setAsideAt())))
                .toList();
        return TableView.list(
                viewer, "dead-letters", Words.DEAD_LETTERS, columns, rows, viewer.say(Words.NO_DEAD_LETTERS));
    }

    private List<Column> words(Words... headings) {
        return List.of(headings).stream()
                .map(heading -> Column.words(heading.in(viewer.language())))
                .toList();
    }

    private static Words reason(Rejection.Reason reason) {
        return switch (reason) {
            case UNREADABLE -> Words.UNREADABLE;
            case EMPTY -> Words.EMPTY;
            case NOT_TEXT -> Words.NOT_TEXT;
            case TOO_LARGE -> Words.TOO_LARGE;
            case MALFORMED -> Words.MALFORMED;
            case BAD_ID -> Words.BAD_ID;
            case FINAL -> Words.FINAL_REPORT;
        };
    }
}
