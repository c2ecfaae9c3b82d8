package org.epistream.consumer;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.epistream.domain.count.Counts;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.epistream.domain.report.AsideState;
import org.jspecify.annotations.Nullable;

/** Lists, and what was set aside. */
final class SqlCounts implements Counts {
    private final SqlReader reader;

    SqlCounts(SqlReader reader) {
        this.reader = reader;
    }

    @Override
    public List<RegionMeasures> measuresByRegion() {
        return reader.ask(
                new Question("SELECT region, type, status, SUM(mentions) AS mentions, SUM(reports) AS reports,"
                        + " SUM(distinct_reports) AS distinct_reports"
                        + " FROM measures_daily GROUP BY region, type, status"
                        + " ORDER BY 4 DESC, 5 DESC, region, type, status"),
                row -> new RegionMeasures(
                        new RegionCode(row.getString("region")),
                        new MeasureType(row.getString("type")),
                        Status.of(row.getString("status")),
                        Cells.tally(row)));
    }

    @Override
    public List<NamedCount> mostNamed(EntityCell.Kind kind, Slice slice) {
        return reader.ask(
                NameRows.most(kind, slice),
                row -> new NamedCount(
                        row.getString("name"),
                        NameRows.orNull(row.getString("title")),
                        new RegionCode(row.getString("whose")),
                        Cells.tally(row)));
    }

    @Override
    public List<ToldFigure> figuresTold(@Nullable String what, Slice slice) {
        return reader.ask(
                new Question("SELECT * FROM figures_told")
                        .where("what = ?", what)
                        .within(slice)
                        .then("ORDER BY day DESC, region, what, unit")
                        .part(slice),
                row -> new ToldFigure(
                        LocalDate.parse(row.getString("day")),
                        new RegionCode(row.getString("region")),
                        row.getString("what"),
                        NameRows.orNull(row.getString("unit")),
                        new BigDecimal(row.getString("value")),
                        row.getLong("distinct_reports"),
                        row.getLong("distinct_otherwise")));
    }

    @Override
    public List<RejectedRow> rejections(@Nullable AsideState state, int limit, int offset) {
        return reader.ask(
                AsideRows.rejections(state, limit, offset),
                row -> AsideRows.rejection(row, requireNonNull(reader.database().instant(row, "rejected_at"))));
    }

    @Override
    public List<DeadLetterRow> deadLetters(@Nullable AsideState state, int limit, int offset) {
        return reader.ask(
                AsideRows.deadLetters(state, limit, offset),
                row -> AsideRows.deadLetter(
                        row, requireNonNull(reader.database().instant(row, "written_at"))));
    }

    @Override
    public SetAside setAside() {
        List<SetAside> rows = reader.ask(AsideRows.piles(), AsideRows::piles);
        return rows.isEmpty() ? AsideRows.NOTHING : rows.get(0);
    }

    @Override
    public Summary summary() {
        // One statement, so that all of it is of one moment.
        List<Summary> rows = reader.ask(
                new Question("SELECT (SELECT COUNT(*) FROM reports), (SELECT COUNT(*) FROM reports WHERE epidemic),"
                        + " (SELECT COUNT(*) FROM rejected_states WHERE state = 'open'),"
                        + " (SELECT COUNT(*) FROM dead_letter_states WHERE state = 'open'),"
                        + " (SELECT COUNT(*) FROM measures_daily),"
                        + " (SELECT COALESCE(SUM(mentions), 0) FROM measures_daily),"
                        + " (SELECT MAX(written_at) FROM sink_offsets)"),
                row -> new Summary(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        instant(row.getString(7))));
        return rows.isEmpty() ? new Summary(0, 0, 0, 0, 0, 0, null) : rows.get(0);
    }

    private static @Nullable Instant instant(@Nullable String cell) {
        return cell == null ? null : Instant.parse(cell);
    }
}
