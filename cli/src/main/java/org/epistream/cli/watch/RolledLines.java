package org.epistream.cli.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.epistream.cli.show.Console;
import org.epistream.cli.show.TextTable;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Period;
import org.epistream.domain.count.RollUp;
import org.epistream.domain.count.RolledCell;
import org.epistream.domain.count.Tally;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.Divisions;
import org.epistream.events.Json;

/** Writes what totals add up to at a level and in a period: a table and then a line for each change, or JSON lines throughout. */
public final class RolledLines implements TotalsView {
    private static final Comparator<RolledCell> ORDER = Comparator.comparing(RolledCell::starts)
            .thenComparing(RolledCell::region)
            .thenComparing(RolledCell::type)
            .thenComparing(RolledCell::status);

    private final Console console;
    private final boolean json;
    private final Division.Level level;
    private final Period period;
    private final RollUp sums;

    public RolledLines(Console console, boolean json, Division.Level level, Period period) {
        this.console = console;
        this.json = json;
        this.level = level;
        this.period = period;
        sums = new RollUp(level, period);
    }

    @Override
    public void standing(MeasureCell cell, Tally total) {
        sums.replace(cell, total);
    }

    @Override
    public void endOfStanding() {
        List<RolledCell> cells = sums.sums().keySet().stream().sorted(ORDER).toList();
        if (json) {
            cells.forEach(this::line);
            return;
        }
        TextTable table = new TextTable(
                console.words().get(starts()),
                console.words().get("column.region"),
                console.words().get("column.type"),
                console.words().get("column.status"),
                ">" + console.words().get("column.mentions"),
                ">" + console.words().get("column.reports-at-most"),
                ">" + console.words().get("column.distinct-at-most"));
        Locale language = console.words().language();
        for (RolledCell cell : cells) {
            table.row(
                    cell.starts(),
                    Divisions.packaged().fullName(cell.region()),
                    MeasureCatalogue.packaged().name(cell.type(), language),
                    cell.status().name(language),
                    sums.of(cell).mentions(),
                    sums.of(cell).reports(),
                    sums.of(cell).distinctReports());
        }
        console.table(table);
        console.say("watch.follows", cells.size());
    }

    @Override
    public void changed(MeasureCell cell, Tally total) {
        RolledCell sum = sums.replace(cell, total);
        if (json) {
            line(sum);
            return;
        }
        Locale language = console.words().language();
        console.say(
                "watch.sum",
                period == Period.DAY ? sum.starts() : console.words().get(starts()) + " " + sum.starts(),
                Divisions.packaged().fullName(sum.region()),
                MeasureCatalogue.packaged().name(sum.type(), language),
                sum.status().name(language),
                sums.of(sum).mentions(),
                sums.of(sum).reports(),
                sums.of(sum).distinctReports());
    }

    private String starts() {
        return period == Period.DAY ? "column.day" : "column.starts-" + period.code();
    }

    private void line(RolledCell cell) {
        ObjectNode line = Json.mapper().createObjectNode();
        line.putObject("cell")
                .put("level", level.name().toLowerCase(Locale.ROOT))
                .put("region", cell.region().value())
                .put("period", period.code())
                .put("starts", cell.starts().toString())
                .put("type", cell.type().code())
                .put("status", cell.status().code());
        line.put("mentions", sums.of(cell).mentions())
                .put("reportsAtMost", sums.of(cell).reports())
                .put("distinctReportsAtMost", sums.of(cell).distinctReports());
        console.line(new String(Json.write(line), StandardCharsets.UTF_8));
    }
}
