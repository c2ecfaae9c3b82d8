package org.epistream.consumer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.analysis.EnrichedReport;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.analysis.Quote;
import org.epistream.domain.analysis.Repair;
import org.epistream.domain.analysis.ReportKind;
import org.epistream.domain.analysis.Span;
import org.epistream.domain.analysis.Story;
import org.epistream.domain.analysis.Why;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.count.FigureCell;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Tally;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.Mark;
import org.epistream.domain.report.Rejection;
import org.epistream.domain.report.ReportId;
import org.epistream.events.Topic;
import org.epistream.events.Topics;
import org.jspecify.annotations.Nullable;

/** Records as the streams app sends them. */
final class Events {
    static final Topics TOPICS = Topics.DEFAULT;
    static final LocalDate DAY = LocalDate.of(2020, 2, 3);
    static final RegionCode WUHAN = new RegionCode("420100");
    private static final Instant NOW = Instant.parse("2020-02-04T08:00:00.123Z");

    private Events() {}

    static MeasureCell cell(String type) {
        return new MeasureCell(new Day(DAY, Day.From.STORY), WUHAN, new MeasureType(type), Status.DONE);
    }

    static ProducerRecord<byte[], byte[]> measures(String type, long mentions, long reports) {
        return record(TOPICS.measuresDaily(), cell(type), new Tally(mentions, reports, reports));
    }

    static ProducerRecord<byte[], byte[]> person(String name, long mentions, long reports) {
        return entity(EntityCell.person(DAY, WUHAN, name, null), mentions, reports);
    }

    static ProducerRecord<byte[], byte[]> entity(EntityCell cell, long mentions, long reports) {
        return record(TOPICS.entitiesDaily(), cell, new Tally(mentions, reports, reports));
    }

    static ProducerRecord<byte[], byte[]> figure(Day.From from, String value, long mentions, long reports) {
        FigureCell cell = new FigureCell(new Day(DAY, from), WUHAN, "confirmed-new", "例", new BigDecimal(value));
        return record(TOPICS.figuresDaily(), cell, new Tally(mentions, reports, reports));
    }

    static ProducerRecord<byte[], byte[]> report(String id) {
        Span span = new Span(0, 4);
        Analysis analysis = new Analysis(
                "v1",
                true,
                "新冠肺炎",
                ReportKind.CASE_BULLETIN,
                "武汉市通告",
                DAY,
                "武汉晚报",
                List.of(),
                List.of(new Story(null, WUHAN, new Day(DAY, Day.From.PUBLISHED), span)),
                List.of(
                        new Mention.Measure(
                                0,
                                span,
                                "封闭小区",
                                new MeasureType("testing"),
                                Status.DONE,
                                null,
                                null,
                                MeasureCatalogue.packaged().codes(new MeasureType("testing"), ""),
                                Why.of("term")),
                        new Mention.Figure(
                                0,
                                span,
                                "确诊三例",
                                "confirmed-new",
                                BigDecimal.valueOf(3),
                                "例",
                                Why.of("number-and-unit"))),
                0,
                List.of(new Quote(span, "确诊三例", "確診三例", List.of(new Quote.Quoted(0, 0, 4), new Quote.Quoted(1, 0, 4)))),
                List.of(new Repair(Repair.Kind.FULL_WIDTH, 2, 0), new Repair(Repair.Kind.STRAY_CHARACTER, 3, 1)),
                null);
        return record(
                TOPICS.reportsEnriched(),
                id,
                new EnrichedReport(new ReportId(id), 7L, "https://example.org/" + id, NOW, 100, analysis));
    }

    static ProducerRecord<byte[], byte[]> withdrawn(String id) {
        return record(TOPICS.reportsEnriched(), id, null);
    }

    static ProducerRecord<byte[], byte[]> rejected(@Nullable String id, String place, Instant at) {
        return record(
                TOPICS.reportsRejected(),
                id,
                new Rejection(id, Rejection.Reason.BAD_ID, "a report id is blank", place, "坏的", at));
    }

    static ProducerRecord<byte[], byte[]> discarded(String place, Instant at) {
        return record(TOPICS.marks(), LogPlace.of(place), new Mark(Mark.State.DISCARDED, at, "a test"));
    }

    static ProducerRecord<byte[], byte[]> deadLetter() {
        var record = new ProducerRecord<>(TOPICS.deadLetter().name(), 0, 1_000L, bytes("r1"), bytes("正文"));
        record.headers()
                .add("epistream-stage", bytes("analyze"))
                .add("__streams.errors.exception", bytes("IllegalStateException"))
                .add("other", bytes("not kept"));
        return record;
    }

    static ProducerRecord<byte[], byte[]> garbage(Topic<?, ?> topic) {
        return new ProducerRecord<>(topic.name(), bytes("no json"), bytes("{}"));
    }

    private static <K, V> ProducerRecord<byte[], byte[]> record(Topic<K, V> topic, @Nullable K key, @Nullable V value) {
        return new ProducerRecord<>(
                topic.name(),
                topic.keys().serializer().serialize(topic.name(), key),
                topic.values().serializer().serialize(topic.name(), value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
