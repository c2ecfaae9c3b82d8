package org.epistream.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.analysis.Span;
import org.epistream.domain.count.CellKind;
import org.epistream.domain.count.Changes;
import org.epistream.domain.count.Counts;
import org.epistream.domain.count.Filter;
import org.epistream.domain.count.Part;
import org.epistream.domain.count.Period;
import org.epistream.domain.count.Provenance;
import org.epistream.domain.count.ReadModel;
import org.epistream.domain.count.Tally;
import org.epistream.domain.count.Totals;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;

/** All that a sink holds, put in by hand. It keeps the filter that was asked for, and hands out everything. */
final class ModelInMemory implements Totals, Provenance, Changes {
    static final RegionCode WUGANG = new RegionCode("410481");

    final CountsInMemory counts;
    final List<RolledMeasure> rolled = new ArrayList<>();
    final List<RegionTotal> regional = new ArrayList<>();
    final List<Provenance.Report> whole = new ArrayList<>();
    final List<Change> changes = new CopyOnWriteArrayList<>();
    volatile @Nullable Filter asked;
    volatile Division.@Nullable Level level;
    volatile @Nullable Period period;
    volatile int questions;

    ModelInMemory(CountsInMemory counts) {
        this.counts = counts;
    }

    ReadModel model() {
        return new ReadModel(counts, this, this, this);
    }

    /** A report with one sentence and one mention in it. */
    ModelInMemory report(String id, String text, String asItCame) {
        Provenance.ReportRow row = new Provenance.ReportRow(
                id,
                2L,
                text,
                "舞钢发布",
                "https://example.org/" + id,
                CountsInMemory.DAY,
                WUGANG,
                new Day(CountsInMemory.DAY, Day.From.STORY),
                true,
                "新冠",
                "notice",
                1,
                0,
                "rules-1",
                CountsInMemory.NOW);
        Provenance.QuoteRow quote = new Provenance.QuoteRow(0, text, asItCame, new Span(7, 7 + asItCame.length()));
        Provenance.MentionRow mention = new Provenance.MentionRow(
                id,
                0,
                0,
                CellKind.MEASURE,
                "testing",
                Status.DONE,
                null,
                null,
                null,
                null,
                WUGANG,
                CountsInMemory.DAY,
                text,
                new Span(8, 10),
                quote,
                new Span(1, 3),
                "term",
                "检测");
        whole.add(new Provenance.Report(
                row, List.of(new StoryRow(0, text, WUGANG, row.day())), List.of(quote), List.of(mention)));
        return this;
    }

    void change(long number, RegionCode region, CellKind kind, String name, long mentions) {
        changes.add(new Change(
                number,
                CountsInMemory.NOW,
                kind,
                name,
                kind == CellKind.MEASURE ? Status.DONE : null,
                null,
                null,
                null,
                null,
                region,
                CountsInMemory.DAY,
                Day.From.STORY,
                new Tally(mentions, 1, 1)));
    }

    void rolled(String region, LocalDate starts, long mentions) {
        rolled.add(new RolledMeasure(
                new org.epistream.domain.count.RolledCell(
                        new RegionCode(region), starts, new MeasureType("testing"), Status.DONE),
                new Tally(mentions, 2, 1)));
    }

    @Override
    public List<Counts.MeasureRow> measures(Filter filter, Part part) {
        return part(filter, counts.measures, part);
    }

    @Override
    public List<RolledMeasure> series(Filter filter, Division.@Nullable Level level, Period period, Part part) {
        this.level = level;
        this.period = period;
        return part(filter, rolled, part);
    }

    @Override
    public List<RegionTotal> byRegion(Filter filter, Division.Level level) {
        this.level = level;
        return part(filter, regional, Part.first(1_000));
    }

    @Override
    public List<Counts.EntityRow> entities(Filter filter, Part part) {
        return part(
                filter,
                counts.entities.stream()
                        .filter(row -> filter.kind() == null
                                || row.cell().kind().code().equals(filter.kind().code()))
                        .toList(),
                part);
    }

    @Override
    public List<Counts.FigureRow> figures(Filter filter, Part part) {
        return part(
                filter,
                counts.figures.stream()
                        .filter(row ->
                                filter.name() == null || row.cell().what().equals(filter.name()))
                        .toList(),
                part);
    }

    @Override
    public List<MeasureTypeRow> measureTypes() {
        return List.of(new MeasureTypeRow(new MeasureType("testing"), "核酸检测", "Testing", "sometimes", "always"));
    }

    @Override
    public List<Provenance.ReportRow> reports(Filter filter, Part part) {
        return part(filter, whole.stream().map(Provenance.Report::row).toList(), part);
    }

    @Override
    public Map<LocalDate, Long> reportsByDay(Filter filter) {
        asked = filter;
        questions++;
        return whole.stream()
                .collect(Collectors.groupingBy(report -> report.row().day().date(), Collectors.counting()));
    }

    @Override
    public Optional<Provenance.Report> report(String id) {
        return whole.stream().filter(report -> report.row().id().equals(id)).findFirst();
    }

    @Override
    public List<MentionRow> mentions(Filter filter, Part part) {
        return part(
                filter,
                whole.stream().flatMap(report -> report.mentions().stream()).toList(),
                part);
    }

    @Override
    public void eachMeasure(Filter filter, Consumer<Counts.MeasureRow> reader) {
        counts.measures.forEach(reader);
    }

    @Override
    public void eachRolled(
            Filter filter, Division.@Nullable Level level, Period period, Consumer<RolledMeasure> reader) {
        rolled.forEach(reader);
    }

    @Override
    public void eachEntity(Filter filter, Consumer<Counts.EntityRow> reader) {
        counts.entities.forEach(reader);
    }

    @Override
    public void eachFigure(Filter filter, Consumer<Counts.FigureRow> reader) {
        counts.figures.forEach(reader);
    }

    @Override
    public void eachReport(Filter filter, Consumer<Provenance.ReportRow> reader) {
        whole.forEach(report -> reader.accept(report.row()));
    }

    @Override
    public void eachMention(Filter filter, Consumer<MentionRow> reader) {
        whole.forEach(report -> report.mentions().forEach(reader));
    }

    @Override
    public long newest() {
        counts.setAside();
        return changes.isEmpty() ? 0 : changes.get(changes.size() - 1).number();
    }

    @Override
    public Optional<List<Change>> after(long number, int limit) {
        if (number > 0 && changes.stream().noneMatch(change -> change.number() == number)) {
            return Optional.empty();
        }
        return Optional.of(changes.stream()
                .filter(change -> change.number() > number)
                .limit(limit)
                .toList());
    }

    @Override
    public String state() {
        counts.setAside();
        return "state " + changes.size() + " " + whole.size();
    }

    private <T> List<T> part(Filter filter, List<T> rows, Part part) {
        asked = filter;
        questions++;
        return rows.stream().skip(part.offset()).limit(part.limit()).toList();
    }
}
