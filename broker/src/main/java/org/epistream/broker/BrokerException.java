package org.epistream.broker;

import org.jspecify.annotations.Nullable;

/** The broker cannot start; the message names the folder or the port, and is fit to be shown to its owner. */
public class BrokerException extends RuntimeException {
    BrokerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
