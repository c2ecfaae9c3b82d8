package org.epistream.cli.watch.live;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.epistream.cli.show.Shown;
import org.epistream.cli.watch.live.Columns.Column;
import org.epistream.domain.count.Period;
import org.jspecify.annotations.Nullable;

/** Makes lines of rows; numbers that have just changed stand out. */
final class RowPainter {
    /** How long a number that has changed stands out. */
    private static final Duration FLASH = Duration.ofSeconds(1);

    private final Names names;
    private final Columns columns;
    private final Scope scope;
    private final Period period;
    private final LocalDate until;
    private final Instant now;

    /**
     * @param period of a bar of the sparkline
     * @param until the last day of the sparkline
     */
    RowPainter(Names names, Columns columns, Scope scope, Period period, LocalDate until, Instant now) {
        this.names = names;
        this.columns = columns;
        this.scope = scope;
        this.period = period;
        this.until = until;
        this.now = now;
    }

    Line line(Row row, boolean isChosen) {
        Look look = isChosen ? Look.CHOSEN : Look.PLAIN;
        Line line = Line.of(isChosen ? "> " : "  ", look);
        String gap = "";
        for (Column column : columns.shown()) {
            line.put(gap, look).put(text(row, column), isFresh(row, column) ? fresh(isChosen) : look);
            gap = " ";
        }
        return line;
    }

    private String text(Row row, Column column) {
        int width = columns.width(column);
        return switch (column) {
            case REGION -> Shown.fitted(names.region(row.region(), scope), width);
            case TYPE -> Shown.fitted(names.type(row.type()), width);
            case SPARKLINE -> Sparkline.of(row.last(Columns.PERIODS, period, until));
            default -> {
                long number = Columns.number(row, column);
                yield Shown.fittedRight(number == 0 ? "·" : Long.toString(number), width);
            }
        };
    }

    private boolean isFresh(Row row, Column column) {
        return column.isNumber() && isFresh(column.isStatus() ? row.changed(column.status()) : row.changed());
    }

    private boolean isFresh(@Nullable Instant changed) {
        return changed != null && changed.plus(FLASH).isAfter(now);
    }

    private static Look fresh(boolean isChosen) {
        return isChosen ? Look.CHANGED_CHOSEN : Look.CHANGED;
    }
}
