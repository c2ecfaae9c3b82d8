package org.epistream.producer.archive;

/** An archive that cannot be written, read or taken in; the message names it and says why. */
public final class ArchiveException extends RuntimeException {
    ArchiveException(String message) {
        super(message);
    }

    ArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
