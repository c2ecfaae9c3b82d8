package org.epistream.consumer;

class PostgresCountsTest extends SqlCountsTest {
    @Override
    Database fresh() {
        return EmbeddedDatabases.fresh().database();
    }
}
