package org.epistream.cli;

import org.epistream.cli.pipeline.DataFolder;
import org.epistream.cli.settings.Known;
import org.epistream.cli.settings.Settings;
import org.epistream.consumer.DatabaseAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every verb that works on the sink's database; their values are read as settings. */
final class DatabaseOptions {
    @Option(
            names = "--database",
            paramLabel = "FILE|URL",
            description = {
                "A SQLite file, or a PostgreSQL database as jdbc:postgresql://HOST/NAME.",
                "Default: epistream.db in the data folder."
            })
    private @Nullable String database;

    @Option(names = "--database-user", paramLabel = "NAME", description = "Who writes to or reads from PostgreSQL.")
    private @Nullable String databaseUser;

    @Option(
            names = "--database-password-file",
            paramLabel = "FILE",
            description = "A file with that user's password. Without it ~/.pgpass is looked at.")
    private @Nullable String databasePasswordFile;

    static DatabaseAddress read(Settings settings) {
        DatabaseAddress address = settings.get(Known.DATABASE)
                .orElseGet(() -> DatabaseAddress.file(DataFolder.database(settings.get(Known.DATA))));
        return address.as(
                settings.get(Known.DATABASE_USER).orElse(null),
                settings.get(Known.DATABASE_PASSWORD_FILE).orElse(null));
    }
}
