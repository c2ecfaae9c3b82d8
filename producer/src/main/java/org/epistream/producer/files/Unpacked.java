package org.epistream.producer.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Unpacked bytes, within limits. */
final class Unpacked extends Counted {
    private final LongSupplier packed;
    private final UnpackLimits limits;

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
    void add(long bytes) throws IOException {
        super.add(bytes);
        if (count() > limits.bytes()) {
            throw new Bomb("it unpacks to more than " + limits.bytes() + " bytes");
        }
        if (count() > limits.free() && count() > limits.ratio() * Math.max(1, packed.getAsLong())) {
            throw new Bomb("it unpacks to more than " + limits.ratio() + " times its size");
        }
    }

    /** Leaves the archive open, for the entries behind this one. */
    @Override
    public void close() {}
}
