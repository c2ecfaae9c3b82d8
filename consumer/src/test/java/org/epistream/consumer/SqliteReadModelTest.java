package org.epistream.consumer;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteReadModelTest extends ReadModelTest {
    @TempDir
    static Path folder;

    private static int made;

    @Override
    Database fresh() {
        return new SqliteDatabase(folder.resolve("model-" + made++ + ".db"));
    }
}
