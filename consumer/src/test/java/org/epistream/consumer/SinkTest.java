package org.epistream.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.count.Tally;
import org.epistream.domain.place.RegionCode;
import org.epistream.events.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a sink does with records, whatever its database. */
abstract class SinkTest {
    private static final Instant NOW = Instant.parse("2020-02-05T00:00:00Z");
    private static final String MEASURES = Events.TOPICS.measuresDaily().name();
    private static final Uuid ID = new Uuid(1, 1);

    private final RecordReader reader = new RecordReader(Events.TOPICS);
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    private final Database database = fresh();

    /** A database with nothing in it. */
    abstract Database fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theLaterTotalReplacesTheEarlier() throws Exception {
        // When
        store(Events.measures("testing", 3, 2), Events.measures("testing", 5, 4));

        // Then
        assertThat(Tables.rows(database, "measures_daily"))
                .containsExactly("2020-02-03|story|420100|testing|done|5|4|4");
    }

    @Test
    void aTotalThatFallsToZeroLeavesNoRow() throws Exception {
        // Given
        store(Events.measures("testing", 3, 2), Events.person("张三", 1, 1));

        // When
        store(Events.measures("testing", 0, 0), Events.person("张三", 0, 0));

        // Then
        assertThat(Tables.rows(database, "measures_daily")).isEmpty();
        assertThat(Tables.rows(database, "entities_daily")).isEmpty();
    }

    @Test
    void personsOfOneNameAreKeptApartByTheirTitlesAndPlacesByTheirCodes() throws Exception {
        // When
        store(
                Events.entity(EntityCell.person(Events.DAY, Events.WUHAN, "张三", "市长"), 2, 1),
                Events.entity(EntityCell.person(Events.DAY, Events.WUHAN, "张三", null), 1, 1),
                Events.entity(EntityCell.place(Events.DAY, Events.WUHAN, "鼓楼区", new RegionCode("320106")), 1, 1),
                Events.entity(EntityCell.place(Events.DAY, Events.WUHAN, "鼓楼区", new RegionCode("410204")), 1, 1),
                Events.entity(EntityCell.person(Events.DAY, Events.WUHAN, "张三", null), 0, 0));

        // Then
        assertThat(Tables.rows(database, "entities_daily"))
                .containsExactlyInAnyOrder(
                        "2020-02-03|420100|person|张三|市长||2|1|1",
                        "2020-02-03|420100|place|鼓楼区||320106|1|1|1",
                        "2020-02-03|420100|place|鼓楼区||410204|1|1|1");
    }

    @Test
    void figuresThatContradictOneAnotherStandSideBySideToTheLastDigit() throws Exception {
        // When
        store(
                Events.figure(Day.From.STORY, "3", 2, 2),
                Events.figure(Day.From.STORY, "123456789.012345", 1, 1),
                Events.figure(Day.From.STORY, "123456789.012346", 1, 1),
                Events.figure(Day.From.STORY, "900000000000000000", 1, 1),
                Events.figure(Day.From.STORY, "4", 1, 1),
                Events.figure(Day.From.STORY, "4", 0, 0));

        // Then
        assertThat(Tables.rows(database, "figures_daily"))
                .containsExactlyInAnyOrder(
                        "2020-02-03|story|420100|confirmed-new|例|3|2|2|2",
                        "2020-02-03|story|420100|confirmed-new|例|123456789.012345|1|1|1",
                        "2020-02-03|story|420100|confirmed-new|例|123456789.012346|1|1|1",
                        "2020-02-03|story|420100|confirmed-new|例|900000000000000000|1|1|1");
    }

    @Test
    void whatMostReportsTellIsToldAndHowManyTellOtherwise() throws Exception {
        // When
        store(
                Events.figure(Day.From.STORY, "9", 1, 1),
                Events.figure(Day.From.STORY, "10", 1, 1),
                Events.figure(Day.From.PUBLISHED, "10", 1, 1),
                Events.figure(Day.From.PUBLISHED, "12", 7, 1));

        // Then
        assertThat(Tables.rows(database, "figures_told")).containsExactly("2020-02-03|420100|confirmed-new|例|10|2|2");
    }

    @Test
    void ofTwoNumbersThatAsManyTellTheGreaterIsTold() throws Exception {
        // When
        store(Events.figure(Day.From.STORY, "9.5", 1, 1), Events.figure(Day.From.STORY, "10", 1, 1));

        // Then
        assertThat(Tables.rows(database, "figures_told")).containsExactly("2020-02-03|420100|confirmed-new|例|10|1|1");
    }

