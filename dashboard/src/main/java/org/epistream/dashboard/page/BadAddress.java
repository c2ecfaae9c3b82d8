package org.epistream.dashboard.page;

/** An address of a page that cannot be used; the message is for who asked, and names the parameter. */
final class BadAddress extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadAddress(String message, Throwable cause) {
        super(message, cause);
    }
}
