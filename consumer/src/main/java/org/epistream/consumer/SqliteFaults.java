package org.epistream.consumer;

import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;

/** Tells what is wrong around a database, and may pass, from what is wrong with it. */
final class SqliteFaults {
    private static final Set<Integer> PASSING = Set.of(
            SQLiteErrorCode.SQLITE_BUSY.code,
            SQLiteErrorCode.SQLITE_LOCKED.code,
            SQLiteErrorCode.SQLITE_NOMEM.code,
            SQLiteErrorCode.SQLITE_READONLY.code,
            SQLiteErrorCode.SQLITE_IOERR.code,
            SQLiteErrorCode.SQLITE_FULL.code,
            SQLiteErrorCode.SQLITE_CANTOPEN.code,
            SQLiteErrorCode.SQLITE_PROTOCOL.code);

    private SqliteFaults() {}

    /** Whether it is worth waiting: somebody else's lock, a full disk, a folder that is away. */
    static boolean mayPass(SQLException e) {
        // The low byte is the kind of error, the rest its details.
        return PASSING.contains(e.getErrorCode() & 0xff);
    }
}
