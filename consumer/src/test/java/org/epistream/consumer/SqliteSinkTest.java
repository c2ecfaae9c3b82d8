package org.epistream.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteSinkTest extends SinkTest {
    @TempDir
    static Path folder;

    private static int made;

    @Override
    Database fresh() {
        return new SqliteDatabase(folder.resolve("counts-" + made++ + ".db"));
    }

    @Override
    String refusing() {
        return "CREATE TRIGGER thirteen BEFORE INSERT ON measures_daily WHEN NEW.mentions = 13"
                + " BEGIN SELECT RAISE(ABORT, 'thirteen is refused'); END";
    }

    @Test
    void aDatabaseOfANewerVersionIsRefused() throws SQLException {
        // Given
        Database database = fresh();
        database.prepare();
        execute(database, "PRAGMA user_version = 99");

        // When
        Throwable failure = catchThrowable(database::prepare);

        // Then
        assertThat(failure)
                .isInstanceOf(WrongDatabase.class)
                .hasMessageContaining(database.name())
                .hasMessageContaining("99");
    }

    @Test
    void aDatabaseOfTheFirstVersionKeepsItsRowsAndGetsTheNewTables() throws SQLException, IOException {
        // Given
        Database database = fresh();
        makeTablesOfTheFirstVersion(database);
        execute(
                database,
                "INSERT INTO measures_daily VALUES ('2020-02-03', 'story', '420100', 'testing', 'done', 3, 2)");
        execute(database, "INSERT INTO entities_daily VALUES ('2020-02-03', '420100', 'person', '张三', 3, 2)");
        execute(database, "INSERT INTO sink_offsets VALUES ('g1.measures.daily.v1', 'm', 0, 7)");
        execute(database, "INSERT INTO sink_offsets VALUES ('g1.entities.daily.v1', 'e', 0, 7)");

        // When
        database.prepare();

        // Then
        assertThat(Tables.rows(database, "measures_daily")).hasSize(1);
        assertThat(Tables.rows(database, "refused")).isEmpty();
        assertThat(Tables.rows(database, "entities_daily")).isEmpty();
        assertThat(Tables.rows(database, "sink_offsets")).containsExactly("g1.measures.daily.v1|m|0|7|null");
    }

    @Test
    void anUpdateThatFailsHalfWayLeavesTheTablesAsTheyWere() throws SQLException, IOException {
        // Given
        Database database = fresh();
        makeTablesOfTheFirstVersion(database);
        execute(database, "CREATE TABLE stringency (mine TEXT)");

        // When
        Throwable failure = catchThrowable(database::prepare);

        // Then
        assertThat(failure).isInstanceOf(UnusableDatabase.class).hasMessageContaining("stringency");
        try (Connection connection = database.open()) {
            assertThat(database.version(connection)).isEqualTo(1);
        }
        assertThat(catchThrowable(() -> Tables.rows(database, "divisions"))).hasMessageContaining("no such table");
    }

    @Test
    void aPathThatCanBeNoDatabaseIsNamed() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("notes.txt"), "no database, but longer than nothing".repeat(50));

        // When
        Throwable below = catchThrowable(() -> new SqliteDatabase(file.resolve("counts.db")).prepare());
        Throwable other = catchThrowable(() -> new SqliteDatabase(file).prepare());
        Throwable directory = catchThrowable(() -> new SqliteDatabase(folder).prepare());

        // Then
        assertThat(below).isInstanceOf(UnusableDatabase.class).hasMessageContaining(file.toString());
        assertThat(other).isInstanceOf(UnusableDatabase.class).hasMessageContaining(file.toString());
        assertThat(directory).isInstanceOf(UnusableDatabase.class).hasMessageContaining(folder.toString());
    }

    private static void makeTablesOfTheFirstVersion(Database database) throws SQLException, IOException {
        try (var script = SqliteDatabase.class.getResourceAsStream("sqlite/V1__first_tables.sql")) {
            for (String sql : new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("--[^\n]*", "")
                    .split(";")) {
                if (!sql.isBlank()) {
                    execute(database, sql);
                }
            }
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
