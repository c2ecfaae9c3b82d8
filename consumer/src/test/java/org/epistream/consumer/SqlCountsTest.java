package org.epistream.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.count.CellKind;
import org.epistream.domain.count.Counts;
import org.epistream.domain.count.Counts.Slice;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.count.Filter;
import org.epistream.domain.count.Part;
import org.epistream.domain.count.Provenance;
import org.epistream.domain.count.ReadModel;
import org.epistream.domain.count.Tally;
import org.epistream.domain.count.Totals;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.epistream.domain.report.AsideState;
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.Mark;
import org.epistream.domain.report.Rejection;
import org.epistream.events.EventHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is read back of what the sink wrote, whatever the database. */
abstract class SqlCountsTest {
    private static final Instant NOW = Instant.parse("2020-02-05T00:00:00Z");

    private final Database database = fresh();

    /** A database with nothing in it. */
    abstract Database fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void beforeThereIsADatabaseEveryAnswerIsEmpty() {
        // Given
        Counts counts = counts();

        // When
        Counts.Summary summary = counts.summary();

        // Then
        assertThat(summary).isEqualTo(new Counts.Summary(0, 0, 0, 0, 0, 0, null));
        assertThat(totals().measures(Filter.ALL, Part.first(10))).isEmpty();
    }

    @Test
    void measuresAreSummedOverAllDaysLargestFirst() throws Exception {
        // Given
        write(
                measures("2020-02-03", "testing", 3, 2),
                measures("2020-02-04", "testing", 4, 4),
                measures("2020-02-03", "isolation", 9, 1));

        // When
        List<Counts.RegionMeasures> found = counts().measuresByRegion();

        // Then
        assertThat(found)
                .containsExactly(
                        new Counts.RegionMeasures(
                                Events.WUHAN, new MeasureType("isolation"), Status.DONE, new Tally(9, 1, 1)),
                        new Counts.RegionMeasures(
                                Events.WUHAN, new MeasureType("testing"), Status.DONE, new Tally(7, 6, 6)));
    }

    @Test
    void dailyRowsComeNewestDayFirstAndInPages() throws Exception {
        // Given
        write(
                measures("2020-02-03", "testing", 1, 1),
                measures("2020-02-05", "testing", 2, 2),
                measures("2020-02-04", "testing", 3, 3));

        // When
        List<Counts.MeasureRow> first = totals().measures(Filter.ALL, Part.first(2));
        List<Counts.MeasureRow> second = totals().measures(Filter.ALL, new Part(2, 2));

        // Then
        assertThat(first).extracting(row -> row.total().mentions()).containsExactly(2L, 3L);
        assertThat(second).containsExactly(new Counts.MeasureRow(Events.cell("testing"), new Tally(1, 1, 1)));
    }

    @Test
    void entitiesAreFoundByTheirKindAndByHowOftenTheyAreNamed() throws Exception {
        // Given
        write(
                entity("2020-02-03", "420100", "person", "张三", "", 1),
                entity("2020-02-04", "420100", "person", "张三", "", 1),
                entity("2020-02-04", "420100", "person", "李四", "", 2),
                entity("2020-02-04", "420100", "person", "王五", "市长", 5),
                entity("2020-02-04", "420100", "body", "市卫健委", "", 9));

        // When
        List<Counts.NamedCount> named = counts().mostNamed(EntityCell.Kind.PERSON, Slice.of(3, 0));

        // Then
        assertThat(named)
                .containsExactly(
                        new Counts.NamedCount("王五", "市长", Events.WUHAN, new Tally(5, 1, 1)),
                        new Counts.NamedCount("张三", null, Events.WUHAN, new Tally(2, 2, 2)),
                        new Counts.NamedCount("李四", null, Events.WUHAN, new Tally(2, 1, 1)));
        assertThat(totals().entities(Filter.ALL, Part.first(10))).hasSize(5);
        assertThat(totals().entities(Filter.ALL.named(CellKind.BODY, null), Part.first(10)))
                .containsExactly(new Counts.EntityRow(
                        EntityCell.body(LocalDate.of(2020, 2, 4), Events.WUHAN, "市卫健委"), new Tally(9, 1, 1)));
    }