    @Test
    void howRecordsAreCutIntoBatchesDoesNotMatter() throws Exception {
        // Given
        var records = List.of(
                Events.measures("testing", 3, 2),
                Events.report("r1"),
                Events.measures("testing", 0, 0),
                Events.measures("isolation", 1, 1),
                Events.person("张三", 2, 1),
                Events.figure(Day.From.STORY, "3", 1, 1),
                Events.withdrawn("r1"),
                Events.report("r2"),
                Events.measures("testing", 1, 1));
        Database other = fresh();

        // When
        for (ProducerRecord<byte[], byte[]> one : records) {
            store(one);
        }
        store(other, records);

        // Then
        assertThat(Tables.all(database)).isEqualTo(Tables.all(other));
        assertThat(Tables.rows(database, "measures_daily")).hasSize(2);
        assertThat(Tables.rows(database, "reports")).hasSize(1);
    }

    @Test
    void aReportIsKeptWithItsFirstStoryAndWhatWasFound() throws Exception {
        // When
        store(Events.report("r1"));

        // Then
        assertThat(Tables.rows(database, "reports"))
                .containsExactly("r1|7|武汉市通告|武汉晚报|https://example.org/r1|2020-02-03|420100|2020-02-03|published|1"
                        + "|新冠肺炎|case-bulletin|1|5|v1|2020-02-04T08:00:00.123Z");
    }

    @Test
    void theSameBadFilePushedTwiceIsListedOnceWithItsLatestPlace() throws Exception {
        // Given
        var first = Events.rejected(null, "a.json:1", NOW);
        var second = Events.rejected(null, "b.json:9", NOW.plusSeconds(1));

        // When
        store(second, first);
        store(first);

        // Then
        assertThat(Tables.rows(database, "rejected"))
                .singleElement()
                .asString()
                .contains("|null|bad-id|a report id is blank|b.json:9|坏的|2020-02-05T00:00:01.000Z|"
                        + "reports.rejected.v1/0/0|");
    }

    @Test
    void aDeadLetterIsKeptWithTheHeadersThatTellWhatHappened() throws Exception {
        // When
        store(Events.deadLetter());

        // Then
        assertThat(Tables.rows(database, "dead_letters"))
                .containsExactly(
                        "reports.dead-letter.v1|0|0|r1|{\"__streams.errors.exception\":\"IllegalStateException\","
                                + "\"epistream-stage\":\"analyze\"}|正文|1970-01-01T00:00:01.000Z");
    }

    @Test
    void aMarkIsKeptByThePlaceItIsMeantFor() throws Exception {
        // When
        store(Events.discarded("reports.dead-letter.v1/0/17", NOW));

        // Then
        assertThat(Tables.rows(database, "marks"))
                .containsExactly("reports.dead-letter.v1/0/17|discarded|2020-02-05T00:00:00.000Z|a test");
    }

    @Test
    void aRecordThatIsNoTotalIsSetAsideAndTheRestGoesOn() throws Exception {
        // Given
        var noKey = new ProducerRecord<byte[], byte[]>(MEASURES, null, Json.write(new Tally(1, 1, 1)));
        var emptyKey = new ProducerRecord<>(MEASURES, Json.write(Map.of()), Json.write(Map.of()));
        var noRejection = new ProducerRecord<byte[], byte[]>(
                Events.TOPICS.reportsRejected().name(), null, null);

        // When
        store(Events.garbage(Events.TOPICS.measuresDaily()), noKey, emptyKey, noRejection);
        store(Events.measures("testing", 3, 2));

        // Then
        assertThat(Tables.rows(database, "unreadable"))
                .containsExactly(
                        MEASURES + "|0|0|a record of " + MEASURES + " is no FlatCell|{}",
                        MEASURES + "|0|1|a record of " + MEASURES
                                + " has no key|{\"mentions\":1,\"reports\":1,\"distinctReports\":1}",
                        MEASURES + "|0|2|a record of " + MEASURES + " is no Tally|{}",
                        "reports.rejected.v1|0|0|a record of reports.rejected.v1 has no value|");
        assertThat(Tables.rows(database, "measures_daily")).hasSize(1);
    }

    @Test
    void textThatLooksLikeSqlIsOnlyText() throws Exception {
        // Given
        String name = "'); DROP TABLE reports; --";

        // When
        store(Events.person(name, 1, 1), Events.report(name));

        // Then
        assertThat(Tables.rows(database, "entities_daily"))
                .singleElement()
                .asString()
                .contains(name);
        assertThat(Tables.rows(database, "reports")).hasSize(1);
    }

    @Test
    void aBatchThatFailsLeavesNeitherRowsNorOffsets() throws Exception {
        // Given
        store(Events.measures("testing", 3, 2));
        Sink failing = sink(FailingDatabase.of(
                database,
                commit -> {
                    if (commit == 2) {
                        throw new SQLException("away");
                    }
                },
                commit -> {}));
        failing.open(origin());

        // When
        Throwable failure = catchThrowable(() -> failing.write(batch(Events.measures("testing", 9, 9))));
        failing.close();

        // Then
        assertThat(failure).isInstanceOf(SQLException.class);
        assertThat(Tables.rows(database, "measures_daily"))
                .containsExactly("2020-02-03|story|420100|testing|done|3|2|2");
        assertThat(Tables.rows(database, "sink_offsets"))
                .containsExactly(MEASURES + "|" + ID + "|0|1|" + Cells.instant(NOW));
    }

