package org.epistream.text.words;

/**
 * A fixed set of a few dozen characters, asked for membership at every place of a text. The bits of {@link Characters} lie
 * as far apart as the characters of the script, and a short text waits for each line of them that it touches; here a table
 * of two lines turns away most characters, and only the others are looked up.
 */
public final class FewCharacters {
    private static final int WORDS = 16;

    private final long[] folded = new long[WORDS];
    private final Characters exact;

    /** The characters of a string. */
    public FewCharacters(String members) {
        exact = new Characters(members);
        members.chars().forEach(c -> folded[c >> 6 & WORDS - 1] |= 1L << c);
    }

    public boolean contains(char c) {
        return (folded[c >> 6 & WORDS - 1] & 1L << c) != 0 && exact.contains(c);
    }
}
