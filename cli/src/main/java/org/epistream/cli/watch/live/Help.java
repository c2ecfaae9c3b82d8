package org.epistream.cli.watch.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.epistream.cli.show.Shown;
import org.epistream.cli.show.Words;

/** What the keys do: in the last line in short, and on a page of its own. */
final class Help {
    private Help() {}

    static List<Line> lines(Words words) {
        List<Line> lines = new ArrayList<>();
        for (int i = 1; ; i++) {
            Optional<String> line = words.find("live.help." + i);
            if (line.isEmpty()) {
                return lines;
            }
            String text = line.get();
            int keys = text.indexOf('|');
            lines.add(
                    keys < 0
                            ? Line.of(text, Look.PLAIN)
                            : Line.of("  " + Shown.fitted(text.substring(0, keys), 16), Look.BOLD)
                                    .put(" " + text.substring(keys + 1), Look.PLAIN));
        }
    }

    /** As many of the keys as there is room for, the more needed first. */
    static Line footer(Words words, int columns, boolean sums, boolean helping) {
        String keys = words.get(helping ? "live.keys.help" : sums ? "live.keys.sums" : "live.keys.report");
        String line = "";
        for (String key : keys.split("\\|")) {
            String longer = line.isEmpty() ? key : line + "  " + key;
            if (Shown.width(longer) <= columns) {
                line = longer;
            }
        }
        return Line.of(line, Look.FAINT);
    }
}
