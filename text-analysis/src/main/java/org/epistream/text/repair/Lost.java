package org.epistream.text.repair;

/** What a character leaves behind that lost a byte. */
final class Lost {
    /** Stands before a reading whose opening bracket was taken for the trail byte of the character before it. */
    static final String SWALLOWED = "(";

    private Lost() {}

    /** Whether the unit is put where bytes made no character. */
    static boolean isMark(char c) {
        return c == '?' || c == '\uFFFD';
    }

    /** Whether an ASCII character can be the second byte of a character in GBK. */
    static boolean canBeTrail(char c) {
        return c >= 0x40 && c < 0x7F;
    }
}
