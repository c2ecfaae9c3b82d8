package org.epistream.dashboard;

import java.util.List;
import org.epistream.domain.count.Counts;
import org.epistream.domain.count.Counts.Slice;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.report.AsideState;

/** Everything one page shows, read before the first character of it is written. */
record PageContent(
        Counts.Summary summary,
        List<RoleHealth> roles,
        List<Counts.RegionMeasures> measures,
        List<Counts.NamedCount> persons,
        List<Counts.NamedCount> bodies,
        List<Counts.NamedCount> places,
        List<Counts.NamedCount> meetings,
        List<Counts.ToldFigure> told,
        List<Counts.ReportRow> reports,
        Counts.SetAside aside,
        List<Counts.RejectedRow> rejections,
        List<Counts.DeadLetterRow> deadLetters) {
    private static final int NAMES = 15;
    private static final int ROWS = 20;

    static PageContent read(Counts counts, List<RoleHealth> roles) {
        return new PageContent(
                counts.summary(),
                roles,
                counts.measuresByRegion(),
                counts.mostNamed(EntityCell.Kind.PERSON, Slice.of(NAMES, 0)),
                counts.mostNamed(EntityCell.Kind.BODY, Slice.of(NAMES, 0)),
                counts.mostNamed(EntityCell.Kind.PLACE, Slice.of(NAMES, 0)),
                counts.mostNamed(EntityCell.Kind.MEETING, Slice.of(NAMES, 0)),
                counts.figuresTold(null, Slice.of(ROWS, 0)),
                counts.reports(ROWS, 0),
                counts.setAside(),
                counts.rejections(AsideState.OPEN, ROWS, 0),
                counts.deadLetters(AsideState.OPEN, ROWS, 0));
    }
}
