package org.epistream.cli.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.epistream.cli.show.Console;
import org.epistream.cli.show.TextTable;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Tally;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.place.Divisions;
import org.epistream.events.Json;
import org.epistream.events.Topics;

/** Writes totals: a table and then a line for each change, or JSON lines throughout. */
public final class WatchLines implements TotalsView {
    private static final ObjectMapper JSON = Json.mapper();

    private final Console console;
    private final boolean json;
    private final List<Map.Entry<MeasureCell, Tally>> standing = new ArrayList<>();

    public WatchLines(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    @Override
    public void standing(MeasureCell cell, Tally total) {
        if (json) {
            line(cell, total);
        } else {
            standing.add(Map.entry(cell, total));
        }
    }

    @Override
    public void endOfStanding() {
        if (json) {
            return;
        }
        standing.sort(Comparator.comparing((Map.Entry<MeasureCell, Tally> entry) ->
                        entry.getKey().day().date())
                .thenComparing(entry -> entry.getKey().region())
                .thenComparing(entry -> entry.getKey().type())
                .thenComparing(entry -> entry.getKey().status()));
        TextTable table = new TextTable(
                console.words().get("column.day"),
                console.words().get("column.region"),
                console.words().get("column.type"),
                console.words().get("column.status"),
                ">" + console.words().get("column.mentions"),
                ">" + console.words().get("column.reports"),
                ">" + console.words().get("column.distinct"));
        Locale language = console.words().language();
        for (Map.Entry<MeasureCell, Tally> entry : standing) {
            MeasureCell cell = entry.getKey();
            table.row(
                    cell.day().date(),
                    Divisions.packaged().fullName(cell.region()),
                    MeasureCatalogue.packaged().name(cell.type(), language),
                    cell.status().name(language),
                    entry.getValue().mentions(),
                    entry.getValue().reports(),
                    entry.getValue().distinctReports());
        }
        console.table(table);
        console.say("watch.follows", standing.size());
        standing.clear();
    }

    @Override
    public void changed(MeasureCell cell, Tally total) {
        if (json) {
            line(cell, total);
            return;
        }
        Locale language = console.words().language();
        console.say(
                "watch.change",
                cell.day().date(),
                Divisions.packaged().fullName(cell.region()),
                MeasureCatalogue.packaged().name(cell.type(), language),
                cell.status().name(language),
                total.mentions(),
                total.reports(),
                total.distinctReports());
    }

    private void line(MeasureCell cell, Tally total) {
        try {
            JsonNode key = JSON.readTree(
                    Topics.DEFAULT.measuresDaily().keys().serializer().serialize("", cell));
            ObjectNode line = JSON.createObjectNode();
            line.set("cell", key);
            line.put("mentions", total.mentions())
                    .put("reports", total.reports())
                    .put("distinctReports", total.distinctReports());
            console.line(new String(Json.write(line), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
