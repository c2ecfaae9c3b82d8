package org.epistream.system.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers that go away and come back. They lie below those that the system hands out to clients, one of which would
 * otherwise take the place of a server that is away.
 */
final class FreePort {
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;
    private static final int TRIES = 100;

    private FreePort() {}

    static int any() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return port;
            } catch (IOException e) {
                // taken: another one
            }
        }
        throw new AssertionError("no port is free");
    }
}
