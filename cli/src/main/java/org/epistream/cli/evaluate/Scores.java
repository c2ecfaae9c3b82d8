package org.epistream.cli.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** How well all reports were read together: hits, found and wanted are summed up before they are divided. */
record Scores(List<CaseScore> cases) {
    Scores {
        cases = List.copyOf(cases);
    }

    /** Of what was found, how much is right. */
    double precision(Row row) {
        int found = sum(row, Match::predicted);
        return found == 0 ? none(sum(row, Match::gold)) : (double) hits(row) / found;
    }

    /** Of what should be found, how much was. */
    double recall(Row row) {
        int wanted = sum(row, Match::gold);
        return wanted == 0 ? none(sum(row, Match::predicted)) : (double) hits(row) / wanted;
    }

    /** F1, or the share of reports for a single value. */
    double value(Row row) {
        if (row.isSingle()) {
            return hits(row) / (double) Math.max(1, cases.size());
        }
        double precision = precision(row);
        double recall = recall(row);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    List<String> missing() {
        return cases.stream().filter(CaseScore::isMissing).map(CaseScore::name).toList();
    }

    int falseMeasures() {
        return cases.stream().mapToInt(CaseScore::falseMeasures).sum();
    }

    /** The table, the same in every language, for its names are those that the verb takes. */
    List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add(line("%-16s%8s%8s%8s%7s%7s%7s", "field", "P", "R", "F1", "hits", "pred", "gold"));
        for (Row row : Row.LISTS) {
            lines.add(line(
                    "%-16s%8s%8s%8s%7d%7d%7d",
                    row.label(),
                    rounded(precision(row)),
                    rounded(recall(row)),
                    rounded(value(row)),
                    hits(row),
                    sum(row, Match::predicted),
                    sum(row, Match::gold)));
        }
        for (Row row : Row.SINGLES) {
            lines.add(line("%-16s%16s%8s%7d%7s%7d", row.label(), "", rounded(value(row)), hits(row), "", cases.size()));
        }
        return lines;
    }

    /** Three decimals of the exact value: one that lies in the middle goes to the even side. */
    static String rounded(double value) {
        return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }

    private int hits(Row row) {
        return sum(row, Match::hits);
    }

    private int sum(Row row, ToIntFunction<Match> part) {
        return cases.stream().mapToInt(each -> part.applyAsInt(each.match(row))).sum();
    }

    /** Where nothing was to be divided: right if nothing was expected either. */
    private static double none(int others) {
        return others == 0 ? 1 : 0;
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
