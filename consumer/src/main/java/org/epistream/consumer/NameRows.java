package org.epistream.consumer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.epistream.domain.count.Counts.Slice;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/** How {@code entities_daily} is read. */
final class NameRows {
    private NameRows() {}

    /** The names mentioned most, each with {@code whose} it is and the title that it is given most often. */
    static Question most(EntityCell.Kind kind, Slice slice) {
        return new Question(
                        "WITH titled AS (SELECT CASE kind WHEN 'place' THEN code ELSE region END AS whose, name, title,"
                                + " SUM(mentions) AS mentions, SUM(reports) AS reports, SUM(distinct_reports) AS distinct_reports FROM entities_daily")
                .where("kind = ?", kind.code())
                .within(slice)
                .then("GROUP BY 1, 2, 3), named AS (SELECT whose, name, title,"
                        + " SUM(mentions) OVER same AS mentions, SUM(reports) OVER same AS reports, SUM(distinct_reports) OVER same AS distinct_reports, ROW_NUMBER() OVER"
                        + " (PARTITION BY whose, name ORDER BY CASE title WHEN '' THEN 1 ELSE 0 END, mentions DESC, title)"
                        + " AS standing FROM titled WINDOW same AS (PARTITION BY whose, name))"
                        + " SELECT * FROM named WHERE standing = 1 ORDER BY mentions DESC, name, whose")
                .part(slice);
    }

    static EntityCell cell(ResultSet row) throws SQLException {
        return new EntityCell(
                LocalDate.parse(row.getString("day")),
                new RegionCode(row.getString("region")),
                EntityCell.Kind.of(row.getString("kind")),
                row.getString("name"),
                orNull(row.getString("title")),
                Cells.code(row));
    }

    /** A key has no room for null: what is absent stands as empty text. */
    static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
