package org.epistream.cli.watch.live;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
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
    private final Division.Level level;
    private final Deque<Page> pages = new ArrayDeque<>();
    private String note = "";
    private boolean filtering;
    private boolean helping;

    /**
     * @param source the cluster and the topic, for the header
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
        this.level = level;
        header = new Header(words, source, zone);
        view = new View(period);
        pages.push(new SumsPage(words, totals, view, new Scope(level, null, null)));
    }

    /** Everything is read again from the beginning, as after a reset. */
    synchronized void begin() {
        totals.clear();
        header.reading(true);
        sums().forEach(SumsPage::sumAnew);
    }

    /** A total as it stands before anything changes. */
    synchronized void standing(MeasureCell cell, Tally total) {
        totals.replace(cell, total, null);
    }

    /** From here on totals are changes. */
    synchronized void endOfStanding() {
        header.reading(false);
        sums().forEach(SumsPage::sumAnew);
    }

    synchronized void changed(MeasureCell cell, Tally total, Instant now) {
        header.pace().change(now);
        Tally difference = totals.replace(cell, total, now);
        if (pages.peek() instanceof SumsPage top) {
            top.add(cell, difference, now);
        }
    }

    /** A record that is none of a total was passed over. */
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
            return true;
        }
        if (filtering) {
            filter(key);
            return true;
        }
        if (requireNonNull(pages.peek()).move(key)) {
            return true;
        }
        switch (key.kind()) {
            case ENTER, RIGHT -> down();
            case BACK, ERASE, LEFT -> up();
            case CHARACTER -> {
                return character(key.character());
            }
            default -> {}
        }
        return true;
    }

    private boolean character(int c) {
        switch (c) {
            case 'q' -> {
                return false;
            }
            case '?' -> helping = true;
            case ' ' -> pause();
            case '/' -> filtering = pages.peek() instanceof SumsPage;
            case 's' -> {
                view.order = view.order.next();
                sums().forEach(SumsPage::sortAnew);
            }
            case 'w' -> {
                view.window = view.window.next();
                sums().forEach(SumsPage::sumAnew);
            }
            case 'p' -> view.nextPeriod();
            case 't' -> top().ifPresent(SumsPage::toggleType);
            case 'r' -> top().ifPresent(SumsPage::toggleRegion);
            default -> {}
        }
        return true;
    }

    private void pause() {
        view.paused = !view.paused;
        header.paused();
        if (!view.paused) {
            sums().forEach(SumsPage::sumAnew);
        }
    }

    private void filter(Key key) {
        switch (key.kind()) {
            case ENTER -> filtering = false;
            case BACK -> {
                filtering = false;
                view.filter = RowFilter.NONE;
            }
            case ERASE -> view.filter = view.filter.erased();
            case CHARACTER -> view.filter = view.filter.and(key.character());
            default -> top().ifPresent(page -> page.move(key));
        }
        sums().forEach(SumsPage::sortAnew);
    }

    private void down() {
        Page page = requireNonNull(pages.peek());
        Optional<Page> below = page.below();
        if (below.isEmpty() && page instanceof SumsPage sums) {
            below = sums.chosenRow().flatMap(row -> reports(sums, row));
        }
        below.ifPresent(pages::push);
        if (below.isPresent() && !view.filter.isNone() && below.get() instanceof SumsPage) {
            // It has done its work; what lies below is to be seen whole.
            view.filter = RowFilter.NONE;
            sums().forEach(SumsPage::sortAnew);
        }
    }

    private Optional<Page> reports(SumsPage sums, Row row) {
        if (!evidence.isThere()) {
            note = words.get("live.no-database");
            return Optional.empty();
        }
        LocalDate until = sums.until(today(Instant.now()));
        boolean all = view.window == Window.ALL;
        Names names = new Names(words);
        return Optional.of(new ReportsPage(
                words,
                names.region(row.region(), null) + " · " + names.type(row.type()),
                row.type(),
                evidence,
                asking,
                () -> evidence.reports(
                        row.region(),
                        sums.scope().standsAt(row.of()),
                        row.type(),
                        all ? null : until.minusDays(view.window.days() - 1L),
                        all ? null : until,
                        ReportsPage.MOST)));
    }

    private void up() {
        if (pages.size() > 1) {
            pages.pop();
            // Covered by another, it has heard of no change.
            top().ifPresent(SumsPage::sumAnew);
        } else if (!view.filter.isNone()) {
            view.filter = RowFilter.NONE;
            top().ifPresent(SumsPage::sortAnew);
        }
    }

    /** What is to be seen now on a screen of this size. */
    synchronized Frame frame(int columns, int rows, Instant now) {
        LocalDate today = today(now);
        Page page = requireNonNull(pages.peek());
        top().ifPresent(sums -> sums.refresh(today));
        List<Line> head = header.lines(totals.cells(), view, path(columns), until(today), columns, now);
        int height = Math.max(1, rows - Header.LINES - 1);
        List<Line> body = helping ? Help.lines(words) : page.lines(columns, height, now);
        return Frame.of(head, body, footer(columns), columns, rows);
    }

    private LocalDate until(LocalDate today) {
        return top().map(sums -> sums.until(today)).orElseGet(() -> totals.lastDay(today));
    }

    /** How one got here, the end of it where there is no room for all. */
    private String path(int columns) {
        List<String> names = new ArrayList<>();
        for (Iterator<Page> all = pages.descendingIterator(); all.hasNext(); ) {
            names.add(all.next().name());
        }
        String path = String.join(" > ", names);
        return Shown.width(path) <= columns ? path : names.get(names.size() - 1);
    }

    private Line footer(int columns) {
        if (filtering) {
            return Line.of("/" + Shown.line(view.filter.text()) + "_", Look.BOLD)
                    .put("  " + words.get("live.keys.filter"), Look.FAINT);
        }
        if (!note.isEmpty()) {
            return Line.of(Shown.cut(note, columns), Look.ALERT);
        }
        return Help.footer(words, columns, pages.peek() instanceof SumsPage, helping);
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    private Optional<SumsPage> top() {
        return pages.peek() instanceof SumsPage top ? Optional.of(top) : Optional.empty();
    }

    private List<SumsPage> sums() {
        return pages.stream()
                .filter(SumsPage.class::isInstance)
                .map(SumsPage.class::cast)
                .toList();
    }
}