    @Test
    void aStoreThatWasOvertakenByAnotherCannotWriteItsOldTotals() throws Exception {
        // Given
        Batch old = batch(Events.measures("testing", 1, 1));
        try (Sink slow = sink(database);
                Sink quick = sink(database)) {
            slow.open(origin());
            quick.open(origin());
            quick.write(old);
            quick.write(batch(Events.measures("testing", 2, 2)));

            // When
            Throwable failure = catchThrowable(() -> slow.write(old));

            // Then
            assertThat(failure).isInstanceOf(OvertakenException.class).hasMessageContaining(MEASURES);
        }
        assertThat(Tables.rows(database, "measures_daily"))
                .containsExactly("2020-02-03|story|420100|testing|done|2|2|2");
    }

    @Test
    void aRowThatTheDatabaseRefusesIsSetAsideAndTheRestOfItsBatchIsWritten() throws Exception {
        // Given
        store(Events.measures("testing", 3, 2));
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(refusing());
        }

        // When
        store(Events.measures("testing", 4, 2), Events.measures("isolation", 13, 1), Events.report("r1"));

        // Then
        assertThat(Tables.rows(database, "measures_daily"))
                .containsExactly("2020-02-03|story|420100|testing|done|4|2|2");
        assertThat(Tables.rows(database, "reports")).hasSize(1);
        assertThat(Tables.rows(database, "refused"))
                .singleElement()
                .asString()
                .startsWith(
                        MEASURES + "|0|2|measures_daily|[\"2020-02-03\",\"story\",\"420100\",\"isolation\",\"done\"]|")
                .contains("thirteen");
        assertThat(Tables.rows(database, "sink_offsets")).anyMatch(row -> row.startsWith(MEASURES + "|" + ID + "|0|3"));
    }

    /** The statement after which the database refuses totals of 13 mentions, and says {@code thirteen}. */
    abstract String refusing();

    @Test
    void aCharacterThatNoDatabaseKeepsIsShownAsLost() throws Exception {
        // When
        store(Events.person("张\0三", 1, 1));

        // Then
        assertThat(Tables.rows(database, "entities_daily"))
                .singleElement()
                .asString()
                .contains("|张\uFFFD三|");
    }

    @Test
    void aDatabaseWrittenFromATopicThatWasCreatedAgainIsRefused() throws Exception {
        // Given
        store(Events.measures("testing", 1, 1));
        Map<String, Uuid> ids = new HashMap<>(origin().topicIds());
        ids.put(MEASURES, new Uuid(2, 2));

        // When
        WrongDatabase failure =
                catchThrowableOfType(WrongDatabase.class, () -> sink(database).open(new Origin("cluster", ids)));

        // Then
        assertThat(failure).hasMessageContaining(database.name()).hasMessageContaining(MEASURES);
    }

    @Test
    void aDatabaseOfAnotherGenerationIsRefused() throws Exception {
        // Given
        store(Events.measures("testing", 1, 1));

        // When
        WrongDatabase failure = catchThrowableOfType(
                WrongDatabase.class, () -> sink(database).open(new Origin("cluster", Map.of("g2", ID))));

        // Then
        assertThat(failure).hasMessageContaining(database.name()).hasMessageContaining("generation");
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private void store(ProducerRecord<byte[], byte[]>... records) throws Exception {
        store(Arrays.stream(records).toList());
    }

    private void store(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
        store(database, records);
    }

    private void store(Database to, List<ProducerRecord<byte[], byte[]>> records) throws Exception {
        try (Sink sink = sink(to)) {
            sink.open(origin());
            sink.write(batch(records));
        }
    }

    private Batch batch(ProducerRecord<byte[], byte[]> record) {
        return batch(List.of(record));
    }

    private Batch batch(List<ProducerRecord<byte[], byte[]>> records) {
        Map<TopicPartition, Long> next = new HashMap<>();
        List<RecordChange> changes = records.stream()
                .map(record -> {
                    TopicPartition partition = new TopicPartition(record.topic(), 0);
                    long offset = ends.merge(partition, 1L, Long::sum) - 1;
                    next.put(partition, offset + 1);
                    return reader.read(new ConsumerRecord<>(
                            record.topic(),
                            0,
                            offset,
                            record.timestamp() == null ? 0 : record.timestamp(),
                            TimestampType.CREATE_TIME,
                            0,
                            0,
                            record.key(),
                            record.value(),
                            new RecordHeaders(record.headers()),
                            Optional.empty()));
                })
                .toList();
        return Batch.of(changes, next);
    }

    private static Sink sink(Database database) {
        return new Sink(database, InstantSource.fixed(NOW));
    }

    private Origin origin() {
        Map<String, Uuid> ids = new HashMap<>();
        reader.topics().forEach(topic -> ids.put(topic, ID));
        return new Origin("cluster", ids);
    }
}
