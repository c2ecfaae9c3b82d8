package org.epistream.dashboard;

import java.util.List;
import java.util.function.Supplier;
import org.epistream.domain.count.Counts;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.report.AsideState;
import org.jspecify.annotations.Nullable;

/** Marks what fails while counts are read, to tell a database that is away from a fault of the dashboard's own. */
record GuardedCounts(Counts counts) implements Counts {
    @Override
    public List<RegionMeasures> measuresByRegion() {
        return read(counts::measuresByRegion);
    }

    @Override
    public List<MeasureRow> measures(int limit, int offset) {
        return read(() -> counts.measures(limit, offset));
    }

    @Override
    public List<EntityRow> entities(EntityCell.@Nullable Kind kind, Slice slice) {
        return read(() -> counts.entities(kind, slice));
    }

    @Override
    public List<NamedCount> mostNamed(EntityCell.Kind kind, Slice slice) {
        return read(() -> counts.mostNamed(kind, slice));
    }

    @Override
    public List<FigureRow> figures(@Nullable String what, Slice slice) {
        return read(() -> counts.figures(what, slice));
    }

    @Override
    public List<ToldFigure> figuresTold(@Nullable String what, Slice slice) {
        return read(() -> counts.figuresTold(what, slice));
    }

    @Override
    public List<ReportRow> reports(int limit, int offset) {
        return read(() -> counts.reports(limit, offset));
    }

    @Override
    public List<RejectedRow> rejections(@Nullable AsideState state, int limit, int offset) {
        return read(() -> counts.rejections(state, limit, offset));
    }

    @Override
    public List<DeadLetterRow> deadLetters(@Nullable AsideState state, int limit, int offset) {
        return read(() -> counts.deadLetters(state, limit, offset));
    }

    @Override
    public SetAside setAside() {
        return read(counts::setAside);
    }

    @Override
    public Summary summary() {
        return read(counts::summary);
    }

    private static <T> T read(Supplier<T> query) {
        try {
            return query.get();
        } catch (RuntimeException e) {
            throw new CountsUnavailable(e);
        }
    }
}
