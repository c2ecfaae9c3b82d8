package org.epistream.cli.watch.live;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.epistream.cli.show.Shown;
import org.epistream.cli.show.Words;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Period;
import org.epistream.domain.count.Tally;
import org.epistream.domain.place.Division;
import org.jspecify.annotations.Nullable;

/**
 * The table as it is at a moment: takes totals and keys, gives frames. Knows no terminal and no broker. Every change is
 * applied when it comes; a frame shows where they have led to. For any number of threads.
 */
final class LiveTable {
    private final Words words;
    private final ZoneId zone;
    private final Evidence evidence;
    private final Executor asking;
    private final LatestTotals totals = new LatestTotals();
    private final Header header;
    private final View view;
    private final Pages pages;

    /** The last day that is looked at, as of the last frame. */
    private LocalDate until = LocalDate.EPOCH;

    private String note = "";
    private boolean filtering;
    private boolean helping;

    /**
     * @param source the cluster and the topic, for the header
     * @param level of the regions at the top
     * @param period of the sparkline
     * @param asking asks the database, so that keys and changes need not wait for it
     */
    LiveTable(
            Words words,
            String source,
            Division.Level level,
            Period period,
            ZoneId zone,
            Evidence evidence,
            Executor asking) {
        this.words = words;
        this.zone = zone;
        this.evidence = evidence;
        this.asking = asking;
        header = new Header(words, source, zone);
        view = new View(period);
        pages = new Pages(new SumsPage(words, totals, view, new Scope(level, null, null)));
    }

    /** Everything is read again from the beginning, as after a reset. */
    synchronized void begin() {
        totals.clear();
        header.reading(true);
        pages.sums().forEach(SumsPage::sumAnew);
    }

    /** A total as it stands before anything changes. */
    synchronized void standing(MeasureCell cell, Tally total) {
        totals.replace(cell, total, null);
    }

    /** From here on totals are changes. */
    synchronized void endOfStanding() {
        header.reading(false);
        pages.sums().forEach(SumsPage::sumAnew);
    }

    synchronized void changed(MeasureCell cell, Tally total, Instant now) {
        header.pace().change(now);
        Tally difference = totals.replace(cell, total, now);
        pages.topSums().ifPresent(top -> top.add(cell, difference, now));
    }

    /** A record that is no total was passed over. */
    synchronized void unreadable() {
        header.unreadable();
    }

    /** @param since since when no broker answers, or null where one does */
    synchronized void away(@Nullable Instant since) {
        header.away(since);
    }

    /** How many changes have been applied. */
    synchronized long changes() {
        return header.pace().all();
    }

    /** Acts on a key; returns whether the person stays. */
    synchronized boolean press(Key key) {
        note = "";
        if (key.kind() == Key.Kind.LEAVE) {
            return false;
        }
        if (helping) {
            helping = false;
        } else if (filtering) {
            filter(key);
        } else if (key.is('q')) {
            return false;
        } else if (!pages.top().move(key)) {
            act(key);
        }
        return true;
    }

    private void act(Key key) {
        switch (key.kind()) {
            case ENTER, RIGHT -> down();
            case BACK, ERASE, LEFT -> {
                if (!pages.pop()) {
                    filter(RowFilter.NONE);
                }
            }
            case CHARACTER -> character(key.character());
            default -> {}
        }
    }

    private void character(int c) {
        switch (c) {
            case '?' -> helping = true;
            case ' ' -> pause();
            case '/' -> filtering = pages.topSums().isPresent();
            case 's' -> {
                view.order = view.order.next();
                pages.sums().forEach(SumsPage::sortAnew);
            }
            case 'w' -> {
                view.window = view.window.next();
                pages.sums().forEach(SumsPage::sumAnew);
            }
            case 'p' -> view.nextPeriod();
            case 't' -> pages.topSums().ifPresent(SumsPage::toggleType);
            case 'r' -> pages.topSums().ifPresent(SumsPage::toggleRegion);
            default -> {}
        }
    }

    private void pause() {
        view.paused = !view.paused;
        header.paused();
        if (!view.paused) {
            pages.sums().forEach(SumsPage::sumAnew);
        }
    }

    private void filter(Key key) {
        switch (key.kind()) {
            case ENTER -> filtering = false;
            case BACK -> {
                filtering = false;
                filter(RowFilter.NONE);
            }
            case ERASE -> filter(view.filter.erased());
            case CHARACTER -> filter(view.filter.and(key.character()));
            default -> pages.top().move(key);
        }
    }

    private void filter(RowFilter filter) {
        view.filter = filter;
        pages.sums().forEach(SumsPage::sortAnew);
    }

    private void down() {
        Optional<Page> below = pages.top().below();
        if (below.isPresent()) {
            if (below.get() instanceof SumsPage) {
                // The filter has done its work; what lies below is to be seen whole.
                filter(RowFilter.NONE);
            }
            pages.push(below.get());
            return;
        }
        pages.topSums()
                .ifPresent(sums -> sums.chosenRow().ifPresent(row -> {
                    if (evidence.isThere()) {
                        pages.push(ReportsPage.of(
                                row, sums.scope().standsAt(row.of()), view, until, words, evidence, asking));
                    } else {
                        note = words.get("live.no-database");
                    }
                }));
    }

    /** What is to be seen now on a screen of this size. */
    synchronized Frame frame(int columns, int rows, Instant now) {
        until = totals.lastDay(LocalDate.ofInstant(now, zone));
        pages.topSums().ifPresent(sums -> sums.refresh(until));
        List<Line> head = header.lines(totals.cells(), view, pages.path(columns), until, columns, now);
        List<Line> body =
                helping ? Help.lines(words) : pages.top().lines(columns, Math.max(1, rows - Header.LINES - 1), now);
        return Frame.of(head, body, footer(columns), columns, rows);
    }

    private Line footer(int columns) {
        if (filtering) {
            return Line.of("/" + Shown.line(view.filter.text()) + "_", Look.BOLD)
                    .put("  " + words.get("live.keys.filter"), Look.FAINT);
        }
        if (!note.isEmpty()) {
            return Line.of(Shown.cut(note, columns), Look.ALERT);
        }
        return Help.footer(words, columns, pages.topSums().isPresent(), helping);
    }
}
