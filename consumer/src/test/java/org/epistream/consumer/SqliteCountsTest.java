package org.epistream.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteCountsTest extends SqlCountsTest {
    @TempDir
    static Path folder;

    private static int made;

    @Override
    Database fresh() {
        return new SqliteDatabase(folder.resolve("counts-" + made++ + ".db"));
    }

    @Test
    void readingMakesNoDatabase() {
        // Given
        Path nowhere = folder.resolve("nowhere.db");

        // When
        try (SqlReadModel read = new SqlReadModel(DatabaseAddress.file(nowhere))) {
            read.model().counts().summary();
        }

        // Then
        assertThat(nowhere).doesNotExist();
    }
}
