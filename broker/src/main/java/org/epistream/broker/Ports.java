package org.epistream.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;

/** TCP ports of 127.0.0.1. A port found free can be lost to another process before it is used. */
final class Ports {
    private Ports() {}

    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no port is free on 127.0.0.1", e);
        }
    }

    /** A free port other than one that was found free before and is not yet in use: the system may well give that again. */
    static int freeBesides(int other) {
        int port = free();
        while (port == other) {
            port = free();
        }
        return port;
    }

    static int requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // A port that was in use a moment ago is free: the broker itself binds in the same way.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return port;
        } catch (IOException e) {
            throw new PortTakenException(port, e);
        }
    }

    /** Whether a port was lost between being found free and being used. */
    static boolean lost(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }
}
