package org.epistream.dashboard.page;

import static org.epistream.dashboard.page.Html.all;
import static org.epistream.dashboard.page.Html.attribute;
import static org.epistream.dashboard.page.Html.element;
import static org.epistream.dashboard.page.Html.link;
import static org.epistream.dashboard.page.Html.styled;
import static org.epistream.dashboard.page.Html.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.epistream.domain.measure.Status;
import org.jspecify.annotations.Nullable;

/** The last days at a glance: tiles, each a number with what it was day by day. */
final class TilesView {
    /** Height of the tallest bar and width of each, in units of the drawing. */
    private static final int HEIGHT = 24;

    private static final int WIDTH = 6;

    private final Viewer viewer;

    TilesView(Viewer viewer) {
        this.viewer = viewer;
    }

    Html show(Glance glance, Series series, @Nullable Instant written) {
        LocalDate newest = glance.newest();
        if (newest == null) {
            return Html.nothing();
        }
        Address lastDays = viewer.address().days(glance.first(), newest);
        List<Html> tiles = new ArrayList<>();
        tiles.add(reports(glance, lastDays));
        Stream.of(Status.values())
                .map(status -> mentions(status, glance, series, lastDays))
                .forEach(tiles::add);
        tiles.add(newest(newest, written));
        String heading = Words.GLANCE.in(viewer.language(), viewer.language().number(Glance.DAYS), newest);
        return TableView.section("glance", heading, styled("ul", "tiles", all(tiles)));
    }

    private Html reports(Glance glance, Address lastDays) {
        long count =
                glance.reports().values().stream().mapToLong(Long::longValue).sum();
        return tile(
                "tile",
                viewer.say(Words.REPORTS_COUNT),
                viewer.number(count, lastDays),
                bars(glance.reportsByDay()),
                link(viewer.address().on(Pages.REPORTS), viewer.say(Words.ALL_REPORTS)));
    }

    private Html mentions(Status status, Glance glance, Series series, Address lastDays) {
        List<Long> byDay = glance.mentions(status);
        long ever = series.types().values().stream()
                .mapToLong(types -> types.of(status))
                .sum();
        return tile(
                "tile " + status.code(),
                text(status.name(viewer.language().locale())),
                viewer.number(byDay.stream().mapToLong(Long::longValue).sum(), lastDays.status(status)),
                bars(byDay),
                ever == 0
                        ? viewer.say(Words.ALL_TIME, "0")
                        : link(
                                viewer.address().status(status).on(Pages.REPORTS),
                                viewer.say(Words.ALL_TIME, viewer.language().number(ever))));
    }

    private Html newest(LocalDate newest, @Nullable Instant written) {
        Html writtenAt = written == null ? viewer.say(Words.NEVER) : Shown.time(written);
        return tile(
                "tile newest",
                viewer.say(Words.NEWEST_DAY),
                link(viewer.address().days(newest, newest).on(Pages.REPORTS), Shown.day(newest)),
                styled("span", "written", viewer.say(Words.WRITTEN_AT)),
                writtenAt);
    }

    private static Html tile(String styles, Html name, Html number, Html drawing, Html below) {
        return styled(
                "li",
                styles,
                styled("span", "what", name),
                styled("strong", "count", number),
                drawing,
                styled("span", "below", below));
    }

    /** One bar for each day; the tallest as tall as the drawing. */
    private static Html bars(List<Long> byDay) {
        long most = Math.max(1, byDay.stream().mapToLong(Long::longValue).max().orElse(0));
        return element(
                "svg",
                attribute("class", "spark"),
                attribute("viewBox", "0 0 " + byDay.size() * WIDTH + " " + HEIGHT),
                attribute("preserveAspectRatio", "none"),
                attribute("aria-hidden", "true"),
                attribute("focusable", "false"),
                all(IntStream.range(0, byDay.size())
                        .mapToObj(day -> bar(day, byDay.get(day), most))
                        .toList()));
    }

    private static Html bar(int day, long count, long most) {
        long height = count == 0 ? 1 : Math.max(3, Math.round((double) HEIGHT * count / most));
        return element(
                "rect",
                attribute("class", count == 0 ? "zero" : "bar"),
                attribute("x", String.valueOf(day * WIDTH)),
                attribute("y", String.valueOf(HEIGHT - height)),
                attribute("width", String.valueOf(WIDTH - 1)),
                attribute("height", String.valueOf(height)));
    }
}
