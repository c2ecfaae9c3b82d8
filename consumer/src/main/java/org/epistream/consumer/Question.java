package org.epistream.consumer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.epistream.domain.count.CellKind;
import org.epistream.domain.count.Counts.Slice;
import org.epistream.domain.count.Filter;
import org.epistream.domain.count.Part;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/** A question to the database, put together from parts. Values go beside the SQL, never into it. */
final class Question {
    private static final int FETCHED = 1_000;

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
        return where("day >= ?", slice.since())
                .where("day <= ?", slice.until())
                .regions(slice.region(), slice.itself());
    }

    /** Asks for the region, days, status and name of a filter. @param name the column in which the name stands */
    Question cells(Filter filter, String name) {
        Status status = filter.status();
        return where("day >= ?", filter.since())
                .where("day <= ?", filter.until())
                .regions(filter.region(), filter.itself())
                .where("status = ?", status == null ? null : status.code())
                .where(name + " = ?", filter.name());
    }

    private Question regions(@Nullable RegionCode region, boolean itself) {
        if (region == null) {
            return this;
        }
        RegionCode highest = itself ? region : region.highestWithin();
        return where("region >= ?", region.value()).where("region <= ?", highest.value());
    }

    /** Asks for the kind of a filter. */
    Question named(Filter filter) {
        CellKind kind = filter.kind();
        return where("kind = ?", kind == null ? null : kind.code());
    }

    /** Asks for rows whose column has a value that another question answers with. */
    Question whereIn(String column, Question other) {
        sql.append(joint).append(column).append(" IN (").append(other.sql).append(')');
        values.addAll(other.values);
        joint = " AND ";
        return this;
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

    /** The same. */
    Question part(Part part) {
        return part(Slice.of(part.limit(), part.offset()));
    }

    <T> List<T> ask(Connection connection, RowReader<T> reader) throws SQLException {
        List<T> answer = new ArrayList<>();
        each(connection, reader, answer::add);
        return answer;
    }

    /** Hands every row to a reader; of many rows only some are held, where the connection is in a transaction. */
    <T> void each(Connection connection, RowReader<T> reader, Consumer<? super T> each) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            statement.setFetchSize(FETCHED);
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.accept(reader.read(rows));
                }
            }
        }
    }
}
