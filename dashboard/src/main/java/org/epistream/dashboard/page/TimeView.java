package org.epistream.dashboard.page;

import static org.epistream.dashboard.page.Html.attribute;
import static org.epistream.dashboard.page.Html.element;
import static org.epistream.dashboard.page.Html.link;
import static org.epistream.dashboard.page.Html.styled;
import static org.epistream.dashboard.page.Html.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.epistream.domain.count.Period;

/** Measures over time: a table, and room for the chart that the script draws from its numbers. */
final class TimeView {
    /** A chart at phone width has no room for more. */
    private static final int MOST = 60;

    private final Viewer viewer;
    private final StatusTable table;

    TimeView(Viewer viewer) {
        this.viewer = viewer;
        this.table = new StatusTable(viewer, Words.STARTS);
    }

    Html show(Series series) {
        Map<LocalDate, ByStatus> periods = series.newest(MOST);
        List<Html> rows = periods.entrySet().stream()
                .map(period -> row(series, period.getKey(), period.getValue()))
                .toList();
        if (rows.isEmpty()) {
            return TableView.section(
                    "over-time",
                    Words.OVER_TIME.in(viewer.language()),
                    TableView.empty(viewer.say(Words.NOTHING_FOUND)));
        }
        boolean cut = series.periods().firstKey().isBefore(lastKey(periods));
        return TableView.section(
                "over-time",
                Words.OVER_TIME.in(viewer.language()),
                // Only the script takes the attribute off: without it the table says it all.
                element(
                        "div",
                        attribute("id", "chart"),
                        attribute("class", "chart"),
                        attribute("data-script", Assets.address("echarts.js")),
                        attribute("data-table", "over-time-numbers"),
                        attribute("aria-hidden", "true"),
                        attribute("hidden", "")),
                Html.when(
                        cut,
                        styled(
                                "p",
                                "secondary",
                                viewer.say(Words.CUT_PERIODS, viewer.language().number(MOST)))),
                element(
                        "details",
                        attribute("id", "over-time-numbers"),
                        element("summary", viewer.say(Words.SAME_AS_TABLE)),
                        table.show("over-time-table", Words.OVER_TIME, rows)));
    }

    private Html row(Series series, LocalDate starts, ByStatus mentions) {
        Address reports = viewer.address().within(starts, Series.last(series.period(), starts));
        return table.row(link(reports.on(Pages.OVERVIEW), text(name(series.period(), starts))), mentions, reports);
    }

    private static String name(Period period, LocalDate starts) {
        return period == Period.MONTH ? YearMonth.from(starts).toString() : starts.toString();
    }

    private static LocalDate lastKey(Map<LocalDate, ByStatus> periods) {
        return periods.keySet().stream().reduce((a, b) -> b).orElseThrow();
    }
}
