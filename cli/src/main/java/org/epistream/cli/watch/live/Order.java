package org.epistream.cli.watch.live;

import java.time.Instant;
import java.util.Comparator;

/** In which order rows stand. */
enum Order {
    MENTIONS(Comparator.comparingLong(Row::sum).reversed()),
    NEWEST(Comparator.comparing(Order::newest).reversed()),
    REGION(Comparator.comparing(Row::region)),
    TYPE(Comparator.comparing(Row::type));

    private final Comparator<Row> rows;

    Order(Comparator<Row> first) {
        // Rows that are equal in what counts stay where they are.
        rows = first.thenComparing(Comparator.comparingLong(Row::sum).reversed())
                .thenComparing(Row::region)
                .thenComparing(Row::type);
    }

    private static Instant newest(Row row) {
        Instant changed = row.changed();
        return changed == null ? Instant.MIN : changed;
    }

    Comparator<Row> rows() {
        return rows;
    }

    Order next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
