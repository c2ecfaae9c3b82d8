package org.epistream.consumer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.epistream.domain.count.Counts.Slice;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/** A question to the database, put together from parts. Values go beside the SQL, never into it. */
final class Question {
    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();
    private String joint = " WHERE ";

    /** Makes a value of the row that a result stands on. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    Question(String sql) {
        this.sql = new StringBuilder(sql);
    }

    /** Asks for rows of one value in a column; null asks for all. */
    Question where(String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(joint).append(condition);
            values.add(value);
            joint = " AND ";
        }
        return this;
    }

    /** Asks for the days and regions of a slice. */
    Question within(Slice slice) {
        RegionCode region = slice.region();
        return where("day >= ?", slice.since())
                .where("day <= ?", slice.until())
                .where("region >= ?", region == null ? null : region.value())
                .where(
                        "region <= ?",
                        region == null ? null : region.highestWithin().value());
    }

    Question then(String more) {
        sql.append(' ').append(more);
        return this;
    }

    /** Ends with the bounds of a slice. */
    Question part(Slice slice) {
        sql.append(" LIMIT ? OFFSET ?");
        values.add(slice.limit());
        values.add(slice.offset());
        return this;
    }

    <T> List<T> ask(Connection connection, RowReader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            List<T> answer = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    answer.add(reader.read(rows));
                }
            }
            return answer;
        }
    }
}
