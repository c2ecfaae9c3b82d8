package org.epistream.text.words;

/** A fixed set of characters, asked for membership at every place of a text. */
public final class Characters {
    /** From the first word of 64 that holds a member on: a set that is wholly Chinese stays small. */
    private final long[] bits;

    private final int first;

    /** The characters of a string. */
    public Characters(String members) {
        first = members.chars().min().orElse(0) >> 6;
        bits = new long[members.isEmpty() ? 0 : (members.chars().max().orElse(0) >> 6) - first + 1];
        members.chars().forEach(c -> bits[(c >> 6) - first] |= 1L << c);
    }

    public boolean contains(char c) {
        int word = (c >> 6) - first;
        return word >= 0 && word < bits.length && (bits[word] & 1L << c) != 0;
    }
}
