package org.epistream.producer.files;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Bounds how many characters are read between two rows, so that no row of a table fills the memory. */
final class RowLimit extends FilterReader {
    private final long most;
    private long read;
    private boolean exceeded;

    RowLimit(Reader in, long most) {
        super(in);
        this.most = most;
    }

    /** A row has ended. */
    @Override
    public void reset() {
        read = 0;
    }

    boolean isExceeded() {
        return exceeded;
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        add(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(char[] characters, int offset, int length) throws IOException {
        int count = in.read(characters, offset, length);
        add(Math.max(0, count));
        return count;
    }

    private void add(int count) throws IOException {
        read += count;
        if (read > most) {
            exceeded = true;
            throw new IOException("the row is too long");
        }
    }
}
