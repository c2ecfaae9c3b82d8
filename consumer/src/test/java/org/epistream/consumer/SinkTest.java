package org.epistream.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.epistream.domain.count.Tally;
import org.epistream.events.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteSinkTest {
    private static final Instant NOW = Instant.parse("2020-02-05T00:00:00Z");
    private static final String MEASURES = Events.TOPICS.measuresDaily().name();
    private static final Uuid ID = new Uuid(1, 1);

    private final RecordReader reader = new RecordReader(Events.TOPICS);
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    @TempDir
    Path folder;

    @Test
    void theLaterTotalReplacesTheEarlier() throws SQLException {
        // When
        store(Events.measures("testing", 3, 2), Events.measures("testing", 5, 4));

        // Then
        assertThat(Tables.rows(path(), "measures_daily")).containsExactly("2020-02-03|story|420100|testing|done|5|4");
    }

    @Test
    void aTotalThatFallsToZeroLeavesNoRow() throws SQLException {
        // Given
        store(Events.measures("testing", 3, 2), Events.person("张三", 1, 1));

        // When
        store(Events.measures("testing", 0, 0), Events.person("张三", 0, 0));

        // Then
        assertThat(Tables.rows(path(), "measures_daily")).isEmpty();
        assertThat(Tables.rows(path(), "entities_daily")).isEmpty();
    }

    @Test
    void howRecordsAreCutIntoBatchesDoesNotMatter() throws SQLException {
        // Given
        var records = List.of(
                Events.measures("testing", 3, 2),
                Events.report("r1"),
                Events.measures("testing", 0, 0),
                Events.measures("isolation", 1, 1),
                Events.person("张三", 2, 1),
                Events.withdrawn("r1"),
                Events.report("r2"),
                Events.measures("testing", 1, 1));
        SqliteSinkTest other = new SqliteSinkTest();
        other.folder = folder.resolve("other");

        // When
        for (ProducerRecord<byte[], byte[]> one : records) {
            store(one);
        }
        other.store(records);

        // Then
        assertThat(Tables.all(path())).isEqualTo(Tables.all(other.path()));
        assertThat(Tables.rows(path(), "measures_daily")).hasSize(2);
        assertThat(Tables.rows(path(), "reports")).hasSize(1);
    }

    @Test
    void aReportIsKeptWithItsFirstStoryAndWhatWasFound() throws SQLException {
        // When
        store(Events.report("r1"));

        // Then
        assertThat(Tables.rows(path(), "reports"))
                .containsExactly("r1|7|武汉市通告|武汉晚报|https://example.org/r1|2020-02-03|420100|2020-02-03|published|1"
                        + "|新冠肺炎|case-bulletin|1|5|v1|2020-02-04T08:00:00.123Z");
    }

    @Test
    void theSameBadFilePushedTwiceIsListedOnceWithItsLatestPlace() throws SQLException {
        // Given
        var first = Events.rejected(null, "a.json:1", NOW);
        var second = Events.rejected(null, "b.json:9", NOW.plusSeconds(1));

        // When
        store(second, first);
        store(first);

        // Then
        assertThat(Tables.rows(path(), "rejected"))
                .singleElement()
                .asString()
                .endsWith("|null|bad-id|a report id is blank|b.json:9|坏的|2020-02-05T00:00:01.000Z");
    }

    @Test
    void aDeadLetterIsKeptWithTheHeadersThatTellWhatHappened() throws SQLException {
        // When
        store(Events.deadLetter());

        // Then
        assertThat(Tables.rows(path(), "dead_letters"))
                .containsExactly(
                        "reports.dead-letter.v1|0|0|r1|{\"__streams.errors.exception\":\"IllegalStateException\","
                                + "\"epistream-stage\":\"analyze\"}|正文|1970-01-01T00:00:01.000Z");
    }

    @Test
    void aRecordThatIsNoTotalIsSetAsideAndTheRestGoesOn() throws SQLException {
        // Given
        var noKey = new ProducerRecord<byte[], byte[]>(MEASURES, null, Json.write(new Tally(1, 1)));
        var emptyKey = new ProducerRecord<>(MEASURES, Json.write(Map.of()), Json.write(Map.of()));
        var noRejection = new ProducerRecord<byte[], byte[]>(
                Events.TOPICS.reportsRejected().name(), null, null);

        // When
        store(Events.garbage(Events.TOPICS.measuresDaily()), noKey, emptyKey, noRejection);
        store(Events.measures("testing", 3, 2));

        // Then
        assertThat(Tables.rows(path(), "unreadable"))
                .containsExactly(
                        MEASURES + "|0|0|a record of " + MEASURES + " is no FlatCell|{}",
                        MEASURES + "|0|1|a record of " + MEASURES + " has no key|{\"mentions\":1,\"reports\":1}",
                        MEASURES + "|0|2|a record of " + MEASURES + " is no Tally|{}",
                        "reports.rejected.v1|0|0|a record of reports.rejected.v1 has no value|");
        assertThat(Tables.rows(path(), "measures_daily")).hasSize(1);
    }

    @Test
    void textThatLooksLikeSqlIsOnlyText() throws SQLException {
        // Given
        String name = "'); DROP TABLE reports; --";

        // When
        store(Events.person(name, 1, 1), Events.report(name));

        // Then
        assertThat(Tables.rows(path(), "entities_daily"))
                .singleElement()
                .asString()
                .contains(name);
        assertThat(Tables.rows(path(), "reports")).hasSize(1);
    }

    @Test
    void aBatchThatFailsLeavesNeitherRowsNorOffsets() throws SQLException {
        // Given
        store(Events.measures("testing", 3, 2));
        SqliteSink failing = sink(new FailingConnections(
                database(),
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
        assertThat(Tables.rows(path(), "measures_daily")).containsExactly("2020-02-03|story|420100|testing|done|3|2");
        assertThat(Tables.rows(path(), "sink_offsets")).containsExactly(MEASURES + "|" + ID + "|0|1");
    }

    @Test
    void aStoreThatWasOvertakenByAnotherCannotWriteItsOldTotals() throws SQLException {
        // Given
        SqliteSink slow = sink(database());
        SqliteSink quick = sink(database());
        database().prepare();
        slow.open(origin());
        Batch old = batch(Events.measures("testing", 1, 1));
        quick.open(origin());
        quick.write(old);
        quick.write(batch(Events.measures("testing", 2, 2)));

        // When
        WrongDatabase failure = catchThrowableOfType(WrongDatabase.class, () -> slow.write(old));
        slow.close();
        quick.close();

        // Then
        assertThat(failure).hasMessageContaining(path().toString()).hasMessageContaining("another store");
        assertThat(Tables.rows(path(), "measures_daily")).containsExactly("2020-02-03|story|420100|testing|done|2|2");
    }

    @Test
    void aDatabaseWrittenFromATopicThatWasCreatedAgainIsRefused() throws SQLException {
        // Given
        store(Events.measures("testing", 1, 1));
        Map<String, Uuid> ids = new HashMap<>(origin().topicIds());
        ids.put(MEASURES, new Uuid(2, 2));

        // When
        WrongDatabase failure =
                catchThrowableOfType(WrongDatabase.class, () -> sink(database()).open(new Origin("cluster", ids)));

        // Then
        assertThat(failure).hasMessageContaining(path().toString()).hasMessageContaining(MEASURES);
    }

    @Test
    void aDatabaseOfAnotherGenerationIsRefused() throws SQLException {
        // Given
        store(Events.measures("testing", 1, 1));

        // When
        WrongDatabase failure = catchThrowableOfType(
                WrongDatabase.class, () -> sink(database()).open(new Origin("cluster", Map.of("g2", ID))));

        // Then
        assertThat(failure).hasMessageContaining(path().toString()).hasMessageContaining("generation");
    }

    @Test
    void aDatabaseOfANewerVersionIsRefused() throws SQLException {
        // Given
        database().prepare();
        try (Connection connection = database().open();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA user_version = 99");
        }

        // When
        WrongDatabase failure =
                catchThrowableOfType(WrongDatabase.class, () -> database().prepare());

        // Then
        assertThat(failure).hasMessageContaining(path().toString()).hasMessageContaining("99");
    }

    @Test
    void aPathThatCanBeNoDatabaseIsNamed() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("notes.txt"), "no database, but longer than nothing".repeat(50));

        // When
        Throwable below = catchThrowable(() -> new Database(file.resolve("counts.db")).prepare());
        Throwable other = catchThrowable(() -> new Database(file).prepare());
        Throwable directory = catchThrowable(() -> new Database(folder).prepare());

        // Then
        assertThat(below).isInstanceOf(UnusableDatabase.class).hasMessageContaining(file.toString());
        assertThat(other).isInstanceOf(UnusableDatabase.class).hasMessageContaining(file.toString());
        assertThat(directory).isInstanceOf(UnusableDatabase.class).hasMessageContaining(folder.toString());
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private void store(ProducerRecord<byte[], byte[]>... records) throws SQLException {
        store(Arrays.stream(records).toList());
    }

    private void store(List<ProducerRecord<byte[], byte[]>> records) throws SQLException {
        database().prepare();
        try (SqliteSink sink = sink(database())) {
            sink.open(origin());
            sink.write(batch(records));
        }
    }

    private Batch batch(ProducerRecord<byte[], byte[]> record) {
        return batch(List.of(record));
    }

    private Batch batch(List<ProducerRecord<byte[], byte[]>> records) {
        Map<TopicPartition, Long> next = new HashMap<>();
        List<Change> changes = records.stream()
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

    private Path path() {
        return folder.resolve("counts.db");
    }

    private Database database() {
        return new Database(path());
    }

    private SqliteSink sink(ConnectionSource connections) {
        return new SqliteSink(connections, path(), InstantSource.fixed(NOW));
    }

    private Origin origin() {
        Map<String, Uuid> ids = new HashMap<>();
        reader.topics().forEach(topic -> ids.put(topic, ID));
        return new Origin("cluster", ids);
    }
}
