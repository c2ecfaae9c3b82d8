package org.epistream.producer.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Counts what is read. */
class Counted extends FilterInputStream {
    private final LongConsumer told;
    private long count;

    /** @param told hears of every stretch that was read */
    Counted(InputStream in, LongConsumer told) {
        super(in);
        this.told = told;
    }

    Counted(InputStream in) {
        this(in, bytes -> {});
    }

    long count() {
        return count;
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

    /** Called after every stretch that was read. */
    void add(long bytes) throws IOException {
        count += bytes;
        told.accept(bytes);
    }
}
