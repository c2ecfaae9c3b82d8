package org.epistream.consumer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table of the sink. A row is a list of cells: those of the key first, then the rest, as named here. */
enum SinkTable {
    MEASURES_DAILY(
            "measures_daily",
            List.of(date("day"), text("day_from"), text("region"), text("type"), text("status")),
            List.of(number("mentions"), number("reports"), number("distinct_reports"))),
    ENTITIES_DAILY(
            "entities_daily",
            List.of(date("day"), text("region"), text("kind"), text("name"), text("title"), text("code")),
            List.of(number("mentions"), number("reports"), number("distinct_reports"))),
    FIGURES_DAILY(
            "figures_daily",
            List.of(date("day"), text("day_from"), text("region"), text("what"), text("unit"), decimal("value")),
            List.of(number("mentions"), number("reports"), number("distinct_reports"))),
    REPORTS(
            "reports",
            List.of(text("id")),
            List.of(
                    number("revision"),
                    text("title"),
                    text("source"),
                    text("url"),
                    date("published"),
                    text("region"),
                    date("day"),
                    text("day_from"),
                    flag("epidemic"),
                    text("disease"),
                    text("kind"),
                    number("measures"),
                    number("repaired"),
                    text("analysis_version"),
                    instant("observed_at"))),
    STORIES(
            "stories",
            List.of(text("report_id"), number("story")),
            List.of(text("title"), text("region"), date("day"), text("day_from")),
            REPORTS),
    QUOTES(
            "quotes",
            List.of(text("report_id"), number("quote")),
            List.of(text("text"), text("as_it_came"), number("span_from"), number("span_to")),
            REPORTS),
    MENTIONS(
            "mentions",
            List.of(text("report_id"), number("mention")),
            List.of(
                    number("story"),
                    text("kind"),
                    text("name"),
                    text("status"),
                    text("title"),
                    text("code"),
                    text("unit"),
                    decimal("value"),
                    text("region"),
                    date("day"),
                    text("words"),
                    number("quote"),
                    number("quote_from"),
                    number("quote_to"),
                    number("span_from"),
                    number("span_to"),
                    text("rule"),
                    text("evidence")),
            REPORTS),
    /** Every change of a total, in the order in which they were written. The database gives the number. */
    CHANGES(
            "changes",
            List.of(number("number")),
            List.of(
                    instant("written_at"),
                    text("kind"),
                    text("name"),
                    text("status"),
                    text("title"),
                    text("code"),
                    text("unit"),
                    decimal("value"),
                    text("region"),
                    date("day"),
                    text("day_from"),
                    number("mentions"),
                    number("reports"),
                    number("distinct_reports"))),
    /** The latest of several of one fingerprint stays. They may come from two partitions, so arrival does not tell. */
    REJECTED(
            "rejected",
            List.of(text("fingerprint")),
            List.of(
                    text("id"),
                    text("reason"),
                    text("detail"),
                    text("place"),
                    text("excerpt"),
                    instant("rejected_at"),
                    text("log_place"),
                    instant("set_aside_at")),
            List.of("rejected_at", "place", "detail", "log_place")),
    DEAD_LETTERS(
            "dead_letters",
            List.of(text("topic"), number("partition"), number("offset")),
            List.of(text("key"), text("headers"), text("excerpt"), instant("written_at"))),
    MARKS("marks", List.of(text("log_place")), List.of(text("state"), instant("marked_at"), text("note"))),
    UNREADABLE(
            "unreadable",
            List.of(text("topic"), number("partition"), number("offset")),
            List.of(text("detail"), text("excerpt"))),
    REFUSED(
            "refused",
            List.of(text("topic"), number("partition"), number("offset")),
            List.of(text("table_name"), text("row_key"), text("detail"))),
    DIVISIONS(
            "divisions",
            List.of(text("code")),
            List.of(text("name"), text("level"), text("parent"), text("city"), text("province"), text("country"))),
    MEASURE_TYPES(
            "measure_types",
            List.of(text("type")),
            List.of(text("chinese"), text("english"), text("oxcgrt"), text("phsm"))),
    INTERNATIONAL_CODES(
            "international_codes",
            List.of(text("type"), text("scheme"), text("code")),
            List.of(number("ordinal"), text("near")));

