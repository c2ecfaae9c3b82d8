package org.epistream.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.epistream.cli.show.Shown;
import org.epistream.cli.show.Words;

/** What is missing in a report's reading and what is there without reason, row by row. */
final class Differences {
    private Differences() {}

    static List<String> of(CaseScore score, Words words) {
        List<String> lines = new ArrayList<>();
        for (Row row : Row.values()) {
            Match match = score.match(row);
            if (row.isSingle() && match.hits() == 0) {
                lines.add(line(row, words.get("evaluate.instead", values(match.extra()), values(match.missing()))));
            } else {
                if (!match.missing().isEmpty()) {
                    lines.add(line(row, words.get("evaluate.missing", values(match.missing()))));
                }
                if (!match.extra().isEmpty()) {
                    lines.add(line(row, words.get("evaluate.extra", values(match.extra()))));
                }
            }
        }
        return lines;
    }

    private static String line(Row row, String text) {
        return String.format(Locale.ROOT, "  %-16s%s", row.label(), text);
    }

    private static String values(List<Value> values) {
        return values.isEmpty()
                ? "–"
                : values.stream().map(value -> Shown.line(value.label())).collect(Collectors.joining("; "));
    }
}
