package org.epistream.http;

/** A parameter of the address that cannot be used; the message is for who sent it, and names parameter and value. */
public final class BadParameter extends RuntimeException {
    public BadParameter(String message) {
        super(message);
    }
}
