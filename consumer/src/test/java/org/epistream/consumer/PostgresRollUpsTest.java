package org.epistream.consumer;

class PostgresRollUpsTest extends RollUpsTest {
    @Override
    Database fresh() {
        return EmbeddedDatabases.fresh().database();
    }
}
