package org.epistream.consumer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.epistream.domain.count.Period;
import org.jspecify.annotations.Nullable;

/** A database that the sink writes and the page reads: what one kind of database does otherwise than another. */
interface Database extends AutoCloseable {
    /** The version of the tables that this code writes and reads. */
    int VERSION = 7;

    /** Where it is, for messages; without secrets. */
    String name();

    /**
     * Makes it where it is missing, and brings its tables up to date. Where they are, it only reads: whoever runs the store
     * need not be allowed to make tables.
     *
     * @throws UnusableDatabase where it can be no database
     * @throws WrongDatabase where a newer version wrote it
     */
    void prepare() throws SQLException;

    /** A connection of its own to write with. */
    Connection open() throws SQLException;

    /** A connection that can read while others write, and change nothing; null while there is no database. */
    @Nullable
    Connection openToRead() throws SQLException;

    /** The version of its tables; 0 where it has none. */
    int version(Connection connection) throws SQLException;

    /** Writes rows of one table, none of which has the key of another. */
    void put(Connection connection, SinkTable table, List<List<@Nullable Object>> rows) throws SQLException;

    /** Writes rows, without their keys, behind all others; nobody else writes such rows until the transaction has ended. */
    void append(Connection connection, SinkTable table, List<List<@Nullable Object>> rows) throws SQLException;

    /** Removes the rows of one table whose keys begin with these. */
    void remove(Connection connection, SinkTable table, List<List<@Nullable Object>> keys) throws SQLException;

    /** The first day of the period that the day in a column belongs to, in SQL. */
    String start(Period period, String column);

    /** An instant in a row that a result stands on, or null. */
    @Nullable
    Instant instant(ResultSet row, String column) throws SQLException;

    /** Whether a fault may pass by itself: a lost connection, somebody else's lock, a full disk. */
    boolean mayPass(SQLException e);

    /** Whether a fault lies in a row: other rows would be taken. */
    boolean isRefusal(SQLException e);

    /** Whether several stores may share it, each writing its own partitions. */
    boolean isShared();

    /** @throws WrongDatabase where a newer version made the tables */
    default void requireNotNewer(int version) {
        if (version > VERSION) {
            throw new WrongDatabase("database " + name() + " has schema version " + version + ", this Epistream knows "
                    + VERSION + "; use the newer Epistream that wrote it");
        }
    }

    /** Gives up what it holds for reading; whoever reads again has it anew. */
    @Override
    default void close() {}
}
