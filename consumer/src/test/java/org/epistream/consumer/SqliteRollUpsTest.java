package org.epistream.consumer;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteRollUpsTest extends RollUpsTest {
    @TempDir
    static Path folder;

    private static int made;

    @Override
    Database fresh() {
        return new SqliteDatabase(folder.resolve("counts-" + made++ + ".db"));
    }
}
