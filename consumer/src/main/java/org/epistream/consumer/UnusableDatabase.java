package org.epistream.consumer;

import org.jspecify.annotations.Nullable;

/** The database cannot be opened, written or read; the message names its path. */
public final class UnusableDatabase extends RuntimeException {
    UnusableDatabase(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
