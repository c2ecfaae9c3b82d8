package org.epistream.cli.evaluate;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.epistream.cli.show.Shown;

/**
 * How well one report was read.
 *
 * @param isMissing whether there is nothing to compare, which counts as nothing found and every single value wrong
 * @param falseMeasures how many measures were found although the report does not deal with a disease
 */
record CaseScore(String name, boolean isMissing, Map<Row, Match> matches, int falseMeasures) {
    CaseScore {
        matches = Collections.unmodifiableMap(new EnumMap<>(matches));
    }

    static CaseScore of(String name, Answers gold, Answers predicted) {
        return new CaseScore(name, false, matches(gold, predicted), falseMeasures(gold, predicted));
    }

    /** Of a report that could not be read, which the analysis should have found this in. */
    static CaseScore missing(String name, Answers gold) {
        return new CaseScore(name, true, matches(gold, Answers.NONE), 0);
    }

    Match match(Row row) {
        return matches.getOrDefault(row, new Match(0, List.of(), List.of()));
    }

    /** The single values that are not as they should be. */
    List<Row> wrong() {
        return Row.SINGLES.stream().filter(row -> match(row).hits() == 0).toList();
    }

    /** Hits, found and wanted of each row, and the single values that are wrong, on one line. */
    String line() {
        String counts = Row.LISTS.stream()
                .map(row -> row.label() + " " + match(row).hits() + "/"
                        + match(row).predicted() + "p/" + match(row).gold() + "g")
                .collect(Collectors.joining("; "));
        String wrong = wrong().stream().map(Row::label).collect(Collectors.joining(","));
        return Shown.line(name) + " " + counts + " wrong: " + wrong;
    }

    private static int falseMeasures(Answers gold, Answers predicted) {
        return gold.deniesEpidemic() ? predicted.of(Row.MEASURES).size() : 0;
    }

    private static Map<Row, Match> matches(Answers gold, Answers predicted) {
        return Arrays.stream(Row.values())
                .collect(Collectors.toMap(Function.identity(), row -> row.match(gold.of(row), predicted.of(row))));
    }
}