    @Test
    void aPersonIsListedOnceInARegionUnderTheTitleGivenMostOften() throws Exception {
        // Given
        write(
                entity("2020-02-03", "420100", "person", "张三", "", 9),
                entity("2020-02-03", "420100", "person", "张三", "副市长", 1),
                entity("2020-02-04", "420100", "person", "张三", "市长", 2),
                entity("2020-02-04", "420200", "person", "张三", "县长", 1));

        // When
        List<Counts.NamedCount> named = counts().mostNamed(EntityCell.Kind.PERSON, Slice.of(10, 0));

        // Then
        assertThat(named)
                .containsExactly(
                        new Counts.NamedCount("张三", "市长", Events.WUHAN, new Tally(12, 3, 3)),
                        new Counts.NamedCount("张三", "县长", new RegionCode("420200"), new Tally(1, 1, 1)));
    }

    @Test
    void aPlaceIsListedOnceWhereverItIsNamed() throws Exception {
        // Given
        write(
                place("420100", "鼓楼区", "320106", 2),
                place("410000", "鼓楼区", "320106", 3),
                place("420100", "鼓楼区", "410204", 4));

        // When
        List<Counts.NamedCount> named = counts().mostNamed(EntityCell.Kind.PLACE, Slice.of(10, 0));

        // Then
        assertThat(named)
                .containsExactly(
                        new Counts.NamedCount("鼓楼区", null, new RegionCode("320106"), new Tally(5, 2, 2)),
                        new Counts.NamedCount("鼓楼区", null, new RegionCode("410204"), new Tally(4, 1, 1)));
    }

    @Test
    void aSliceHoldsTheDaysFromTheFirstToTheLastAndTheDivisionsBelowItsRegion() throws Exception {
        // Given
        write(
                entity("2020-02-02", "420100", "person", "早", "", 1),
                entity("2020-02-03", "420100", "person", "甲", "", 1),
                entity("2020-02-04", "420102", "person", "乙", "", 1),
                entity("2020-02-04", "430000", "person", "外", "", 1),
                entity("2020-02-04", "000000", "person", "未明", "", 1),
                entity("2020-02-05", "420000", "person", "晚", "", 1));

        // When
        LocalDate third = LocalDate.of(2020, 2, 3);
        Slice hubei = new Slice(new RegionCode("420000"), false, third, third.plusDays(1), 10, 0);
        Slice wuhan = new Slice(new RegionCode("420100"), false, null, null, 10, 0);
        Slice china = new Slice(RegionCode.CHINA, false, third.plusDays(1), null, 10, 0);
        Slice unknown = new Slice(RegionCode.UNKNOWN, false, null, null, 10, 0);

        // Then
        assertThat(names(hubei)).containsExactlyInAnyOrder("甲", "乙");
        assertThat(names(wuhan)).containsExactlyInAnyOrder("早", "甲", "乙");
        assertThat(names(china)).containsExactlyInAnyOrder("乙", "外", "晚");
        assertThat(names(unknown)).containsExactly("未明");
    }

    @Test
    void figuresAreReadWithWhatMostReportsTell() throws Exception {
        // Given
        write(
                figure("2020-02-03", "confirmed-new", "例", "9", 2),
                figure("2020-02-03", "confirmed-new", "例", "10", 1),
                figure("2020-02-04", "tested", "", "35600.5", 1),
                figure("2020-02-04", "other", "个", "12", 1));

        // When
        List<Counts.FigureRow> rows =
                totals().figures(Filter.ALL.named(CellKind.FIGURE, "confirmed-new"), Part.first(10));
        List<Counts.ToldFigure> told = counts().figuresTold(null, Slice.of(10, 0));

        // Then
        assertThat(rows)
                .extracting(row -> row.cell().number() + " in " + row.total().reports())
                .containsExactly("10 in 1", "9 in 2");
        assertThat(told)
                .containsExactly(
                        new Counts.ToldFigure(
                                LocalDate.of(2020, 2, 4),
                                Events.WUHAN,
                                "tested",
                                null,
                                new BigDecimal("35600.5"),
                                1,
                                0),
                        new Counts.ToldFigure(
                                Events.DAY, Events.WUHAN, "confirmed-new", "例", new BigDecimal("9"), 2, 1));
        assertThat(totals().figures(Filter.ALL, new Part(1, 3))).hasSize(1);
    }

