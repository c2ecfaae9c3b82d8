package org.epistream.cli.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is scored, in the order of the table. */
enum Row {
    PERSONS("persons", Kind.COUNTED),
    PERSONS_AND_TITLES("persons+title", Kind.COUNTED),
    PLACES("places", Kind.COUNTED),
    ORGANIZATIONS("organizations", Kind.NAMED),
    MEETINGS("meetings", Kind.NAMED),
    DATES("dates", Kind.COUNTED),
    MEASURES("measures", Kind.COUNTED),
    MEASURES_AND_STATUS("measures+status", Kind.COUNTED),
    MEASURE_TYPES("measure types", Kind.COUNTED),
    FIGURES("figures", Kind.COUNTED),
    REPORTERS("reporters", Kind.COUNTED),
    EPIDEMIC("epidemic", Kind.SINGLE),
    DISEASE("disease", Kind.SINGLE),
    KIND("kind", Kind.SINGLE),
    STORIES("stories", Kind.SINGLE),
    TITLE("title", Kind.SINGLE),
    PUBLISHED("published", Kind.SINGLE),
    SOURCE("source", Kind.SINGLE),
    REGION("region", Kind.SINGLE);

    private enum Kind {
        /** Several values, each found or not. */
        COUNTED,
        /** Several names, which also match in part. */
        NAMED,
        /** One value for each report. */
        SINGLE
    }

    static final List<Row> LISTS =
            Arrays.stream(values()).filter(row -> !row.isSingle()).toList();
    static final List<Row> SINGLES =
            Arrays.stream(values()).filter(Row::isSingle).toList();

    private final String label;
    private final Kind kind;

    Row(String label, Kind kind) {
        this.label = label;
        this.kind = kind;
    }

    /** The name in the table; for a single value it is also the key in the gold file. */
    String label() {
        return label;
    }

    boolean isSingle() {
        return kind == Kind.SINGLE;
    }

    Match match(List<Value> gold, List<Value> predicted) {
        return kind == Kind.NAMED ? Match.ofNames(gold, predicted) : Match.counted(gold, predicted);
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(Row::label).toList();
    }

    /** The row of a name, in which a hyphen may stand for the space or the plus. */
    static Optional<Row> named(String name) {
        return Arrays.stream(values())
                .filter(row -> plain(row.label).equals(plain(name)))
                .findFirst();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s+]+", "-");
    }
}
