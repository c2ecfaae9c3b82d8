package org.epistream.cli.watch.live;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.epistream.domain.analysis.Span;
import org.epistream.domain.count.CellKind;
import org.epistream.domain.count.Filter;
import org.epistream.domain.count.Part;
import org.epistream.domain.count.Provenance;
import org.epistream.domain.count.Provenance.MentionRow;
import org.epistream.domain.count.Provenance.Report;
import org.epistream.domain.count.Provenance.ReportRow;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/** Reports and sentences from what the sink wrote. */
public final class DatabaseEvidence implements Evidence {
    /** Mentions looked at to find the reports that hold them. */
    private static final Part NEWEST = Part.first(5_000);

    private final Provenance provenance;
    private final BooleanSupplier there;

    /** @param there whether the database can be there */
    public DatabaseEvidence(Provenance provenance, BooleanSupplier there) {
        this.provenance = provenance;
        this.there = there;
    }

    @Override
    public boolean isThere() {
        return there.getAsBoolean();
    }

    @Override
    public List<Told> reports(
            RegionCode region,
            boolean below,
            MeasureType type,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            int limit) {
        Filter filter = Filter.ALL.region(region).measures(type).days(since, until);
        Map<String, List<MentionRow>> byReport = new LinkedHashMap<>();
        for (MentionRow mention : provenance.mentions(filter, NEWEST)) {
            if (below || mention.region().equals(region)) {
                byReport.computeIfAbsent(mention.reportId(), id -> new ArrayList<>())
                        .add(mention);
            }
        }
        Map<String, ReportRow> rows = new HashMap<>();
        provenance.reports(filter, NEWEST).forEach(row -> rows.put(row.id(), row));
        return byReport.entrySet().stream()
                .limit(limit)
                .map(entry -> told(entry.getValue(), rows.get(entry.getKey())))
                .toList();
    }

    private static Told told(List<MentionRow> mentions, @Nullable ReportRow row) {
        MentionRow newest = mentions.get(0);
        return new Told(
                newest.reportId(),
                newest.day(),
                newest.region(),
                row == null ? null : row.title(),
                row == null ? null : row.source(),
                mentions.size());
    }

    @Override
    public List<Said> sentences(String report, MeasureType type) {
        List<MentionRow> mentions = provenance.report(report).map(Report::mentions).orElse(List.of()).stream()
                .filter(mention ->
                        mention.kind() == CellKind.MEASURE && mention.name().equals(type.code()))
                .toList();
        Map<Object, List<MentionRow>> bySentence = new LinkedHashMap<>();
        for (MentionRow mention : mentions) {
            // One without a sentence stands by itself.
            Object sentence = mention.quote() == null || mention.inQuote() == null
                    ? mention.mention() + " alone"
                    : mention.quote().quote();
            bySentence.computeIfAbsent(sentence, any -> new ArrayList<>()).add(mention);
        }
        return bySentence.values().stream().map(DatabaseEvidence::said).toList();
    }

    /** The sentence as it reads mended; where the analysis kept none, the words alone. */
    private static Said said(List<MentionRow> mentions) {
        MentionRow first = mentions.get(0);
        List<Status> statuses = mentions.stream()
                .map(MentionRow::status)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (first.quote() == null || first.inQuote() == null) {
            return new Said(
                    statuses, first.words(), List.of(new Span(0, first.words().length())));
        }
        List<Span> words = mentions.stream()
                .map(MentionRow::inQuote)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
        return new Said(statuses, first.quote().text(), words);
    }
}
