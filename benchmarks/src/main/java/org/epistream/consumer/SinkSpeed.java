package org.epistream.consumer;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/**
 * How many rows a second the sink upserts, and how many plain JDBC does without offsets, fence or transactions of ours: the
 * same rows in batches of the same size, to SQLite and to an embedded PostgreSQL. The two take turns, a round each. Every
 * row is that of one cell of {@code measures_daily}, of which a tenth are new and the rest known.
 */
public final class SinkSpeed {
    private static final String ROUNDS = "12";

    private static final int BATCHES = 60;
    /** As many records as the store takes at once. */
    private static final int BATCH = 1_000;

    private static final int CELLS = 400_000;
    private static final TopicPartition PARTITION = new TopicPartition("measures", 0);

    /** Something that writes batches of rows. */
    private interface Writer {
        void write(List<RecordChange> rows) throws Exception;
    }

    private final Random random = new Random(1);

    private SinkSpeed() {}

    /** @param args how many rounds, of which the first third only warms up; 12 where none are given */
    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args.length == 0 ? ROUNDS : args[0]);
        Path folder = Files.createTempDirectory("sink-speed");
        System.out.printf("%-12s %14s %14s %8s%n", "", "sink rows/s", "JDBC rows/s", "share");
        compare(
                "SQLite",
                rounds,
                new SqliteDatabase(folder.resolve("sink.db")),
                new SqliteDatabase(folder.resolve("jdbc.db")));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            compare("PostgreSQL", rounds, database(postgres, "sink"), database(postgres, "jdbc"));
        }
    }

    private static Database database(EmbeddedPostgres server, String name) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        String url = "jdbc:postgresql://localhost:" + server.getPort() + "/" + name + "?reWriteBatchedInserts=true";
        return new DatabaseAddress(url, "postgres", "postgres").database();
    }

    private static void compare(String name, int rounds, Database ours, Database plain) throws Exception {
        plain.prepare();
        double[] sinkRates = new double[rounds];
        double[] plainRates = new double[rounds];
        SinkSpeed rows = new SinkSpeed();
        try (Sink sink = new Sink(ours, InstantSource.system());
                Connection connection = plain.open()) {
            sink.open(new Origin("cluster", Map.of(PARTITION.topic(), new Uuid(1, 1))));
            long[] offset = {0};
            Writer throughSink = batch -> {
                offset[0] += BATCH;
                sink.write(Batch.of(batch, Map.of(PARTITION, offset[0])));
            };
            for (int round = 0; round < rounds; round++) {
                List<List<RecordChange>> batches = rows.batches();
                sinkRates[round] = rate(batches, throughSink);
                // PostgreSQL takes no row twice in one statement, so plain JDBC is given batches without such
                List<List<RecordChange>> reduced = batches.stream()
                        .map(batch -> List.copyOf(Batch.of(batch, Map.of()).changes()))
                        .toList();
                plainRates[round] = rate(reduced, batch -> upsert(connection, batch));
            }
        }
        double sink = median(sinkRates);
        double jdbc = median(plainRates);
        System.out.printf(Locale.ROOT, "%-12s %,14.0f %,14.0f %8.2f%n", name, sink, jdbc, sink / jdbc);
    }

    private List<List<RecordChange>> batches() {
        List<List<RecordChange>> batches = new ArrayList<>();
        for (int batch = 0; batch < BATCHES; batch++) {
            List<RecordChange> rows = new ArrayList<>();
            for (int row = 0; row < BATCH; row++) {
                int cell = random.nextInt(CELLS);
                Change change = Change.put(
                        SinkTable.MEASURES_DAILY,
                        String.format(Locale.ROOT, "2022-%02d-%02d", cell % 12 + 1, cell / 12 % 28 + 1),
                        "story",
                        String.valueOf(110_000 + cell / 336 % 300),
                        "type-" + cell / 100_800,
                        "done",
                        random.nextInt(100) + 1L,
                        random.nextInt(10) + 2L,
                        random.nextInt(2) + 1L);
                rows.add(new RecordChange(change, PARTITION, row));
            }
            batches.add(rows);
        }
        return batches;
    }

    private static double rate(List<List<RecordChange>> batches, Writer writer) throws Exception {
        long before = System.nanoTime();
        for (List<RecordChange> batch : batches) {
            writer.write(batch);
        }
        long nanos = System.nanoTime() - before;
        return batches.stream().mapToInt(List::size).sum() * 1e9 / nanos;
    }

    /** What a program without us would do: one prepared statement, batched, and a commit. */
    private static void upsert(Connection connection, List<RecordChange> batch) throws SQLException {
        connection.setAutoCommit(false);
        String sql = SinkTable.MEASURES_DAILY.upsert(
                connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
                        ? "VALUES (?::date, ?, ?, ?, ?, ?, ?, ?)"
                        : "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (RecordChange each : batch) {
                List<?> row = each.change().row();
                for (int i = 0; i < row.size(); i++) {
                    statement.setObject(i + 1, row.get(i));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
        connection.setAutoCommit(true);
    }

    private static double median(double[] rates) {
        double[] measured = Arrays.copyOfRange(rates, rates.length / 3, rates.length);
        Arrays.sort(measured);
        return measured[measured.length / 2];
    }
}
