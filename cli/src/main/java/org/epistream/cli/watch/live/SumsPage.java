package org.epistream.cli.watch.live;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.epistream.cli.show.Shown;
import org.epistream.cli.show.Words;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Tally;
import org.jspecify.annotations.Nullable;

/** Regions and types of measures with their sums. */
final class SumsPage implements Page {
    /** Of so many rows the widest decide how wide columns are, so that they do not move; of more, those that are seen. */
    private static final int MEASURED = 2_000;

    private final Words words;
    private final LatestTotals totals;
    private final View view;
    private final Names names;

    /** What it was opened on; the filters for one type or region go back to it. */
    private final Scope opened;

    private final Choice choice = new Choice();
    private Scope scope;
    private Row.@Nullable Of chosen;
    private @Nullable Sums sums;
    private List<Row> rows = List.of();
    private boolean sorted;
    private int visible = 1;

    SumsPage(Words words, LatestTotals totals, View view, Scope scope) {
        this.words = words;
        this.totals = totals;
        this.view = view;
        this.opened = scope;
        this.scope = scope;
        names = new Names(words);
    }

    /** Adds what a cell's total has changed by, where that is seen here. */
    void add(MeasureCell cell, Tally difference, @Nullable Instant when) {
        if (sums != null && !view.paused) {
            sums.add(cell, difference, when);
            sorted = false;
        }
    }

    /** Everything is to be summed up anew. */
    void sumAnew() {
        sums = null;
    }

    /** Only the order of the rows or their filter is another. */
    void sortAnew() {
        sorted = false;
    }

    Scope scope() {
        return scope;
    }

    /**
     * Sums up what has come, unless the view is paused.
     *
     * @param until the last day of windows
     */
    void refresh(LocalDate until) {
        Sums now = sums;
        if (now == null || !view.paused && !now.until().equals(until)) {
            now = Sums.of(totals, scope, view.window, until);
            sums = now;
            sorted = false;
        }
        if (!sorted) {
            rows = now.rows()
                    .filter(view.filter::passes)
                    .sorted(view.order.rows())
                    .toList();
            sorted = true;
        }
        if (chosen != null) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).of().equals(chosen)) {
                    choice.set(i);
                    return;
                }
            }
        }
    }

    @Override
    public List<Line> lines(int columns, int height, Instant now) {
        visible = Math.max(1, height - 1);
        if (rows.isEmpty()) {
            return List.of(Line.of(words.get(view.filter.isNone() ? "live.empty" : "live.none-passes"), Look.FAINT));
        }
        int first = choice.first(rows.size(), visible);
        List<Row> seen = rows.subList(first, Math.min(rows.size(), first + visible));
        Columns fit = Columns.fit(
                columns,
                rows.size() <= MEASURED ? rows : seen,
                row -> Shown.width(names.region(row.region(), scope)),
                row -> Shown.width(names.type(row.type())),
                view.period,
                words);
        RowPainter painter = new RowPainter(
                names, fit, scope, view.period, requireNonNull(sums).until(), now);
        List<Line> lines = new ArrayList<>();
        lines.add(fit.heading());
        for (int i = 0; i < seen.size(); i++) {
            lines.add(painter.line(seen.get(i), first + i == choice.at()));
        }
        return lines;
    }

    @Override
    public boolean move(Key key) {
        boolean moved = choice.move(key, rows.size(), visible);
        if (moved) {
            // At the top whatever comes to stand there is meant, else the row that was chosen.
            chosen = choice.at() == 0 || rows.isEmpty()
                    ? null
                    : rows.get(choice.at()).of();
        }
        return moved;
    }

    /** Shows only what is of the chosen row's type, or all types again. */
    void toggleType() {
        change(scope.of(scope.type() != null ? null : chosenRow().map(Row::type).orElse(null)));
    }

    /** Shows only what lies in the chosen row's region, or all that was here again. */
    void toggleRegion() {
        boolean narrowed = scope.within() != null && !scope.within().equals(opened.within());
        change(scope.within(
                narrowed ? opened.within() : chosenRow().map(Row::region).orElse(scope.within())));
    }

    private void change(Scope other) {
        scope = other;
        sumAnew();
    }

    Optional<Row> chosenRow() {
        return choice.at() < rows.size() ? Optional.of(rows.get(choice.at())) : Optional.empty();
    }

    @Override
    public Optional<Page> below() {
        Optional<Row> row = chosenRow();
        Optional<Scope> next = row.flatMap(chosenRow -> scope.below(chosenRow.of()));
        while (next.isPresent()) {
            Sums within = Sums.of(totals, next.get(), Window.ALL, LocalDate.MAX);
            Optional<Scope> lower = next.get().lower();
            if (lower.isEmpty() || !within.isOnly(row.orElseThrow().of())) {
                return Optional.of(new SumsPage(words, totals, view, next.get()));
            }
            // Nothing but the region itself stands on that level, as with the districts of 北京市.
            next = lower;
        }
        return Optional.empty();
    }

    @Override
    public String name() {
        StringBuilder name = new StringBuilder(
                scope.within() == null ? words.get("live.everywhere") : names.region(scope.within(), null));
        if (scope.type() != null) {
            name.append(" · ").append(names.type(scope.type()));
        }
        return name.append(" · ")
                .append(words.get("live.level." + scope.level().name().toLowerCase(Locale.ROOT)))
                .toString();
    }
}
