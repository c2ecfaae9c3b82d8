package org.epistream.consumer;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.count.Counts;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Tally;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.epistream.domain.report.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the sink wrote, also while it writes. Every question opens a SQLite file anew, which takes less than a
 * millisecond, so that a database which appears later or is replaced is seen. Before there is one, every answer is empty.
 */
public final class SqlCounts implements Counts, AutoCloseable {
    private final Database database;

    /** @throws UnusableDatabase where no database can be at this address */
    public SqlCounts(DatabaseAddress address) {
        this(address.database());
    }

    SqlCounts(Database database) {
        this.database = database;
    }

    @Override
    public List<RegionMeasures> measuresByRegion() {
        return query(
                "SELECT region, type, status, SUM(mentions) AS mentions, SUM(reports) AS reports, SUM(distinct_reports) AS distinct_reports FROM measures_daily"
                        + " GROUP BY region, type, status ORDER BY 4 DESC, 5 DESC, region, type, status",
                row -> new RegionMeasures(
                        new RegionCode(row.getString("region")),
                        new MeasureType(row.getString("type")),
                        Status.of(row.getString("status")),
                        tally(row)));
    }

    @Override
    public List<MeasureRow> measures(int limit, int offset) {
        return query(
                "SELECT * FROM measures_daily ORDER BY day DESC, region, type, status, day_from LIMIT ? OFFSET ?",
                row -> new MeasureRow(
                        new MeasureCell(
                                new Day(day(row), Day.From.of(row.getString("day_from"))),
                                new RegionCode(row.getString("region")),
                                new MeasureType(row.getString("type")),
                                Status.of(row.getString("status"))),
                        tally(row)),
                bound(limit),
                bound(offset));
    }

    @Override
    public List<EntityRow> entities(EntityCell.@Nullable Kind kind, int limit, int offset) {
        String code = kind == null ? null : kind.code();
        return query(
                "SELECT * FROM entities_daily WHERE (CAST(? AS text) IS NULL OR kind = ?)"
                        + " ORDER BY day DESC, region, kind, name LIMIT ? OFFSET ?",
                row -> new EntityRow(
                        new EntityCell(
                                day(row),
                                new RegionCode(row.getString("region")),
                                EntityCell.Kind.of(row.getString("kind")),
                                row.getString("name")),
                        tally(row)),
                code,
                code,
                bound(limit),
                bound(offset));
    }

    @Override
    public List<NamedCount> mostNamed(EntityCell.Kind kind, int limit) {
        return query(
                "SELECT name, SUM(mentions) AS mentions, SUM(reports) AS reports, SUM(distinct_reports) AS distinct_reports FROM entities_daily WHERE kind = ?"
                        + " GROUP BY name ORDER BY 2 DESC, name LIMIT ?",
                row -> new NamedCount(row.getString("name"), tally(row)),
                kind.code(),
                bound(limit));
    }

    @Override
    public List<ReportRow> reports(int limit, int offset) {
        return query(
                "SELECT * FROM reports ORDER BY observed_at DESC, id LIMIT ? OFFSET ?",
                row -> new ReportRow(
                        row.getString("id"),
                        row.getString("title"),
                        row.getString("source"),
                        new RegionCode(row.getString("region")),
                        day(row),
                        Day.From.of(row.getString("day_from")),
                        row.getBoolean("epidemic"),
                        row.getInt("measures"),
                        row.getInt("repaired")),
                bound(limit),
                bound(offset));
    }

    @Override
    public List<Rejection> rejections(int limit, int offset) {
        return query(
                "SELECT * FROM rejected ORDER BY rejected_at DESC, fingerprint LIMIT ? OFFSET ?",
                row -> new Rejection(
                        row.getString("id"),
                        Cells.constant(Rejection.Reason.class, row.getString("reason")),
                        row.getString("detail"),
                        row.getString("place"),
                        row.getString("excerpt"),
                        requireNonNull(database.instant(row, "rejected_at"))),
                bound(limit),
                bound(offset));
    }

    @Override
    public Summary summary() {
        // One statement, so that all of it is of one moment.
        List<Summary> rows = query(
                "SELECT (SELECT COUNT(*) FROM reports), (SELECT COUNT(*) FROM reports WHERE epidemic),"
                        + " (SELECT COUNT(*) FROM rejected), (SELECT COUNT(*) FROM dead_letters),"
                        + " (SELECT COUNT(*) FROM measures_daily),"
                        + " (SELECT COALESCE(SUM(mentions), 0) FROM measures_daily),"
                        + " (SELECT MAX(written_at) FROM sink_offsets)",
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

    /** Makes a value of the row that a result stands on. */
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (Connection connection = database.openToRead()) {
            if (connection == null) {
                return List.of();
            }
            int version = database.version(connection);
            database.requireNotNewer(version);
            if (version == 0) {
                return List.of();
            }
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                List<T> answer = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        answer.add(reader.read(rows));
                    }
                }
                return answer;
            }
        } catch (SQLException e) {
            throw new UnusableDatabase("database " + database.name() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** To SQLite a negative limit means none. */
    private static int bound(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("limit or offset " + value + " is negative");
        }
        return value;
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
