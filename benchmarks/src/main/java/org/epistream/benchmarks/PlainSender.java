package org.epistream.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends one request after the other over one connection, with as little work of its own as there can be. */
final class PlainSender implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    PlainSender(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Returns the status of the answer, once all of it has come. */
    int post(String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] head =
                ("POST /v1/reports HTTP/1.1\r\nHost: gateway\r\nContent-Type: application/json\r\nContent-Length: "
                                + body.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        out.write(request);
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] header = line.toLowerCase(Locale.ROOT).split(": *", 2);
            if (header[0].equals("content-length")) {
                length = Integer.parseInt(header[1]);
            }
        }
        in.skipNBytes(length);
        return status;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int next;
        while ((next = in.read()) != '\n') {
            if (next < 0) {
                throw new EOFException("the gateway closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
