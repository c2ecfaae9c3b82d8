package org.epistream.text.words;

/** Numbers by one bit each, which several may share: turns away nearly all that it does not hold, without a look elsewhere. */
public final class Sieve {
    private static final int SPREAD = 0x9E3779B1;

    private final long[] bits;
    private final int shift;

    /** @param size how many bits, a power of two from 64 on */
    public Sieve(int size) {
        bits = new long[size / Long.SIZE];
        shift = Integer.numberOfLeadingZeros(size - 1);
    }

    /** A number whose high bits depend on all of a number's, so that they can serve as its place in a table. */
    public static int spread(int number) {
        return number * SPREAD;
    }

    public void add(int number) {
        int bit = spread(number) >>> shift;
        bits[bit >> 6] |= 1L << bit;
    }

    public boolean mayContain(int number) {
        int bit = spread(number) >>> shift;
        return (bits[bit >> 6] & 1L << bit) != 0;
    }
}
