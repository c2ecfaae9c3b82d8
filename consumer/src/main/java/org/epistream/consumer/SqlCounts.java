package org.epistream.consumer;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.count.Counts;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.count.FigureCell;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Tally;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.epistream.domain.report.AsideState;
import org.jspecify.annotations.Nullable;

/** Reads what the sink wrote, also while it writes. Before there is a database, every answer is empty. */
public final class SqlCounts implements Counts, AutoCloseable {
    private final Database database;
    private final SqlReader reader;

    /** @throws UnusableDatabase where no database can be at this address */
    public SqlCounts(DatabaseAddress address) {
        this(address.database());
    }

    SqlCounts(Database database) {
        this.database = database;
        reader = new SqlReader(database);
    }

    @Override
    public List<RegionMeasures> measuresByRegion() {
        return ask(
                new Question("SELECT region, type, status, SUM(mentions) AS mentions, SUM(reports) AS reports,"
                        + " SUM(distinct_reports) AS distinct_reports"
                        + " FROM measures_daily GROUP BY region, type, status"
                        + " ORDER BY 4 DESC, 5 DESC, region, type, status"),
                row -> new RegionMeasures(
                        new RegionCode(row.getString("region")),
                        new MeasureType(row.getString("type")),
                        Status.of(row.getString("status")),
                        tally(row)));
    }

    @Override
    public List<MeasureRow> measures(int limit, int offset) {
        return ask(
                new Question("SELECT * FROM measures_daily ORDER BY day DESC, region, type, status, day_from")
                        .part(Slice.of(limit, offset)),
                row -> new MeasureRow(
                        new MeasureCell(
                                new Day(day(row), Day.From.of(row.getString("day_from"))),
                                new RegionCode(row.getString("region")),
                                new MeasureType(row.getString("type")),
                                Status.of(row.getString("status"))),
                        tally(row)));
    }

    @Override
    public List<EntityRow> entities(EntityCell.@Nullable Kind kind, Slice slice) {
        return ask(
                new Question("SELECT * FROM entities_daily")
                        .where("kind = ?", kind == null ? null : kind.code())
                        .within(slice)
                        .then("ORDER BY day DESC, region, kind, name, title, code")
                        .part(slice),
                row -> new EntityRow(NameRows.cell(row), tally(row)));
    }

    @Override
    public List<NamedCount> mostNamed(EntityCell.Kind kind, Slice slice) {
        return ask(
                NameRows.most(kind, slice),
                row -> new NamedCount(
                        row.getString("name"),
                        NameRows.orNull(row.getString("title")),
                        new RegionCode(row.getString("whose")),
                        tally(row)));
    }

    @Override
    public List<FigureRow> figures(@Nullable String what, Slice slice) {
        return ask(
                new Question("SELECT * FROM figures_daily")
                        .where("what = ?", what)
                        .within(slice)
                        .then("ORDER BY day DESC, region, what, unit, CAST(value AS double precision) DESC, day_from")
                        .part(slice),
                row -> new FigureRow(
                        new FigureCell(
                                new Day(day(row), Day.From.of(row.getString("day_from"))),
                                new RegionCode(row.getString("region")),
                                row.getString("what"),
                                NameRows.orNull(row.getString("unit")),
                                new BigDecimal(row.getString("value"))),
                        tally(row)));
    }

    @Override
    public List<ToldFigure> figuresTold(@Nullable String what, Slice slice) {
        return ask(
                new Question("SELECT * FROM figures_told")
                        .where("what = ?", what)
                        .within(slice)
                        .then("ORDER BY day DESC, region, what, unit")
                        .part(slice),
                row -> new ToldFigure(
                        day(row),
                        new RegionCode(row.getString("region")),
                        row.getString("what"),
                        NameRows.orNull(row.getString("unit")),
                        new BigDecimal(row.getString("value")),
                        row.getLong("distinct_reports"),
                        row.getLong("distinct_otherwise")));
    }

    @Override
    public List<ReportRow> reports(int limit, int offset) {
        return ask(
                new Question("SELECT * FROM reports ORDER BY observed_at DESC, id").part(Slice.of(limit, offset)),
                row -> new ReportRow(
                        row.getString("id"),
                        row.getString("title"),
                        row.getString("source"),
                        new RegionCode(row.getString("region")),
                        day(row),
                        Day.From.of(row.getString("day_from")),
                        row.getBoolean("epidemic"),
                        row.getInt("measures"),
                        row.getInt("repaired")));
    }

    @Override
    public List<RejectedRow> rejections(@Nullable AsideState state, int limit, int offset) {
        return ask(
                AsideRows.rejections(state, limit, offset),
                row -> AsideRows.rejection(row, requireNonNull(database.instant(row, "rejected_at"))));
    }

    @Override
    public List<DeadLetterRow> deadLetters(@Nullable AsideState state, int limit, int offset) {
        return ask(
                AsideRows.deadLetters(state, limit, offset),
                row -> AsideRows.deadLetter(row, requireNonNull(database.instant(row, "written_at"))));
    }

    @Override
    public SetAside setAside() {
        List<SetAside> rows = ask(AsideRows.piles(), AsideRows::piles);
        return rows.isEmpty() ? AsideRows.NOTHING : rows.get(0);
    }

    @Override
    public Summary summary() {
        // One statement, so that all of it is of one moment.
        List<Summary> rows = ask(
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

    @Override
    public void close() {
        database.close();
    }

    private <T> List<T> ask(Question question, Question.RowReader<T> reader) {
        return this.reader.ask(question, reader);
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(row.getLong("mentions"), row.getLong("reports"), row.getLong("distinct_reports"));
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return LocalDate.parse(row.getString("day"));
    }

    private static @Nullable Instant instant(@Nullable String cell) {
        return cell == null ? null : Instant.parse(cell);
    }
}
