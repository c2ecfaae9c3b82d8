package org.epistream.consumer;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.epistream.domain.count.CellKind;
import org.epistream.domain.count.Counts.EntityRow;
import org.epistream.domain.count.Counts.FigureRow;
import org.epistream.domain.count.Counts.MeasureRow;
import org.epistream.domain.count.FigureCell;
import org.epistream.domain.count.Filter;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Part;
import org.epistream.domain.count.Period;
import org.epistream.domain.count.RolledCell;
import org.epistream.domain.count.Totals;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/** The counts, from the tables of daily totals. */
final class SqlTotals implements Totals {
    private static final String SUMS = "SUM(mentions) AS mentions, SUM(reports) AS reports,"
            + " SUM(distinct_reports) AS distinct_reports FROM measures_daily";

    private final SqlReader reader;

    SqlTotals(SqlReader reader) {
        this.reader = reader;
    }

    @Override
    public List<MeasureRow> measures(Filter filter, Part part) {
        return reader.ask(
                measures(filter)
                        .then("ORDER BY day DESC, region, type, status, day_from")
                        .part(part),
                SqlTotals::measure);
    }

    @Override
    public void eachMeasure(Filter filter, Consumer<MeasureRow> each) {
        reader.each(measures(filter).then("ORDER BY day, region, type, status, day_from"), SqlTotals::measure, each);
    }

    @Override
    public List<RolledMeasure> series(Filter filter, Division.@Nullable Level level, Period period, Part part) {
        return reader.ask(
                rolled(filter, level, period)
                        .then("ORDER BY starts DESC, whose, type, status")
                        .part(part),
                SqlTotals::rolled);
    }

    @Override
    public void eachRolled(Filter filter, Division.@Nullable Level level, Period period, Consumer<RolledMeasure> each) {
        reader.each(
                rolled(filter, level, period).then("ORDER BY starts, whose, type, status"), SqlTotals::rolled, each);
    }

    @Override
    public List<RegionTotal> byRegion(Filter filter, Division.Level level) {
        return reader.ask(
                only(
                                filter,
                                CellKind.MEASURE,
                                new Question(
                                        "SELECT " + region(level) + " AS whose, status, " + SUMS + divisions(level)))
                        .cells(filter, "type")
                        .then("GROUP BY 1, 2 ORDER BY 1, 2"),
                row -> new RegionTotal(
                        new RegionCode(row.getString("whose")), Status.of(row.getString("status")), Cells.tally(row)));
    }

    @Override
    public List<EntityRow> entities(Filter filter, Part part) {
        return reader.ask(
                entities(filter)
                        .then("ORDER BY day DESC, region, kind, name, title, code")
                        .part(part),
                SqlTotals::entity);
    }

    @Override
    public void eachEntity(Filter filter, Consumer<EntityRow> each) {
        reader.each(entities(filter).then("ORDER BY day, region, kind, name, title, code"), SqlTotals::entity, each);
    }

    @Override
    public List<FigureRow> figures(Filter filter, Part part) {
        return reader.ask(
                figures(filter)
                        .then("ORDER BY day DESC, region, what, unit, CAST(value AS double precision) DESC, day_from")
                        .part(part),
                SqlTotals::figure);
    }

    @Override
    public void eachFigure(Filter filter, Consumer<FigureRow> each) {
        reader.each(
                figures(filter).then("ORDER BY day, region, what, unit, CAST(value AS double precision), day_from"),
                SqlTotals::figure,
                each);
    }

    @Override
    public List<MeasureTypeRow> measureTypes() {
        return reader.ask(
                new Question("SELECT * FROM measure_types ORDER BY type"),
                row -> new MeasureTypeRow(
                        new MeasureType(row.getString("type")),
                        row.getString("chinese"),
                        row.getString("english"),
                        row.getString("oxcgrt"),
                        row.getString("phsm")));
    }

    private static Question measures(Filter filter) {
        return only(filter, CellKind.MEASURE, new Question("SELECT * FROM measures_daily"))
                .cells(filter, "type");
    }

    private Question rolled(Filter filter, Division.@Nullable Level level, Period period) {
        String starts = reader.database().start(period, "day");
        return only(
                        filter,
                        CellKind.MEASURE,
                        new Question("SELECT " + region(level) + " AS whose, " + starts + " AS starts, type, status, "
                                + SUMS + divisions(level)))
                .cells(filter, "type")
                .then("GROUP BY 1, 2, 3, 4");
    }

    private static Question entities(Filter filter) {
        CellKind kind = filter.kind();
        return new Question("SELECT * FROM entities_daily")
                .where("kind = ?", kind == null ? null : kind.code())
                .cells(filter.status(null), "name");
    }

    private static Question figures(Filter filter) {
        return only(filter, CellKind.FIGURE, new Question("SELECT * FROM figures_daily"))
                .cells(filter.status(null), "what");
    }

    /** Of a table that holds one kind nothing where another is asked for. */
    private static Question only(Filter filter, CellKind kind, Question question) {
        return filter.kind() == null || filter.kind() == kind ? question : question.where("1 = ?", 0);
    }

    private static String region(Division.@Nullable Level level) {
        return level == null || level == Division.Level.COUNTY
                ? "region"
                : "COALESCE(divisions." + Cells.constant(level) + ", region)";
    }

    private static String divisions(Division.@Nullable Level level) {
        return level == null || level == Division.Level.COUNTY
                ? ""
                : " LEFT JOIN divisions ON divisions.code = measures_daily.region";
    }

    private static MeasureRow measure(ResultSet row) throws SQLException {
        return new MeasureRow(
                new MeasureCell(
                        Cells.day(row),
                        new RegionCode(row.getString("region")),
                        new MeasureType(row.getString("type")),
                        Status.of(row.getString("status"))),
                Cells.tally(row));
    }

    private static RolledMeasure rolled(ResultSet row) throws SQLException {
        return new RolledMeasure(
                new RolledCell(
                        new RegionCode(row.getString("whose")),
                        LocalDate.parse(row.getString("starts")),
                        new MeasureType(row.getString("type")),
                        Status.of(row.getString("status"))),
                Cells.tally(row));
    }

    private static EntityRow entity(ResultSet row) throws SQLException {
        return new EntityRow(NameRows.cell(row), Cells.tally(row));
    }

    private static FigureRow figure(ResultSet row) throws SQLException {
        return new FigureRow(
                new FigureCell(
                        Cells.day(row),
                        new RegionCode(row.getString("region")),
                        row.getString("what"),
                        NameRows.orNull(row.getString("unit")),
                        new BigDecimal(row.getString("value"))),
                Cells.tally(row));
    }
}