    @Test
    void reportsAndRejectionsComeBackAsTheyWent() throws Exception {
        // Given
        Rejection rejection = new Rejection(null, Rejection.Reason.NOT_TEXT, "not UTF-8", "a.txt:1", "坏", NOW);
        write(
                Change.put(
                        SinkTable.REPORTS,
                        "r1",
                        null,
                        null,
                        null,
                        null,
                        null,
                        "420100",
                        "2020-02-03",
                        "observed",
                        1,
                        null,
                        "other",
                        4,
                        2,
                        "v1",
                        "2020-02-04T08:00:00.000Z"),
                Rows.rejected(record(4, NOW), rejection));

        // When
        Counts.Summary summary = counts().summary();

        // Then
        assertThat(summary).isEqualTo(new Counts.Summary(1, 1, 1, 0, 0, 0, NOW));
        assertThat(counts().rejections(null, 10, 0))
                .containsExactly(
                        new Counts.RejectedRow(rejection, new LogPlace("reports.rejected.v1", 0, 4), AsideState.OPEN));
        assertThat(model().provenance().reports(Filter.ALL, Part.first(10)))
                .containsExactly(new Provenance.ReportRow(
                        "r1",
                        null,
                        null,
                        null,
                        null,
                        null,
                        Events.WUHAN,
                        new Day(Events.DAY, Day.From.OBSERVED),
                        true,
                        null,
                        "other",
                        4,
                        2,
                        "v1",
                        Instant.parse("2020-02-04T08:00:00Z")));
    }

    @Test
    void whatIsMarkedIsNoLongerOpen() throws Exception {
        // Given
        write(
                rejection("R1", 1, NOW),
                rejection("R2", 2, NOW),
                rejection("R3", 3, NOW),
                Rows.mark(place(1), new Mark(Mark.State.RETRIED, NOW.plusSeconds(1), null)),
                Rows.mark(place(2), new Mark(Mark.State.DISCARDED, NOW, "a test")));

        // When
        Counts counts = counts();

        // Then
        assertThat(counts.summary().rejected()).isEqualTo(1);
        assertThat(counts.setAside().rejected()).isEqualTo(new Counts.Pile(1, 1, 1));
        assertThat(counts.rejections(AsideState.OPEN, 10, 0))
                .extracting(row -> row.rejection().id())
                .containsExactly("R3");
        assertThat(counts.rejections(AsideState.DISCARDED, 10, 0))
                .extracting(Counts.RejectedRow::at)
                .containsExactly(place(2));
        assertThat(counts.rejections(null, 10, 0)).hasSize(3);
    }

    @Test
    void aMarkThatIsTakenAwayOrMeantForAnEarlierTopicLeavesAnEventOpen() throws Exception {
        // Given
        write(
                rejection("R1", 1, NOW),
                rejection("R2", 2, NOW),
                Rows.mark(place(1), new Mark(Mark.State.RETRIED, NOW, null)),
                Rows.mark(place(2), new Mark(Mark.State.RETRIED, NOW.minusMillis(1), null)));

        // When
        write(Rows.mark(place(1), null));

        // Then
        assertThat(counts().setAside().rejected()).isEqualTo(new Counts.Pile(2, 0, 0));
    }

    @Test
    void aDeadLetterSaysWhatFailedAndHowItStands() throws Exception {
        // Given
        ConsumerRecord<byte[], byte[]> letter = new ConsumerRecord<>(
                "reports.dead-letter.v1",
                1,
                17,
                NOW.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                "R1".getBytes(StandardCharsets.UTF_8),
                null,
                new RecordHeaders(),
                Optional.empty());
        EventHeaders.set(letter.headers(), EventHeaders.EXCEPTION, "java.lang.IllegalStateException");
        EventHeaders.set(letter.headers(), EventHeaders.MESSAGE, "a bug \"of ours\"");
        EventHeaders.set(letter.headers(), EventHeaders.NODE, "analyze-report");
        EventHeaders.set(letter.headers(), EventHeaders.VERSION, "rules-1");
        EventHeaders.set(letter.headers(), EventHeaders.ATTEMPT, "2");
        LogPlace at = new LogPlace("reports.dead-letter.v1", 1, 17);
        write(Rows.deadLetter(letter));

        // When
        List<Counts.DeadLetterRow> open = counts().deadLetters(AsideState.OPEN, 10, 0);
        write(Rows.mark(at, new Mark(Mark.State.RETRIED, NOW, null)));

        // Then
        assertThat(open)
                .containsExactly(new Counts.DeadLetterRow(
                        at,
                        "R1",
                        "java.lang.IllegalStateException",
                        "a bug \"of ours\"",
                        "analyze-report",
                        "rules-1",
                        2,
                        NOW,
                        AsideState.OPEN));
        assertThat(counts().deadLetters(AsideState.OPEN, 10, 0)).isEmpty();
        assertThat(counts().deadLetters(null, 10, 0))
                .extracting(Counts.DeadLetterRow::state)
                .containsExactly(AsideState.RETRIED);
        assertThat(counts().summary().deadLetters()).isZero();
    }

