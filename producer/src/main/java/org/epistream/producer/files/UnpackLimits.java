package org.epistream.producer.files;

/**
 * How much may come out of an archive. What goes beyond is a bomb, or as good as one.
 *
 * @param ratio so many times its packed size; text packs five to twenty times
 * @param free the ratio counts from so many unpacked bytes on
 * @param bytes unpacked bytes of one {@code .gz} or entry
 * @param entries entries of one {@code .zip}
 * @param depth so many archives inside one another
 */
record UnpackLimits(int ratio, long free, long bytes, int entries, int depth) {
    static final UnpackLimits DEFAULT = new UnpackLimits(200, 16L << 20, 64L << 30, 100_000, 2);
}
