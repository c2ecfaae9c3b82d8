package org.epistream.broker;

/** A running broker. Closing it stops only what it started. */
public interface Broker extends AutoCloseable {
    /** Where clients reach it, as {@code bootstrap.servers}. */
    String bootstrapServers();

    /** Stops it, within half a minute; what was acknowledged stays in its folder. Closing twice does nothing. */
    @Override
    void close();
}
