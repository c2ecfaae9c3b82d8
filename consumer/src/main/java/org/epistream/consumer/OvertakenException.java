package org.epistream.consumer;

/** Somebody else has written from a partition since this sink last looked: its batch may be older, and was not written. */
final class OvertakenException extends Exception {
    OvertakenException(String message) {
        super(message);
    }
}
