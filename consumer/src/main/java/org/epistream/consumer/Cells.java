package org.epistream.consumer;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
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
}
