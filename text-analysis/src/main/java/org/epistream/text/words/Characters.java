package org.epistream.text.words;

/**
 * A fixed set of characters, asked for membership at every place of a text. Bits for each character of the script lie far
 * apart, and a short text waits for each line of memory that it touches; so a folded table of a few lines, in which several
 * characters share a bit, turns most others away, and only the rest are looked up.
 */
public final class Characters {
    private static final int FEWEST_WORDS = 16;
    private static final int MOST_WORDS = 128;
    /** Members for each word of the folded table. */
    private static final int MEMBERS = 8;

    private final long[] folded;
    /** From the first word of 64 that holds a member on: a set that is wholly Chinese stays small. */
    private final long[] bits;

    private final int first;

    /** The characters of a string. */
    public Characters(String members) {
        int words = Integer.highestOneBit(Math.max(FEWEST_WORDS, members.length() / MEMBERS));
        folded = new long[Math.min(MOST_WORDS, words)];
        first = members.chars().min().orElse(0) >> 6;
        bits = new long[members.isEmpty() ? 0 : (members.chars().max().orElse(0) >> 6) - first + 1];
        members.chars().forEach(c -> {
            folded[c >> 6 & folded.length - 1] |= 1L << c;
            bits[(c >> 6) - first] |= 1L << c;
        });
    }

    /** Whether a character is one of the common Chinese ones. */
    public static boolean isChinese(char c) {
        return c >= '\u3400' && c <= '\u9fff';
    }

    public boolean contains(char c) {
        return mayContain(c) && isMember(c);
    }

    /** The same at less cost, and yes for a few characters more: for those who look closer themselves. */
    public boolean mayContain(char c) {
        return (folded[c >> 6 & folded.length - 1] & 1L << c) != 0;
    }

    private boolean isMember(char c) {
        int word = (c >> 6) - first;
        return word >= 0 && word < bits.length && (bits[word] & 1L << c) != 0;
    }
}
