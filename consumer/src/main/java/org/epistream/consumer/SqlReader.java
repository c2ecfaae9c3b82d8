package org.epistream.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks a database that may be written meanwhile. Every question opens a SQLite file anew, which takes less than a millisecond,
 * so that a database which appears later or is replaced is seen. Before there is one, every answer is empty.
 */
final class SqlReader {
    private final Database database;

    /** Asks several questions of one moment. */
    interface Moment<T> {
        T read(Connection connection) throws SQLException;
    }

    SqlReader(Database database) {
        this.database = database;
    }

    Database database() {
        return database;
    }

    <T> List<T> ask(Question question, Question.RowReader<T> row) {
        return read(List.of(), connection -> question.ask(connection, row));
    }

    /** Hands every row to a reader, and holds none. */
    <T> void each(Question question, Question.RowReader<T> row, Consumer<T> reader) {
        inOneMoment(Boolean.FALSE, connection -> {
            question.each(connection, row, reader);
            return Boolean.TRUE;
        });
    }

    /** @param nothing the answer while there is no database */
    <T> T inOneMoment(T nothing, Moment<T> moment) {
        return read(nothing, connection -> {
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            connection.setAutoCommit(false);
            T answer = moment.read(connection);
            connection.rollback();
            return answer;
        });
    }

    private <T> T read(T nothing, Moment<T> moment) {
        try (Connection connection = database.openToRead()) {
            if (connection == null) {
                return nothing;
            }
            int version = database.version(connection);
            database.requireNotNewer(version);
            return version == 0 ? nothing : moment.read(connection);
        } catch (SQLException e) {
            throw new UnusableDatabase("database " + database.name() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
