package org.epistream.text.words;

/** A fixed set of characters, asked for membership at every place of a text. */
public final class Characters {
    private final long[] bits;

    /** The characters of a string. */
    public Characters(String members) {
        bits = new long[members.isEmpty() ? 0 : (members.chars().max().orElse(0) >> 6) + 1];
        members.chars().forEach(c -> bits[c >> 6] |= 1L << c);
    }

    public boolean contains(char c) {
        int word = c >> 6;
        return word < bits.length && (bits[word] & 1L << c) != 0;
    }
}
