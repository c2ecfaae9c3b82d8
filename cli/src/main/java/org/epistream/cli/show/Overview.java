package org.epistream.cli.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.epistream.domain.count.Counts;
import org.epistream.domain.count.Counts.DeadLetterRow;
import org.epistream.domain.count.Counts.RegionMeasures;
import org.epistream.domain.count.Counts.RejectedRow;
import org.epistream.domain.count.Filter;
import org.epistream.domain.count.Part;
import org.epistream.domain.count.Provenance;
import org.epistream.domain.count.Provenance.ReportRow;
import org.epistream.domain.count.ReadModel;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;
import org.epistream.domain.report.AsideState;
import org.epistream.domain.report.Rejection;

/** What the sink holds, on a screen or two: what was taken in, what was set aside and why, measures by region,
 * names, figures. */
public final class Overview {
    private static final int MAX_ROWS = 100_000;
    private static final int FIRST_REPORTS = 40;
    private static final int FIRST_REGIONS = 12;
    private static final int FIRST_TYPES = 4;

    private final Console console;
    private final Words words;
    private final Counts counts;
    private final Provenance provenance;
    private final MeasureCatalogue catalogue;
    private final boolean everything;

    /**
     * @param catalogue names the types of measures
     * @param everything show all rows, not only the first
     */
    public Overview(Console console, ReadModel model, MeasureCatalogue catalogue, boolean everything) {
        this.console = console;
        this.words = console.words();
        this.counts = model.counts();
        this.provenance = model.provenance();
        this.catalogue = catalogue;
        this.everything = everything;
    }

    public void show() {
        reports();
        rejections();
        deadLetters();
        faults();
        measures();
        new NamesAndFigures(console, counts, everything).show();
    }

    private void reports() {
        Counts.Summary summary = counts.summary();
        console.heading("overview.reports", summary.reports(), summary.epidemicReports());
        TextTable table = new TextTable(
                words.get("column.day"),
                words.get("column.region"),
                words.get("column.title"),
                ">" + words.get("column.measures"),
                ">" + words.get("column.repaired"));
        List<ReportRow> rows = provenance.reports(Filter.ALL, Part.first(everything ? MAX_ROWS : FIRST_REPORTS));
        rows.stream()
                .sorted(Comparator.comparing((ReportRow row) -> row.day().date())
                        .reversed())
                .forEach(row -> {
                    String title = row.title() == null ? row.id() : row.title();
                    table.row(
                            row.day().date(),
                            Shown.cut(Divisions.packaged().fullName(row.region()), 26),
                            Shown.cut(title, 44),
                            row.epidemic() ? row.measures() : words.get("overview.no-epidemic"),
                            row.repaired() == 0 ? "" : row.repaired());
                });
        console.table(table);
        more(summary.reports() - rows.size());
    }

    private void rejections() {
        List<RejectedRow> rows = counts.rejections(AsideState.OPEN, everything ? MAX_ROWS : FIRST_REPORTS, 0);
        if (rows.isEmpty()) {
            return;
        }
        long all = counts.setAside().rejected().open();
        console.heading("overview.rejected", all);
        TextTable table =
                new TextTable(words.get("column.where"), words.get("column.reason"), words.get("column.detail"));
        for (RejectedRow row : rows) {
            Rejection rejection = row.rejection();
            String reason = rejection.reason().name().toLowerCase(Locale.ROOT);
            table.row(
                    Shown.cut(rejection.where(), 40), words.get("reason." + reason), Shown.cut(rejection.detail(), 70));
        }
        console.table(table);
        more(all - rows.size());
    }

    private void deadLetters() {
        List<DeadLetterRow> rows = counts.deadLetters(AsideState.OPEN, everything ? MAX_ROWS : FIRST_REPORTS, 0);
        if (rows.isEmpty()) {
            return;
        }
        long all = counts.setAside().deadLetters().open();
        console.heading("overview.dead-letters", all);
        TextTable table = new TextTable(words.get("column.id"), words.get("column.reason"), words.get("column.detail"));
        for (DeadLetterRow row : rows) {
            String id = row.id() == null ? row.at().toString() : row.id();
            String exception = row.exception().substring(row.exception().lastIndexOf('.') + 1);
            table.row(Shown.cut(id, 40), Shown.cut(exception, 30), Shown.cut(row.message(), 70));
        }
        console.table(table);
        more(all - rows.size());
    }

    /** What only a fault of ours or of the database's can bring about; nothing is said where there is none. */
    private void faults() {
        Counts.SetAside aside = counts.setAside();
        if (aside.unreadable() + aside.refused() > 0) {
            console.heading("overview.faults", aside.unreadable(), aside.refused());
        }
    }

    private void measures() {
        Map<RegionCode, Map<MeasureType, Map<Status, Long>>> regions = new LinkedHashMap<>();
        for (RegionMeasures row : counts.measuresByRegion()) {
            regions.computeIfAbsent(row.region(), region -> new LinkedHashMap<>())
                    .computeIfAbsent(row.type(), type -> new EnumMap<>(Status.class))
                    .merge(row.status(), row.total().mentions(), Long::sum);
        }
        if (regions.isEmpty()) {
            return;
        }
        console.heading("overview.measures", regions.size());
        List<String> headings = new ArrayList<>(List.of(words.get("column.region"), words.get("column.type")));
        for (Status status : Status.values()) {
            headings.add(">" + status.name(words.language()));
        }
        headings.add(">" + words.get("column.sum"));
        TextTable table = new TextTable(headings.toArray(String[]::new));
        regions.entrySet().stream()
                .sorted(Comparator.comparing(region -> -regionSum(region.getValue())))
                .limit(everything ? MAX_ROWS : FIRST_REGIONS)
                .forEach(region -> region(table, region.getKey(), region.getValue()));
        console.table(table);
        more(everything ? 0 : regions.size() - FIRST_REGIONS);
    }

    private void region(TextTable table, RegionCode code, Map<MeasureType, Map<Status, Long>> types) {
        String name = Shown.cut(Divisions.packaged().fullName(code), 26);
        List<Map.Entry<MeasureType, Map<Status, Long>>> rows = types.entrySet().stream()
                .sorted(Comparator.comparing(type -> -sum(type.getValue())))
                .limit(everything ? MAX_ROWS : FIRST_TYPES)
                .toList();
        for (Map.Entry<MeasureType, Map<Status, Long>> type : rows) {
            List<Object> cells = new ArrayList<>(List.of(name, catalogue.name(type.getKey(), words.language())));
            for (Status status : Status.values()) {
                Long mentions = type.getValue().get(status);
                cells.add(mentions == null ? "·" : mentions);
            }
            cells.add(sum(type.getValue()));
            table.row(cells.toArray());
            name = "";
        }
        int hidden = types.size() - rows.size();
        if (hidden > 0) {
            List<Object> cells = new ArrayList<>(List.of("", words.get("overview.more-types", hidden)));
            for (int i = 0; i <= Status.values().length; i++) {
                cells.add("");
            }
            table.row(cells.toArray());
        }
    }

    private void more(long hidden) {
        if (hidden > 0) {
            console.line("  " + words.get("overview.more", hidden));
        }
    }

    private static long regionSum(Map<MeasureType, Map<Status, Long>> types) {
        return types.values().stream().mapToLong(Overview::sum).sum();
    }

    private static long sum(Map<Status, Long> byStatus) {
        return byStatus.values().stream().mapToLong(Long::longValue).sum();
    }
}
