package org.epistream.consumer;

/**
 * The database holds something else than what was to be written to it or read from it: the rows of other topics, of another
 * cluster, or of a newer version. The message names the database and what to do; nothing was changed.
 */
public final class WrongDatabase extends RuntimeException {
    WrongDatabase(String message) {
        super(message);
    }
}
