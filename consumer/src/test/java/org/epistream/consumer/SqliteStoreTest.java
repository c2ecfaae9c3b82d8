package org.epistream.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreTest {
    @TempDir
    static Path folder;

    private static int made;

    @Override
    DatabaseAddress fresh() {
        return DatabaseAddress.file(folder.resolve("counts-" + made++ + ".db"));
    }

    @Test
    void aDatabaseThatIsAwayForAWhileIsWaitedFor() throws Exception {
        // Given
        commit(Events.measures("testing", 3, 2));
        int disk = 13;
        Database database = database("counts.db");
        Database full = FailingDatabase.of(
                database,
                commit -> {
                    if (commit > 1 && commit < 5) {
                        throw new SQLException("database or disk is full", null, disk);
                    }
                },
                NONE);

        // When
        try (StoreRunner runner = StoreRunner.start(settings(), full, METERS)) {
            awaitAll(runner);
        }

        // Then
        assertThat(Tables.rows(database, "measures_daily")).hasSize(1);
    }

    @Test
    void aCommitThatFailedButTookPlaceIsNotTakenForAnotherStore() throws Exception {
        // Given
        commit(Events.measures("testing", 3, 2));
        Database database = database("counts.db");
        int inputOutput = 10;
        Database doubtful = FailingDatabase.of(database, NONE, commit -> {
            if (commit == 3) {
                throw new SQLException("disk I/O error", null, inputOutput);
            }
        });

        // When
        try (StoreRunner runner = StoreRunner.start(settings(), doubtful, METERS)) {
            awaitAll(runner);
            commit(Events.measures("testing", 4, 3));
            awaitAll(runner);
        }

        // Then
        assertThat(Tables.rows(database, "measures_daily"))
                .singleElement()
                .asString()
                .endsWith("|4|3|3");
    }

    @Test
    void aDatabaseThatSomebodyElseHasLockedIsWaitedFor() throws Exception {
        // Given
        commit(Events.measures("testing", 3, 2));
        Database database = database("counts.db");
        database.prepare();
        try (StoreRunner runner = start("counts.db")) {
            try (Connection other = database.open()) {
                other.setAutoCommit(false);
                other.createStatement().executeUpdate("DELETE FROM measures_daily");

                // When
                await().atMost(30, TimeUnit.SECONDS).until(() -> "database".equals(runner.waitingFor()));
                other.rollback();
            }
            awaitAll(runner);
        }

        // Then
        assertThat(Tables.rows(database, "measures_daily")).hasSize(1);
    }
}
