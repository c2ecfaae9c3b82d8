package org.epistream.consumer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table of the sink with its statements. A row is a list of cells: those of the key first, then the rest, as named here. */
enum SinkTable {
    MEASURES_DAILY(
            "measures_daily", List.of("day", "day_from", "region", "type", "status"), List.of("mentions", "reports")),
    ENTITIES_DAILY("entities_daily", List.of("day", "region", "kind", "name"), List.of("mentions", "reports")),
    REPORTS(
            "reports",
            List.of("id"),
            List.of(
                    "revision",
                    "title",
                    "source",
                    "url",
                    "published",
                    "region",
                    "day",
                    "day_from",
                    "epidemic",
                    "disease",
                    "kind",
                    "measures",
                    "repaired",
                    "analysis_version",
                    "observed_at")),
    /** The latest of several of one fingerprint stays. They may come from two partitions, so arrival does not tell. */
    REJECTED(
            "rejected",
            List.of("fingerprint"),
            List.of("id", "reason", "detail", "place", "excerpt", "rejected_at"),
            List.of("rejected_at", "place", "detail")),
    DEAD_LETTERS(
            "dead_letters",
            List.of("topic", "partition", "offset"),
            List.of("key", "headers", "excerpt", "written_at")),
    UNREADABLE("unreadable", List.of("topic", "partition", "offset"), List.of("detail", "excerpt"));

    private final String upsert;
    private final String delete;
    private final int keyColumns;
    private final boolean ordered;

    SinkTable(String name, List<String> key, List<String> rest) {
        this(name, key, rest, List.of());
    }

    SinkTable(String name, List<String> key, List<String> rest, List<String> order) {
        keyColumns = key.size();
        ordered = !order.isEmpty();
        List<String> all = new ArrayList<>(key);
        all.addAll(rest);
        upsert = "INSERT INTO " + name + " (" + join(all, "\"%s\"") + ") VALUES ("
                + all.stream().map(column -> "?").collect(Collectors.joining(", ")) + ") ON CONFLICT ("
                + join(key, "\"%s\"") + ") DO UPDATE SET " + join(rest, "\"%1$s\" = excluded.\"%1$s\"")
                + (ordered
                        ? " WHERE (" + join(order, "excluded.\"%s\"") + ") > (" + join(order, name + ".\"%s\"") + ")"
                        : "");
        delete = "DELETE FROM " + name + " WHERE "
                + key.stream().map(column -> "\"" + column + "\" = ?").collect(Collectors.joining(" AND "));
    }

    String upsert() {
        return upsert;
    }

    String delete() {
        return delete;
    }

    int keyColumns() {
        return keyColumns;
    }

    /** Whether the database itself decides which of two rows with one key stays, whatever the order they come in. */
    boolean ordered() {
        return ordered;
    }

    private static String join(List<String> columns, String format) {
        return columns.stream().map(column -> String.format(format, column)).collect(Collectors.joining(", "));
    }
}
