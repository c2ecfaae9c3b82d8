package org.epistream.producer.gateway;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.epistream.events.TopicPolicy;
import org.epistream.http.Problem;
import org.epistream.http.Refused;

/** Reads what requests carry, never more than is allowed and not for ever. */
final class BodyReader {
    /** Largest body. */
    static final int MAX_BYTES = TopicPolicy.MAX_RECORD_BYTES;

    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What a sender that is refused may still send, so that it comes to read why. */
    private static final long DRAINED = 4L * MAX_BYTES;

    private static final Duration DRAINING = Duration.ofSeconds(5);

    private static final int CHUNK = 16 * 1024;

    private final Duration patience;

    /** @param patience how long a body may take to come */
    BodyReader(Duration patience) {
        this.patience = patience;
    }

    /**
     * Reads a body.
     *
     * @param share what it takes of the memory for all
     * @throws Refused where there is no room, where it is compressed, or where it does not come
     */
    Body read(Context context, InFlight.Share share) {
        String encoding = context.header("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new Refused(Problem.of(415, "a Content-Encoding is not read; send the body as it is"));
        }
        long length = context.req().getContentLengthLong();
        try {
            InputStream in = context.req().getInputStream();
            try {
                share.require(Math.min(length, MAX_BYTES));
                return read(in, (int) Math.min(Math.max(length, CHUNK), MAX_BYTES), share);
            } catch (Refused e) {
                drain(in);
                throw e;
            }
        } catch (IOException e) {
            throw e.getCause() instanceof TimeoutException
                    ? new Refused(Problem.of(408, "the body did not come in time"))
                    : new Refused(Problem.of(400, "the body ended before it was whole"));
        }
    }

    /** Who is still sending does not read the answer, and where the connection is closed never comes to read it. */
    private static void drain(InputStream in) throws IOException {
        long end = System.nanoTime() + DRAINING.toNanos();
        byte[] chunk = new byte[CHUNK];
        long left = DRAINED;
        for (int read = 0; read >= 0 && left > 0 && System.nanoTime() < end; read = in.read(chunk)) {
            left -= read;
        }
    }

    private Body read(InputStream in, int expected, InFlight.Share share) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        ByteArrayOutputStream body = new ByteArrayOutputStream(expected);
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        for (int read = in.read(chunk); read >= 0 && size <= DRAINED; read = in.read(chunk)) {
            size += read;
            if (size <= MAX_BYTES) {
                share.require(size);
                body.write(chunk, 0, read);
            }
            if (System.nanoTime() > end) {
                throw new Refused(Problem.of(408, "the body did not come in time"));
            }
        }
        return new Body(body.toByteArray(), size <= MAX_BYTES);
    }
}
