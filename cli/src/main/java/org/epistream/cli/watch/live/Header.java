package org.epistream.cli.watch.live;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.epistream.cli.show.Shown;
import org.epistream.cli.show.Words;
import org.jspecify.annotations.Nullable;

/** The lines above the table: where it comes from, how much of it there is and how fast it changes, what is looked at. */
final class Header {
    static final int LINES = 3;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final String JOINT = " · ";

    private final Words words;
    private final String source;
    private final ZoneId zone;
    private final Pace pace = new Pace();
    private @Nullable Instant away;
    private boolean reading = true;
    private long unreadable;
    private long whenPaused;

    /** @param source the cluster and the topic */
    Header(Words words, String source, ZoneId zone) {
        this.words = words;
        this.source = source;
        this.zone = zone;
    }

    Pace pace() {
        return pace;
    }

    /** @param since since when no broker answers, or null where one does */
    void away(@Nullable Instant since) {
        away = since;
    }

    void reading(boolean stillReading) {
        reading = stillReading;
    }

    void unreadable() {
        unreadable++;
    }

    void paused() {
        whenPaused = pace.all();
    }

    List<Line> lines(int cells, View view, String path, LocalDate until, int columns, Instant now) {
        return List.of(
                Line.of("Epistream", Look.BOLD).put("  " + Shown.cut(source, Math.max(1, columns - 11)), Look.FAINT),
                counts(cells, view, columns, now),
                Line.of(Shown.cut(path, columns), Look.BOLD).put(looked(view, path, until, columns), Look.FAINT));
    }

    private Line counts(int cells, View view, int columns, Instant now) {
        Line line = new Line();
        if (away != null) {
            line.put(words.get("live.away", time(away)), Look.ALERT).put(JOINT, Look.PLAIN);
        }
        if (unreadable > 0) {
            line.put(words.get("live.unreadable", unreadable), Look.ALERT).put(JOINT, Look.PLAIN);
        }
        if (view.paused) {
            line.put(words.get("live.paused", pace.all() - whenPaused), Look.CHANGED)
                    .put(JOINT, Look.PLAIN);
        }
        long fresh = pace.sinceLastFrame();
        List<String> parts = new ArrayList<>();
        if (reading) {
            parts.add(words.get("live.reading"));
        }
        parts.add(words.get("live.changes", pace.all(), fresh));
        parts.add(words.get("live.rate", pace.perSecond(now)));
        Instant last = pace.last();
        parts.add(last == null ? words.get("live.no-change") : words.get("live.last", time(last)));
        parts.add(words.get("live.cells", cells));
        return line.put(joined(parts, columns - line.width()), Look.PLAIN);
    }

    private String looked(View view, String path, LocalDate until, int columns) {
        List<String> parts = new ArrayList<>();
        if (!view.filter.isNone()) {
            parts.add("/" + Shown.line(view.filter.text()));
        }
        parts.add(
                view.window == Window.ALL
                        ? words.get("live.window-all")
                        : words.get("live.window", view.window.days(), until));
        parts.add(words.get("live.order." + view.order.name().toLowerCase(Locale.ROOT)));
        String joined = joined(parts, columns - Shown.width(path) - JOINT.length());
        return joined.isEmpty() ? "" : JOINT + joined;
    }

    /** As many of the parts as fit, the first ones first. */
    private static String joined(List<String> parts, int columns) {
        String line = "";
        for (String part : parts) {
            String longer = line.isEmpty() ? part : line + JOINT + part;
            if (Shown.width(longer) > columns) {
                break;
            }
            line = longer;
        }
        return line;
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }
}
