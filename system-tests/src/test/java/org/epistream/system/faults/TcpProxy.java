package org.epistream.system.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A path to a server that can be cut in two ways: nothing gets through any more, as behind a broken cable, or whoever comes is
 * turned away, as at a machine without its server.
 */
public final class TcpProxy implements AutoCloseable {
    private final int port = FreePort.any();
    private final int target;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private final Object gate = new Object();
    private boolean silent;
    private @Nullable ServerSocket listening;

    public TcpProxy(int target) {
        this.target = target;
        restore();
    }

    public int port() {
        return port;
    }

    /** Connections stay, and no byte gets through. */
    void silence() {
        synchronized (gate) {
            silent = true;
        }
    }

    /** Connections are lost, and new ones refused. */
    public void refuse() {
        close();
    }

    /** As if nothing had been. */
    public void restore() {
        synchronized (gate) {
            silent = false;
            gate.notifyAll();
        }
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            listening = socket;
            inBackground(() -> accept(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) throws IOException {
        while (true) {
            Socket client = socket.accept();
            open.add(client);
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(server);
            inBackground(() -> pump(client, server));
            inBackground(() -> pump(server, client));
        }
    }

    private void pump(Socket from, Socket to) throws IOException, InterruptedException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[8_192];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                synchronized (gate) {
                    while (silent) {
                        gate.wait();
                    }
                }
                out.write(bytes, 0, count);
            }
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException | InterruptedException e) {
                        // one of the two sides is gone
                    }
                },
                "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            if (listening != null) {
                listening.close();
            }
            for (Closeable socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        synchronized (gate) {
            silent = false;
            gate.notifyAll();
        }
    }
}
