package org.epistream.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.count.Counts;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.count.FigureCell;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Tally;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.epistream.domain.report.AsideState;
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.Rejection;
import org.jspecify.annotations.Nullable;

/** Counts that a test puts in by hand. */
final class CountsInMemory implements Counts {
    static final LocalDate DAY = LocalDate.of(2022, 3, 1);
    static final Instant NOW = Instant.parse("2022-03-01T16:30:05Z");

    final List<RegionMeasures> byRegion = new ArrayList<>();
    final List<MeasureRow> measures = new ArrayList<>();
    final List<EntityRow> entities = new ArrayList<>();
    final List<FigureRow> figures = new ArrayList<>();
    final List<ToldFigure> told = new ArrayList<>();
    final List<RejectedRow> rejections = new ArrayList<>();
    final List<DeadLetterRow> deadLetters = new ArrayList<>();
    volatile SetAside aside = new SetAside(new Pile(0, 0, 0), new Pile(0, 0, 0), 0, 0);
    volatile Summary summary = new Summary(0, 0, 0, 0, 0, 0, null);
    volatile @Nullable Slice asked;
    volatile @Nullable Runnable beforeReading;

    CountsInMemory measure(String region, String type, Status status, long mentions) {
        RegionCode code = new RegionCode(region);
        MeasureType measure = new MeasureType(type);
        byRegion.add(new RegionMeasures(code, measure, status, new Tally(mentions, 1, 1)));
        measures.add(new MeasureRow(
                new MeasureCell(new Day(DAY, Day.From.STORY), code, measure, status), new Tally(mentions, 1, 1)));
        return this;
    }

    CountsInMemory named(EntityCell.Kind kind, String name, long mentions) {
        return named(kind, name, null, "410481", mentions);
    }

    CountsInMemory named(EntityCell.Kind kind, String name, @Nullable String title, String region, long mentions) {
        RegionCode code = new RegionCode(region);
        EntityCell cell = new EntityCell(DAY, code, kind, name, title, kind == EntityCell.Kind.PLACE ? code : null);
        entities.add(new EntityRow(cell, new Tally(mentions, 1, 1)));
        return this;
    }

    CountsInMemory told(String what, @Nullable String unit, String value, long reports, long otherwise) {
        RegionCode region = new RegionCode("410481");
        BigDecimal number = new BigDecimal(value);
        figures.add(new FigureRow(
                new FigureCell(new Day(DAY, Day.From.STORY), region, what, unit, number),
                new Tally(reports, reports, reports)));
        told.add(new ToldFigure(DAY, region, what, unit, number, reports, otherwise));
        return this;
    }

    CountsInMemory rejected(@Nullable String id, Rejection.Reason reason, String detail, String where) {
        rejections.add(new RejectedRow(
                new Rejection(id, reason, detail, where, "<b>excerpt", NOW),
                new LogPlace("reports.rejected.v1", 0, rejections.size()),
                AsideState.OPEN));
        return this;
    }

    CountsInMemory deadLetter(@Nullable String id, String exception, String message, AsideState state) {
        deadLetters.add(new DeadLetterRow(
                new LogPlace("reports.dead-letter.v1", 2, 17),
                id,
                exception,
                message,
                "analyze-report",
                "rules-1",
                3,
                NOW,
                state));
        return this;
    }

    @Override
    public List<RegionMeasures> measuresByRegion() {
        return read(byRegion, Integer.MAX_VALUE, 0);
    }

    @Override
    public List<NamedCount> mostNamed(EntityCell.Kind kind, Slice slice) {
        return read(entities, row -> row.cell().kind() == kind, slice).stream()
                .map(row -> new NamedCount(
                        row.cell().name(), row.cell().title(), row.cell().region(), row.total()))
                .toList();
    }

    @Override
    public List<ToldFigure> figuresTold(@Nullable String what, Slice slice) {
        return read(told, row -> what == null || row.what().equals(what), slice);
    }

    @Override
    public List<RejectedRow> rejections(@Nullable AsideState state, int limit, int offset) {
        return read(
                rejections.stream()
                        .filter(row -> state == null || row.state() == state)
                        .toList(),
                limit,
                offset);
    }

    @Override
    public List<DeadLetterRow> deadLetters(@Nullable AsideState state, int limit, int offset) {
        return read(
                deadLetters.stream()
                        .filter(row -> state == null || row.state() == state)
                        .toList(),
                limit,
                offset);
    }

    @Override
    public SetAside setAside() {
        read(List.of(), 0, 0);
        return aside;
    }

    @Override
    public Summary summary() {
        read(List.of(), 0, 0);
        return summary;
    }

    private <T> List<T> read(List<T> rows, Predicate<T> wanted, Slice slice) {
        asked = slice;
        return read(rows.stream().filter(wanted).toList(), slice.limit(), slice.offset());
    }

    private <T> List<T> read(List<T> rows, int limit, int offset) {
        Runnable before = beforeReading;
        if (before != null) {
            before.run();
        }
        return rows.stream().skip(offset).limit(limit).toList();
    }
}
