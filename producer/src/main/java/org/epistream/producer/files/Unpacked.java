package org.epistream.producer.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Unpacked bytes, within limits. */
final class Unpacked extends FilterInputStream {
    private final LongSupplier packed;
    private final UnpackLimits limits;
    private long count;

    /** @param packed how many packed bytes have been used so far */
    Unpacked(InputStream in, LongSupplier packed, UnpackLimits limits) {
        super(in);
        this.packed = packed;
        this.limits = limits;
    }

    /** More comes out than the limits allow. The message says how much. */
    static final class Bomb extends IOException {
        Bomb(String message) {
            super(message);
        }
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        if (next >= 0) {
            add(1);
        }
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read > 0) {
            add(read);
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = in.skip(bytes);
        add(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Leaves the archive open, for the entries behind this one. */
    @Override
    public void close() {}

    private void add(long bytes) throws Bomb {
        count += bytes;
        if (count > limits.bytes()) {
            throw new Bomb("it unpacks to more than " + limits.bytes() + " bytes");
        }
        if (count > limits.free() && count > limits.ratio() * Math.max(1, packed.getAsLong())) {
            throw new Bomb("it unpacks to more than " + limits.ratio() + " times its size");
        }
    }
}