    @Test
    void unreadableRecordsAndRefusedRowsAreCounted() throws Exception {
        // Given
        write(
                Rows.unreadable(record(1, NOW), "no key"),
                Change.put(SinkTable.REFUSED, "measures", 0, 2, "reports", "[]", "too long"),
                Change.put(SinkTable.REFUSED, "measures", 0, 3, "reports", "[]", "too long"));

        // When
        Counts.SetAside aside = counts().setAside();

        // Then
        assertThat(aside).isEqualTo(new Counts.SetAside(new Counts.Pile(0, 0, 0), new Counts.Pile(0, 0, 0), 1, 2));
    }

    @Test
    void readersSeeWholeTransactionsWhileTheSinkWrites() throws Exception {
        // Given
        write(measures("2020-02-03", "testing", 1, 1));
        try (Connection writer = database.open()) {
            writer.setAutoCommit(false);
            writer.createStatement().executeUpdate("DELETE FROM measures_daily");

            // When
            Instant before = Instant.now();
            List<Counts.RegionMeasures> found = counts().measuresByRegion();

            // Then
            assertThat(found).hasSize(1);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void manyThreadsReadAtOnce() throws Exception {
        // Given
        write(measures("2020-02-03", "testing", 1, 1));
        Totals totals = totals();

        // When
        long found = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> totals.measures(Filter.ALL, Part.first(1)))
                .filter(rows -> rows.size() == 1)
                .count();

        // Then
        assertThat(found).isEqualTo(400);
    }

    @Test
    void aNegativeLimitIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> totals().measures(Filter.ALL, Part.first(-1)));
    }

    private static Change rejection(String id, long offset, Instant setAsideAt) {
        return Rows.rejected(
                record(offset, setAsideAt),
                new Rejection(id, Rejection.Reason.EMPTY, "nothing in it", "here", "", NOW));
    }

    private static LogPlace place(long offset) {
        return new LogPlace("reports.rejected.v1", 0, offset);
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, Instant time) {
        return new ConsumerRecord<>(
                "reports.rejected.v1",
                0,
                offset,
                time.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                null,
                null,
                new RecordHeaders(),
                Optional.empty());
    }

    private static Change measures(String day, String type, long mentions, long reports) {
        return Change.put(SinkTable.MEASURES_DAILY, day, "story", "420100", type, "done", mentions, reports, reports);
    }

    private static Change entity(String day, String region, String kind, String name, String title, long mentions) {
        return Change.put(SinkTable.ENTITIES_DAILY, day, region, kind, name, title, "", mentions, 1, 1);
    }

    private static Change place(String region, String name, String code, long mentions) {
        return Change.put(SinkTable.ENTITIES_DAILY, "2020-02-03", region, "place", name, "", code, mentions, 1, 1);
    }

    private static Change figure(String day, String what, String unit, String value, long reports) {
        return Change.put(
                SinkTable.FIGURES_DAILY, day, "story", "420100", what, unit, value, reports, reports, reports);
    }

    private List<String> names(Slice slice) {
        Filter filter =
                Filter.ALL.named(CellKind.PERSON, null).region(slice.region()).days(slice.since(), slice.until());
        return totals().entities(filter, new Part(slice.limit(), slice.offset())).stream()
                .map(row -> row.cell().name())
                .toList();
    }

    private void write(Change... changes) throws Exception {
        TopicPartition partition = new TopicPartition("measures", 0);
        try (Sink sink = new Sink(database, InstantSource.fixed(NOW))) {
            sink.open(new Origin("cluster", Map.of("measures", new Uuid(1, 1))));
            List<RecordChange> all = Arrays.stream(changes)
                    .map(change -> new RecordChange(change, partition, 0))
                    .toList();
            sink.write(Batch.of(all, Map.of(partition, sink.positions().getOrDefault(partition, 0L) + 1)));
        }
    }

    private Counts counts() {
        return model().counts();
    }

    private ReadModel model() {
        return new SqlReadModel(database).model();
    }

    private Totals totals() {
        return model().totals();
    }
}
