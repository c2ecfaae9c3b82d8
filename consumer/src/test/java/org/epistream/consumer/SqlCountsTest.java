package org.epistream.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.count.Counts;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.count.Tally;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.report.Rejection;
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
        assertThat(counts.measures(10, 0)).isEmpty();
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
        List<Counts.MeasureRow> first = counts().measures(2, 0);
        List<Counts.MeasureRow> second = counts().measures(2, 2);

        // Then
        assertThat(first).extracting(row -> row.total().mentions()).containsExactly(2L, 3L);
        assertThat(second).containsExactly(new Counts.MeasureRow(Events.cell("testing"), new Tally(1, 1, 1)));
    }

    @Test
    void entitiesAreFoundByTheirKindAndByHowOftenTheyAreNamed() throws Exception {
        // Given
        write(
                entity("2020-02-03", "person", "张三", 1),
                entity("2020-02-04", "person", "张三", 1),
                entity("2020-02-04", "person", "李四", 2),
                entity("2020-02-04", "person", "王五", 5),
                entity("2020-02-04", "body", "市卫健委", 9));

        // When
        List<Counts.NamedCount> named = counts().mostNamed(EntityCell.Kind.PERSON, 3);

        // Then
        assertThat(named)
                .containsExactly(
                        new Counts.NamedCount("王五", new Tally(5, 1, 1)),
                        new Counts.NamedCount("张三", new Tally(2, 2, 2)),
                        new Counts.NamedCount("李四", new Tally(2, 1, 1)));
        assertThat(counts().entities(null, 10, 0)).hasSize(5);
        assertThat(counts().entities(EntityCell.Kind.BODY, 10, 0))
                .extracting(row -> row.cell().name())
                .containsExactly("市卫健委");
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
                Rows.rejected(rejection));

        // When
        Counts.Summary summary = counts().summary();

        // Then
        assertThat(summary).isEqualTo(new Counts.Summary(1, 1, 1, 0, 0, 0, NOW));
        assertThat(counts().rejections(10, 0)).containsExactly(rejection);
        assertThat(counts().reports(10, 0))
                .containsExactly(new Counts.ReportRow(
                        "r1", null, null, Events.WUHAN, Events.DAY, Day.From.OBSERVED, true, 4, 2));
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
        Counts counts = counts();

        // When
        long found = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> counts.measures(1, 0))
                .filter(rows -> rows.size() == 1)
                .count();

        // Then
        assertThat(found).isEqualTo(400);
    }

    @Test
    void aNegativeLimitIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> counts().measures(-1, 0));
    }

    private static Change measures(String day, String type, long mentions, long reports) {
        return Change.put(SinkTable.MEASURES_DAILY, day, "story", "420100", type, "done", mentions, reports, reports);
    }

    private static Change entity(String day, String kind, String name, long mentions) {
        return Change.put(SinkTable.ENTITIES_DAILY, day, "420100", kind, name, mentions, 1, 1);
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
        return new SqlCounts(database);
    }
}
