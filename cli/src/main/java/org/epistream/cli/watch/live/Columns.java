package org.epistream.cli.watch.live;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.epistream.cli.show.Shown;
import org.epistream.cli.show.Words;
import org.epistream.domain.count.Period;
import org.epistream.domain.measure.Status;

/** Which columns of the table a terminal has room for, and how wide each of them is. */
final class Columns {
    enum Column {
        REGION,
        TYPE,
        DIRECTIVE,
        PLANNED,
        DONE,
        LIFTED,
        CRITICISED,
        SUM,
        REPORTS,
        DISTINCT,
        SPARKLINE;

        /** The status whose mentions it has; only for those of a status. */
        Status status() {
            return Status.valueOf(name());
        }

        boolean isNumber() {
            return this != REGION && this != TYPE && this != SPARKLINE;
        }

        boolean isStatus() {
            return ordinal() >= DIRECTIVE.ordinal() && ordinal() <= CRITICISED.ordinal();
        }
    }

    /** Those that give way on a narrow terminal, the first one first. */
    static final List<Column> GIVE_WAY = List.of(
            Column.DISTINCT,
            Column.REPORTS,
            Column.CRITICISED,
            Column.PLANNED,
            Column.LIFTED,
            Column.SPARKLINE,
            Column.DIRECTIVE,
            Column.DONE);

    /** How many periods a sparkline has. */
    static final int PERIODS = 14;

    /** In front of every row, for the mark of the chosen one. */
    static final int MARGIN = 2;

    private static final int LEAST_REGION = 14;
    private static final int LEAST_TYPE = 16;
    private static final int MOST_TEXT = 32;

    private final Map<Column, Integer> widths = new EnumMap<>(Column.class);
    private final Map<Column, String> headings = new EnumMap<>(Column.class);

    private Columns() {}

    /**
     * @param columns how wide the terminal is
     * @param region how wide a row's region is, in columns
     * @param type the same of its type
     */
    static Columns fit(
            int columns,
            Collection<Row> rows,
            ToIntFunction<Row> region,
            ToIntFunction<Row> type,
            Period period,
            Words words) {
        int regions = Math.min(MOST_TEXT, rows.stream().mapToInt(region).max().orElse(0));
        int types = Math.min(MOST_TEXT, rows.stream().mapToInt(type).max().orElse(0));
        Set<Column> shown = EnumSet.allOf(Column.class);
        Columns fit = of(shown, rows, period, words, true);
        if (fit.numbers() + regions + types > columns) {
            fit = of(shown, rows, period, words, false);
        }
        for (Column next : GIVE_WAY) {
            if (fit.numbers() + Math.min(regions, LEAST_REGION) + Math.min(types, LEAST_TYPE) <= columns) {
                break;
            }
            shown.remove(next);
            fit = of(shown, rows, period, words, false);
        }
        fit.share(Math.max(2, columns - fit.numbers()), regions, types);
        return fit;
    }

    private static Columns of(Set<Column> shown, Collection<Row> rows, Period period, Words words, boolean full) {
        Columns columns = new Columns();
        for (Column column : shown) {
            String heading = heading(column, period, words, full);
            columns.headings.put(column, heading);
            columns.widths.put(
                    column,
                    switch (column) {
                        case REGION, TYPE -> 0;
                        case SPARKLINE -> PERIODS;
                        default ->
                            Math.max(
                                    Shown.width(heading),
                                    rows.stream()
                                            .mapToInt(row -> Long.toString(number(row, column))
                                                    .length())
                                            .max()
                                            .orElse(1));
                    });
        }
        return columns;
    }

    private static String heading(Column column, Period period, Words words, boolean full) {
        return switch (column) {
            case REGION -> words.get("column.region");
            case TYPE -> words.get("column.type");
            case SPARKLINE -> words.get("live.column.last-" + period.code(), PERIODS);
            case SUM, REPORTS, DISTINCT ->
                words.get("live.column." + column.name().toLowerCase(Locale.ROOT));
            default ->
                full
                        ? column.status().name(words.language())
                        : words.get("live.column." + column.status().code());
        };
    }

    /** Everything but region and type, with the blanks between all columns. */
    private int numbers() {
        return MARGIN + widths.values().stream().mapToInt(Integer::intValue).sum() + widths.size() - 1;
    }

    private void share(int room, int regions, int types) {
        int region = Math.min(regions, Math.max(room - types, room * LEAST_REGION / (LEAST_REGION + LEAST_TYPE)));
        region = Math.max(1, Math.min(region, room - 1));
        widths.put(Column.REGION, region);
        widths.put(Column.TYPE, Math.max(1, Math.min(types, room - region)));
    }

    static long number(Row row, Column column) {
        return switch (column) {
            case SUM -> row.sum();
            case REPORTS -> row.reports();
            case DISTINCT -> row.distinct();
            default -> row.mentions(column.status());
        };
    }

    Set<Column> shown() {
        return widths.keySet();
    }

    int width(Column column) {
        return widths.getOrDefault(column, 0);
    }

    /** The line above the rows. */
    Line heading() {
        StringBuilder line = new StringBuilder(" ".repeat(MARGIN));
        headings.forEach((column, heading) -> line.append(
                        column.isNumber()
                                ? Shown.fittedRight(heading, width(column))
                                : Shown.fitted(heading, width(column)))
                .append(' '));
        return Line.of(line.toString().stripTrailing(), Look.BOLD);
    }
}
