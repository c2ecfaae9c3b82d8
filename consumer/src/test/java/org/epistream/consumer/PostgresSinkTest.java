package org.epistream.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class PostgresSinkTest extends SinkTest {
    @Override
    Database fresh() {
        return EmbeddedDatabases.fresh().database();
    }

    @Override
    String refusing() {
        return "ALTER TABLE measures_daily ADD CONSTRAINT thirteen CHECK (mentions <> 13)";
    }

    @Test
    void aDatabaseOfANewerVersionIsRefused() throws SQLException {
        // Given
        Database database = fresh();
        database.prepare();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE flyway_schema_history SET version = '99'");
        }

        // When
        Throwable failure = catchThrowable(database::prepare);

        // Then
        assertThat(failure)
                .isInstanceOf(WrongDatabase.class)
                .hasMessageContaining(database.name())
                .hasMessageContaining("99");
    }

    @Test
    void tablesOfSomebodyElseAreLeftAlone() throws SQLException {
        // Given
        Database database = fresh();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE reports (name text)");
        }

        // When
        Throwable failure = catchThrowable(database::prepare);

        // Then
        assertThat(failure).hasMessageContaining("non-empty schema");
    }

    @Test
    void noSecretStandsInTheNameOfADatabase() {
        // When
        DatabaseAddress address =
                new DatabaseAddress("jdbc:postgresql://db:5432/epi?password=s3cret&ssl=true", "writer", "s3cret");

        // Then
        assertThat(address.name()).isEqualTo("jdbc:postgresql://db:5432/epi");
        assertThat(address).hasToString("jdbc:postgresql://db:5432/epi");
        assertThat(address.database().name()).isEqualTo("jdbc:postgresql://db:5432/epi");
    }
}
