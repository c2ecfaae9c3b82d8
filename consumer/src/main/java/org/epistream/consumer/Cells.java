package org.epistream.consumer;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.count.Tally;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/** How values look in a cell of a table. */
final class Cells {
    /** Always the same number of digits: only then does it sort as text. */
    private static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private Cells() {}

    static String instant(Instant instant) {
        return INSTANT.format(instant);
    }

    static String constant(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E constant(Class<E> type, String cell) {
        return Enum.valueOf(type, cell.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** The cell with U+FFFD in place of U+0000, which PostgreSQL keeps in no text. */
    static @Nullable Object storable(@Nullable Object cell) {
        return cell instanceof String text ? text.replace('\0', '\uFFFD') : cell;
    }

    /** The day in a row, and how it is known. */
    static Day day(ResultSet row) throws SQLException {
        return new Day(LocalDate.parse(row.getString("day")), Day.From.of(row.getString("day_from")));
    }

    /** The total in a row. */
    static Tally tally(ResultSet row) throws SQLException {
        return new Tally(row.getLong("mentions"), row.getLong("reports"), row.getLong("distinct_reports"));
    }

    /** The status in a row, or null where that is empty. */
    static @Nullable Status status(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return status.isEmpty() ? null : Status.of(status);
    }

    /** The code of a place in a row, or null where that is empty. */
    static @Nullable RegionCode code(ResultSet row) throws SQLException {
        String code = row.getString("code");
        return code.isEmpty() ? null : new RegionCode(code);
    }

    /** The number in a row, or null. */
    static @Nullable BigDecimal value(ResultSet row) throws SQLException {
        String value = row.getString("value");
        return value == null ? null : new BigDecimal(value);
    }
}
