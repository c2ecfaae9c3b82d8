package org.epistream.dashboard.page;

import static org.epistream.dashboard.page.Html.link;
import static org.epistream.dashboard.page.Html.outside;

import java.util.ArrayList;
import java.util.List;
import org.epistream.dashboard.page.TableView.Column;
import org.epistream.domain.count.CellKind;
import org.epistream.domain.count.Counts;
import org.epistream.domain.count.Counts.NamedCount;
import org.epistream.domain.count.EntityCell;

/** The persons, bodies, places and meetings that are named most. */
final class NamesView {
    private final Viewer viewer;
    private final Counts counts;
    private final int most;

    /** @param most rows of each list */
    NamesView(Viewer viewer, Counts counts, int most) {
        this.viewer = viewer;
        this.counts = counts;
        this.most = most;
    }

    Html persons() {
        return show(EntityCell.Kind.PERSON, "persons", Words.PERSONS);
    }

    Html bodies() {
        return show(EntityCell.Kind.BODY, "bodies", Words.BODIES);
    }

    Html places() {
        return show(EntityCell.Kind.PLACE, "places", Words.PLACES);
    }

    Html meetings() {
        return show(EntityCell.Kind.MEETING, "meetings", Words.MEETINGS);
    }

    private Html show(EntityCell.Kind kind, String id, Words heading) {
        List<Column> columns = new ArrayList<>(List.of(word(Words.NAME)));
        if (kind == EntityCell.Kind.PERSON) {
            columns.add(word(Words.PERSON_TITLE));
        }
        if (kind != EntityCell.Kind.PLACE) {
            columns.add(word(Words.REGION));
        }
        columns.addAll(List.of(number(Words.MENTIONS), number(Words.IN_REPORTS), number(Words.DISTINCT)));
        List<Html> rows = counts.mostNamed(kind, viewer.address().slice(most)).stream()
                .map(name -> row(columns, kind, name))
                .toList();
        return TableView.list(viewer, id, heading, columns, rows, viewer.say(Words.NO_NAMES));
    }

    private Html row(List<Column> columns, EntityCell.Kind kind, NamedCount name) {
        Address reports = viewer.address().named(CellKind.valueOf(kind.name()), name.name());
        if (kind != EntityCell.Kind.PLACE) {
            reports = reports.region(name.region());
        }
        List<Html> cells = new ArrayList<>();
        cells.add(link(
                reports.on(Pages.REPORTS),
                kind == EntityCell.Kind.PLACE
                        ? Shown.region(name.region(), viewer.language())
                        : Shown.chinese(outside(name.name()))));
        if (kind == EntityCell.Kind.PERSON) {
            cells.add(Shown.chinese(outside(name.title())));
        }
        if (kind != EntityCell.Kind.PLACE) {
            cells.add(Shown.region(name.region(), viewer.language()));
        }
        cells.add(viewer.number(name.total().mentions(), reports));
        cells.add(viewer.number(name.total().reports(), reports));
        cells.add(viewer.number(name.total().distinctReports(), reports));
        return TableView.row(columns, cells.toArray(Html[]::new));
    }

    private Column word(Words heading) {
        return Column.words(heading.in(viewer.language()));
    }

    private Column number(Words heading) {
        return Column.number(heading.in(viewer.language()));
    }
}
