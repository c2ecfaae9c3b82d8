package org.epistream.producer.files;

import java.util.concurrent.atomic.AtomicLong;

/** How far the reading has come, in bytes of the files as they lie there; may be asked from any thread. */
public final class Gauge {
    private final AtomicLong total = new AtomicLong();
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong passedOver = new AtomicLong();

    /** Bytes of all files found; what standard input will bring is not known. */
    public long total() {
        return total.get();
    }

    public long read() {
        return read.get();
    }

    /** How many files, entries of archives and records of web archives were passed over because they are of another kind. */
    public long passedOver() {
        return passedOver.get();
    }

    void expect(long bytes) {
        total.addAndGet(bytes);
    }

    void advance(long bytes) {
        read.addAndGet(bytes);
    }

    void passOver() {
        passedOver.incrementAndGet();
    }
}
