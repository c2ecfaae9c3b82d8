package org.epistream.broker;

import org.jspecify.annotations.Nullable;

/** Something else listens where the broker was to listen. */
public final class PortTakenException extends BrokerException {
    private final int port;

    PortTakenException(int port, @Nullable Throwable cause) {
        super("port " + port + " on 127.0.0.1 is taken; choose another, or 0 for any that is free", cause);
        this.port = port;
    }

    /** The port that is taken. */
    public int port() {
        return port;
    }
}