    /**
     * A column.
     *
     * @param type of its cells in SQL; SQLite keeps dates, instants and decimals as text, and flags as 0 and 1
     */
    record Column(String name, String type) {
        String quoted() {
            return "\"" + name + "\"";
        }
    }

    private final String table;
    private final List<Column> key;
    private final List<Column> columns;
    private final List<String> order;
    private final @Nullable SinkTable whole;

    SinkTable(String table, List<Column> key, List<Column> rest) {
        this(table, key, rest, List.of(), null);
    }

    /** @param whole the table whose key the key of this one begins with: all rows of one of its rows are written together */
    SinkTable(String table, List<Column> key, List<Column> rest, SinkTable whole) {
        this(table, key, rest, List.of(), whole);
    }

    /** @param order columns of which the row stays that has the greater cells; empty where the row stays that comes last */
    SinkTable(String table, List<Column> key, List<Column> rest, List<String> order) {
        this(table, key, rest, order, null);
    }

    SinkTable(String table, List<Column> key, List<Column> rest, List<String> order, @Nullable SinkTable whole) {
        this.table = table;
        this.key = key;
        this.order = order;
        this.whole = whole;
        columns = Stream.concat(key.stream(), rest.stream()).toList();
    }

    private static Column text(String name) {
        return new Column(name, "text");
    }

    private static Column date(String name) {
        return new Column(name, "date");
    }

    private static Column instant(String name) {
        return new Column(name, "timestamptz");
    }

    private static Column number(String name) {
        return new Column(name, "bigint");
    }

    private static Column decimal(String name) {
        return new Column(name, "numeric");
    }

    private static Column flag(String name) {
        return new Column(name, "boolean");
    }

    /** Its name in the database. */
    String table() {
        return table;
    }

    List<Column> key() {
        return key;
    }

    /** All columns, those of the key first. */
    List<Column> columns() {
        return columns;
    }

    /** The tables that hold the parts of its rows. */
    List<SinkTable> parts() {
        return Arrays.stream(values()).filter(part -> part.whole == this).toList();
    }

    /** Whether a row stays beside another of its key, whichever of the two came first. */
    boolean outranks(List<? extends @Nullable Object> row, List<? extends @Nullable Object> other) {
        for (String column : order) {
            int cell = columns.stream().map(Column::name).toList().indexOf(column);
            int compared = String.valueOf(row.get(cell)).compareTo(String.valueOf(other.get(cell)));
            if (compared != 0) {
                return compared > 0;
            }
        }
        return order.isEmpty();
    }

    /** @param rows where the rows come from, in SQL */
    String upsert(String rows) {
        List<String> parts = new ArrayList<>(List.of(
                "INSERT INTO",
                table,
                "(" + join(columns, Column::quoted) + ")",
                rows,
                "ON CONFLICT (" + join(key, Column::quoted) + ")",
                "DO UPDATE SET",
                join(rest(), column -> column.quoted() + " = excluded." + column.quoted())));
        if (!order.isEmpty()) {
            parts.add("WHERE (" + join(order, "excluded.") + ") > (" + join(order, table + ".") + ")");
        }
        return String.join(" ", parts);
    }

    /** For a table whose key the database gives. @param rows where the rows come from, without the key, in SQL */
    String insert(String rows) {
        return "INSERT INTO " + table + " (" + join(rest(), Column::quoted) + ") " + rows;
    }

    /** The columns behind the key. */
    List<Column> rest() {
        return columns.subList(key.size(), columns.size());
    }

    private static String join(List<Column> columns, Function<Column, String> sql) {
        return columns.stream().map(sql).collect(Collectors.joining(", "));
    }

    private static String join(List<String> names, String prefix) {
        return names.stream().map(name -> prefix + "\"" + name + "\"").collect(Collectors.joining(", "));
    }
}
