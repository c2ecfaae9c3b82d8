package org.epistream.text.words;

/** A fixed set of characters, asked for membership at every place of a text. */
public final class Characters {
    private final long[] bits = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

    /** The characters of a string. */
    public Characters(String members) {
        members.chars().forEach(c -> bits[c >> 6] |= 1L << c);
    }

    public boolean contains(char c) {
        return (bits[c >> 6] & 1L << c) != 0;
    }
}
