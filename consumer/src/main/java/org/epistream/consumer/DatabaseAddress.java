package org.epistream.consumer;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the sink's database is.
 *
 * @param url {@code jdbc:sqlite:} with a path, or {@code jdbc:postgresql:} with a host, a database and the driver's parameters,
 *     {@code currentSchema} among them
 * @param user who writes or reads; null for whom the URL or the environment names
 * @param password null where the URL, the environment or a password file of PostgreSQL has it, or none is asked for
 */
public record DatabaseAddress(
        String url, @Nullable String user, @Nullable String password) {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRES = "jdbc:postgresql:";

    /** @throws UnusableDatabase where the URL is of neither kind */
    public DatabaseAddress {
        if (!url.startsWith(SQLITE) && !url.startsWith(POSTGRES)) {
            throw new UnusableDatabase("database " + nameOf(url) + " is neither " + SQLITE + " nor " + POSTGRES, null);
        }
    }

    /** A SQLite file. */
    public static DatabaseAddress file(Path path) {
        return new DatabaseAddress(SQLITE + path, null, null);
    }

    /** The same for a user; null where nothing is known of him. */
    public DatabaseAddress as(@Nullable String user, @Nullable String password) {
        return new DatabaseAddress(url, user, password);
    }

    /** What to call it in messages and log lines: without parameters, which can be secrets. */
    public String name() {
        return nameOf(url);
    }

    private static String nameOf(String url) {
        String path = url.startsWith(SQLITE) ? url.substring(SQLITE.length()) : url;
        int parameters = path.indexOf('?');
        return parameters < 0 ? path : path.substring(0, parameters);
    }

    /** False where a SQLite file is meant that is not there; a server is known only by asking it. */
    public boolean mayBeThere() {
        return !url.startsWith(SQLITE) || Files.exists(Path.of(nameOf(url)));
    }

    /** @throws UnusableDatabase where nothing can be at this address */
    Database database() {
        return url.startsWith(SQLITE)
                ? new SqliteDatabase(Path.of(url.substring(SQLITE.length())))
                : new PostgresDatabase(this);
    }

    /** Its name: no secret may get into a log line. */
    @Override
    public String toString() {
        return name();
    }
}
