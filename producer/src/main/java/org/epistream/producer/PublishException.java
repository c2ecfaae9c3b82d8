package org.epistream.producer;

/** The brokers did not take an event; the message says which topic or why. */
public final class PublishException extends RuntimeException {
    public PublishException(String message, Throwable cause) {
        super(message, cause);
    }
}
