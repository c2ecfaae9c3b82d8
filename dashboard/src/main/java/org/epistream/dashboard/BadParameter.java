package org.epistream.dashboard;

/** A parameter of the address that cannot be used; the message is for who sent it, and names parameter and value. */
final class BadParameter extends RuntimeException {
    BadParameter(String message) {
        super(message);
    }
}
