package org.epistream.producer.gateway;

import java.io.InputStream;

/** Gives a byte, pauses, gives the next. */
final class SlowInput extends InputStream {
    private final byte[] bytes;
    private int next;

    SlowInput(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return next < bytes.length ? bytes[next++] : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        int read = read();
        if (read < 0) {
            return -1;
        }
        into[offset] = (byte) read;
        return 1;
    }
}
