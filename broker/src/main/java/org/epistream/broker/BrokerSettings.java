package org.epistream.broker;

import java.nio.file.Path;

/**
 * What the broker needs to know.
 *
 * @param folder where its data lies; survives restarts and belongs to one broker at a time
 * @param port where clients reach it on 127.0.0.1; 0 for any that is free
 * @param maxRecordBytes the largest batch of records it takes; 1 or more
 */
public record BrokerSettings(Path folder, int port, int maxRecordBytes) {
    public BrokerSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is outside 0 to 65535");
        }
        if (maxRecordBytes < 1) {
            throw new IllegalArgumentException("maxRecordBytes is " + maxRecordBytes + "; 1 or more is wanted");
        }
    }
}
