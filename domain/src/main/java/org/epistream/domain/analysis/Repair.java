package org.epistream.domain.analysis;

/**
 * What was mended in a report before it was read.
 *
 * @param kind what was wrong
 * @param characters how many characters of the body it touched
 * @param guessed how many of them are guesses
 */
public record Repair(Kind kind, int characters, int guessed) {
    /** What can be wrong with the characters of a report. */
    public enum Kind {
        /** Traditional script, converted to simplified. */
        TRADITIONAL_SCRIPT,
        /** Pinyin in brackets behind a character, taken out. */
        PINYIN_BRACKET,
        /** A run of GBK text that lost a byte and was read one byte off, shifted back. */
        SHIFTED_BYTES,
        /** Full-width letters and digits, made half-width. */
        FULL_WIDTH,
        /** Characters without width, and stray spaces or line ends inside words, taken out. */
        STRAY_CHARACTER
    }

    public Repair {
        if (characters < 0 || guessed < 0) {
            throw new IllegalArgumentException(
                    "a repair counts " + characters + " characters, " + guessed + " guessed");
        }
    }
}
