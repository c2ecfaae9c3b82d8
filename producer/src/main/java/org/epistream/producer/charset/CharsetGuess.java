package org.epistream.producer.charset;

/**
 * The charset that a text is taken to be written in.
 *
 * @param confidence how sure that is, in percent; 100 only where the text itself says so or every charset reads it alike
 */
public record CharsetGuess(TextCharset charset, int confidence) {
    /** Below this a text is refused rather than guessed at. */
    public static final int LEAST_CONFIDENCE = 95;

    /** Such as {@code GB18030 97 %}. */
    @Override
    public String toString() {
        return charset.label() + " " + confidence + " %";
    }
}
