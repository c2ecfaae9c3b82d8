package org.epistream.consumer;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
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
 * How many totals a second the sink upserts, and how many plain JDBC does without offsets, fence or transactions of ours: the
 * same totals in batches of the same size, to SQLite and to an embedded PostgreSQL. Every total is that of one cell of
 * {@code measures_daily}, of which a tenth are new and the rest known. The sink writes each down in the ledger of changes
 * too; plain JDBC is measured with that ledger, which is the same work, and without it. The three take turns, a round each.
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

    /** Makes a database of a name. */
    private interface Databases {
        Database make(String name) throws Exception;
    }

    private final Random random = new Random(1);

    private SinkSpeed() {}

    /** @param args how many rounds, of which the first third only warms up; 12 where none are given */
    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args.length == 0 ? ROUNDS : args[0]);
        Path folder = Files.createTempDirectory("sink-speed");
        System.out.printf(
                "%-12s %14s %14s %8s %14s %8s%n", "totals/s", "sink", "JDBC, ledger", "share", "JDBC, bare", "share");
        compare("SQLite", rounds, name -> new SqliteDatabase(folder.resolve(name)));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            compare("PostgreSQL", rounds, name -> database(postgres, name));
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

    private static void compare(String name, int rounds, Databases databases) throws Exception {
        Database withLedger = databases.make("ledger");
        Database bare = databases.make("bare");
        withLedger.prepare();
        bare.prepare();
        double[][] rates = new double[3][rounds];
        SinkSpeed rows = new SinkSpeed();
        try (Sink sink = new Sink(databases.make("sink"), InstantSource.system());
                Connection ledgerConnection = withLedger.open();
                Connection bareConnection = bare.open()) {
            sink.open(new Origin("cluster", Map.of(PARTITION.topic(), new Uuid(1, 1))));
            long[] offset = {0};
            for (int round = 0; round < rounds; round++) {
                List<List<RecordChange>> batches = rows.batches();
                rates[0][round] = rate(batches, batch -> {
                    offset[0] += BATCH;
                    sink.write(Batch.of(batch, Map.of(PARTITION, offset[0])));
                });
                // PostgreSQL takes no row twice in one statement, so plain JDBC is given batches without such
                List<List<RecordChange>> reduced = batches.stream()
                        .map(batch -> List.copyOf(Batch.of(batch, Map.of()).changes()))
                        .toList();
                rates[1][round] = rate(reduced, batch -> plain(ledgerConnection, batch, true));
                rates[2][round] = rate(reduced, batch -> plain(bareConnection, batch, false));
            }
        }
        double sink = median(rates[0]);
        double ledger = median(rates[1]);
        double alone = median(rates[2]);
        System.out.printf(
                Locale.ROOT,
                "%-12s %,14.0f %,14.0f %8.2f %,14.0f %8.2f%n",
                name,
                sink,
                ledger,
                sink / ledger,
                alone,
                sink / alone);
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

    /** What a program without us would do: prepared statements, batched, and a commit. */
    private static void plain(Connection connection, List<RecordChange> batch, boolean withLedger) throws SQLException {
        connection.setAutoCommit(false);
        boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        String day = postgres ? "?::date" : "?";
        try (PreparedStatement statement = connection.prepareStatement(
                SinkTable.MEASURES_DAILY.upsert("VALUES (" + day + ", ?, ?, ?, ?, ?, ?, ?)"))) {
            for (RecordChange each : batch) {
                set(statement, each.change().row());
            }
            statement.executeBatch();
        }
        if (withLedger) {
            append(connection, batch, day, postgres ? "?::timestamptz" : "?");
        }
        connection.setAutoCommit(true);
    }

    private static void append(Connection connection, List<RecordChange> batch, String day, String instant)
            throws SQLException {
        String now = Instant.now().toString();
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO changes (written_at, kind, name,"
                        + " status, title, code, unit, region, day, day_from, mentions, reports, distinct_reports)"
                        + " VALUES (" + instant + ", 'measure', ?, ?, '', '', '', ?, " + day + ", ?, ?, ?, ?)");
                PreparedStatement old = connection.prepareStatement(
                        "DELETE FROM changes WHERE number <= (SELECT MAX(number) FROM changes) - ?")) {
            for (RecordChange each : batch) {
                List<?> row = each.change().row();
                set(
                        statement,
                        List.of(
                                now,
                                row.get(3),
                                row.get(4),
                                row.get(2),
                                row.get(0),
                                row.get(1),
                                row.get(5),
                                row.get(6),
                                row.get(7)));
            }
            statement.executeBatch();
            old.setInt(1, ChangeLedger.KEPT);
            old.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, List<?> row) throws SQLException {
        for (int i = 0; i < row.size(); i++) {
            statement.setObject(i + 1, row.get(i));
        }
        statement.addBatch();
    }

    private static double median(double[] rates) {
        double[] measured = Arrays.copyOfRange(rates, rates.length / 3, rates.length);
        Arrays.sort(measured);
        return measured[measured.length / 2];
    }
}
