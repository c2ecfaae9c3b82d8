package org.epistream.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresStoreTest extends StoreTest {
    @TempDir
    static Path folder;

    @Override
    DatabaseAddress fresh() {
        return EmbeddedDatabases.fresh();
    }

    @Test
    void storesThatShareADatabaseShareThePartitionsAndTakeThemOver() throws Exception {
        // When
        sendHistory();
        try (StoreRunner one = start("shared")) {
            try (StoreRunner other = start("shared")) {
                awaitAll(one);
                sendHistory();
                awaitAll(other);
            }
            sendHistory();
            awaitAll(one);
        }
        runUntilAllIsStored("alone");

        // Then
        assertThat(Tables.all(database("shared"))).isEqualTo(Tables.all(database("alone")));
    }

    @Test
    void aStoreThatStallsInTheMiddleOfABatchIsTakenOverAndDoesNoHarm() throws Exception {
        // Given
        sendHistory();
        CountDownLatch stalled = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Database stalling = FailingDatabase.of(
                database("stalled"),
                commit -> {
                    if (commit == 3) {
                        stalled.countDown();
                        uninterrupted(over);
                    }
                },
                NONE);
        Map<String, Object> soonTakenForDead = Map.of("max.poll.interval.ms", 2_000);

        // When
        try (StoreRunner slow = StoreRunner.start(settings(soonTakenForDead), stalling, METERS)) {
            assertThat(stalled.await(30, TimeUnit.SECONDS)).isTrue();
            try (StoreRunner quick = StoreRunner.start(settings(soonTakenForDead), database("stalled"), METERS)) {
                // its rows are locked by the one that stalls
                await().atMost(60, TimeUnit.SECONDS).until(() -> "database".equals(quick.waitingFor()));
                over.countDown();
                awaitAll(quick);
                sendHistory();
                awaitAll(slow);
            }
        }
        runUntilAllIsStored("alone");

        // Then
        assertThat(Tables.all(database("stalled"))).isEqualTo(Tables.all(database("alone")));
    }

    @Test
    void aServerThatIsAwayIsWaitedForAndNothingIsLostOrSetAside() throws Exception {
        // Given
        sendHistory();
        EmbeddedPostgres server = server(0);
        int port = server.getPort();
        server.close();
        Database database = new DatabaseAddress(
                        "jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "postgres")
                .database();

        // When
        try (StoreRunner runner = StoreRunner.start(settings(), database, METERS)) {
            await().atMost(30, TimeUnit.SECONDS).until(() -> "database".equals(runner.waitingFor()));
            server = server(port);
            awaitAll(runner);
            server.close();
            sendHistory();
            await().atMost(30, TimeUnit.SECONDS).until(() -> "database".equals(runner.waitingFor()));
            assertThat(runner.failure()).isNotDone();
            server = server(port);
            awaitAll(runner);
            assertThat(runner.waitingFor()).isNull();
        }
        runUntilAllIsStored("undisturbed");

        // Then
        Map<String, List<String>> tables = Tables.all(database);
        assertThat(tables).isEqualTo(Tables.all(database("undisturbed")));
        assertThat(tables.get("unreadable")).isEmpty();
        assertThat(tables.get("refused")).isEmpty();
        database.close();
        server.close();
    }

    @Test
    void aServerThatGoesAwayWhileThereIsNothingToWriteIsSeenAndWhatPilesUpAsWell() throws Exception {
        // Given
        EmbeddedPostgres server = EmbeddedPostgres.start();
        Database database = new DatabaseAddress(
                        "jdbc:postgresql://localhost:" + server.getPort() + "/postgres", "postgres", "postgres")
                .database();
        MeterRegistry meters = new SimpleMeterRegistry();
        sendHistory();
        try (StoreRunner runner = StoreRunner.start(settings(), database, meters)) {
            awaitAll(runner);

            // When
            server.close();

            // Then
            await().atMost(30, TimeUnit.SECONDS).until(() -> "database".equals(runner.waitingFor()));
            sendHistory();
            await().atMost(30, TimeUnit.SECONDS)
                    .until(() -> meters.get("epistream.lag")
                                    .tag("topic", Events.TOPICS.measuresDaily().name())
                                    .gauge()
                                    .value()
                            >= 750);
        }
        database.close();
    }

    /** The one server over the folder, at a port of its own where none is named. */
    private static EmbeddedPostgres server(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("server"))
                .setCleanDataDirectory(false);
        return port == 0 ? builder.start() : builder.setPort(port).start();
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
