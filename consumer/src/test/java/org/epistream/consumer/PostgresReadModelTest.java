package org.epistream.consumer;

class PostgresReadModelTest extends ReadModelTest {
    @Override
    Database fresh() {
        return EmbeddedDatabases.fresh().database();
    }
}
