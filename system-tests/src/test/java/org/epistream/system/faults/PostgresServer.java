package org.epistream.system.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.epistream.consumer.DatabaseAddress;

/** A PostgreSQL server that can be stopped and started again over its data. */
final class PostgresServer implements AutoCloseable {
    private static final String OWNER = "postgres";

    private final Path folder;
    private final int port = FreePort.any();
    private EmbeddedPostgres running;

    private PostgresServer(Path folder) {
        this.folder = folder;
        running = launch();
    }

    static PostgresServer start(Path folder) {
        return new PostgresServer(folder);
    }

    int port() {
        return port;
    }

    /** Makes a database with nothing in it. */
    DatabaseAddress create(String name) {
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return address(name, port);
        } catch (SQLException e) {
            throw new AssertionError(name + " cannot be made", e);
        }
    }

    /** A database of this server, reached by way of a port. */
    static DatabaseAddress address(String name, int port) {
        return new DatabaseAddress("jdbc:postgresql://localhost:" + port + "/" + name, OWNER, OWNER);
    }

    /** Throws every client out. */
    void stop() {
        close();
    }

    void startAgain() {
        running = launch();
    }

    private EmbeddedPostgres launch() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start over " + folder, e);
        }
    }

    @Override
    public void close() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
