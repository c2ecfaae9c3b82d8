package org.epistream.consumer;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings tables up to date with the packaged scripts, all of them or none. */
final class Migrations {
    private Migrations() {}

    /**
     * Applies what is missing; several may try at once.
     *
     * @param present the version of the tables that are there, 0 where none are
     * @param scripts the folder of the scripts, beside this class
     */
    static void apply(DataSource source, int present, String scripts) throws SQLException {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:org/epistream/consumer/" + scripts)
                    // tables that were made before there was a history of migrations
                    .baselineOnMigrate(present > 0)
                    .baselineVersion(String.valueOf(present))
                    // the views come last, and nobody looks for them again once the tables have the newest version
                    .group(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException database) {
                    throw database;
                }
            }
            throw new SQLException(e.getMessage(), e);
        }
    }
}
