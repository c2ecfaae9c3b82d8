package org.epistream.export;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.epistream.domain.count.FigureCell;

/** The columns of a table, as its row has them. */
final class Columns {
    /** Most digits of a decimal, and how many of them stand behind the point. */
    static final int DIGITS = FigureCell.MAX_WHOLE + FigureCell.MAX_DECIMALS;

    static final int DECIMALS = FigureCell.MAX_DECIMALS;

    private static final Map<Class<?>, String> TYPES = Map.of(
            String.class, "text",
            LocalDate.class, "date",
            Instant.class, "timestamp",
            BigDecimal.class, "decimal(" + DIGITS + ", " + DECIMALS + ")",
            long.class, "integer",
            Long.class, "integer",
            int.class, "integer",
            Integer.class, "integer",
            boolean.class, "boolean");

    private Columns() {}

    static List<RecordComponent> of(Class<? extends Record> row) {
        return Arrays.asList(row.getRecordComponents());
    }

    /** The name of a column in every file: that of the component in snake case. */
    static String name(RecordComponent column) {
        return column.getName().replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    /** What its cells are, in a word. */
    static String type(RecordComponent column) {
        String type = TYPES.get(column.getType());
        if (type == null) {
            throw new IllegalStateException(column + " is of no type that is exported");
        }
        return type;
    }
}
