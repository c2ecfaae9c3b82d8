package org.epistream.dashboard;

import static org.epistream.dashboard.Html.attribute;
import static org.epistream.dashboard.Html.element;
import static org.epistream.dashboard.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.epistream.dashboard.TableView.Column;
import org.epistream.domain.count.Counts.RegionMeasures;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;

/** The table of regions and measure types with their mentions by status. */
final class MeasuresView {
    /** A page with all of China's counties in it would hold a hundred thousand rows. */
    static final int MAX_ROWS = 300;

    /** Mentions of one type in one region. */
    private record Row(RegionCode region, MeasureType type, Map<Status, Long> mentions) {
        long total() {
            return mentions.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private final Language language;
    private final List<Column> columns;

    MeasuresView(Language language) {
        this.language = language;
        this.columns = Stream.of(
                        Stream.of(Column.words(Words.REGION_AND_TYPE.in(language))),
                        Stream.of(Status.values()).map(status -> Column.number(status.name(language.locale()))),
                        Stream.of(Column.number(Words.TOTAL.in(language))))
                .flatMap(column -> column)
                .toList();
    }

    Html show(List<RegionMeasures> measures) {
        List<Row> rows = rows(measures);
        if (rows.isEmpty()) {
            return TableView.section(
                    "measures", Words.MEASURES.in(language), TableView.empty(text(Words.NO_MEASURES.in(language))));
        }
        Html cut = rows.size() <= MAX_ROWS
                ? Html.nothing()
                : element(
                        "p",
                        text(Words.CUT
                                .in(language)
                                .formatted(language.number(MAX_ROWS), language.number(rows.size()))));
        return TableView.section(
                "measures",
                Words.MEASURES.in(language),
                TableView.table("measures", Words.MEASURES.in(language), columns, regions(rows)),
                cut);
    }

    private List<Html> regions(List<Row> rows) {
        Map<RegionCode, List<Row>> byRegion = new LinkedHashMap<>();
        rows.stream()
                .limit(MAX_ROWS)
                .forEach(row -> byRegion.computeIfAbsent(row.region(), code -> new ArrayList<>())
                        .add(row));
        List<Html> bodies = new ArrayList<>();
        byRegion.forEach((region, ofRegion) -> {
            List<Html> lines = new ArrayList<>();
            lines.add(regionLine(region));
            ofRegion.forEach(row -> lines.add(typeLine(row)));
            bodies.add(TableView.body(lines));
        });
        return bodies;
    }

    private Html regionLine(RegionCode region) {
        return element(
                "tr",
                attribute("class", "group"),
                element(
                        "th",
                        attribute("scope", "rowgroup"),
                        attribute("colspan", String.valueOf(columns.size())),
                        Shown.region(region, language)));
    }

    private Html typeLine(Row row) {
        Stream<Html> counts = Stream.concat(
                        Stream.of(Status.values()).map(status -> row.mentions().getOrDefault(status, 0L)),
                        Stream.of(row.total()))
                .map(count -> text(language.number(count)));
        Html name = text(MeasureCatalogue.packaged().name(row.type(), language.locale()));
        return TableView.row(columns, Stream.concat(Stream.of(name), counts).toArray(Html[]::new));
    }

    private static List<Row> rows(List<RegionMeasures> measures) {
        Map<List<Object>, Row> rows = new LinkedHashMap<>();
        for (RegionMeasures measure : measures) {
            rows.computeIfAbsent(
                            List.of(measure.region(), measure.type()),
                            key -> new Row(measure.region(), measure.type(), new EnumMap<>(Status.class)))
                    .mentions()
                    .merge(measure.status(), measure.total().mentions(), Long::sum);
        }
        return rows.values().stream()
                .sorted(Comparator.comparingLong(Row::total)
                        .reversed()
                        .thenComparing(Row::region)
                        .thenComparing(Row::type))
                .toList();
    }
}
