package org.epistream.producer.charset;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What came of reading bytes as text. */
public sealed interface Decoded {
    /** In a text of so many characters one may be damaged. */
    int ONE_DAMAGED_IN = 100;

    /**
     * A text.
     *
     * @param text without a byte order mark; damaged bytes are U+FFFD
     */
    record Text(String text, CharsetGuess charset) implements Decoded {}

    /**
     * No text, or none whose charset is sure.
     *
     * @param detail why, in one line, with the charsets that it could be in
     */
    record NoText(String detail) implements Decoded {}

    /**
     * Reads bytes as text.
     *
     * @param declared charsets that a page or a server says it is in; none of them is taken at its word
     */
    static Decoded of(byte[] bytes, Set<TextCharset> declared) {
        List<CharsetGuess> guesses = CharsetFinder.find(bytes, true, declared);
        if (!isSure(guesses)) {
            return new NoText(unsure(bytes, guesses));
        }
        CharsetGuess guess = guesses.get(0);
        String text = CharsetFinder.decode(bytes, guess.charset());
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (text.indexOf('\0') >= 0) {
            return new NoText("binary: there are NUL characters in it");
        }
        long damaged = text.chars().filter(c -> c == 0xFFFD).count();
        // Where the bytes are sound, U+FFFD stood in the text before it came here; that is for the analysis to mend.
        if (damaged * ONE_DAMAGED_IN > text.length() && !CharsetFinder.isSound(bytes, guess.charset())) {
            return new NoText(
                    "taken for " + guess + ", but " + damaged + " of its " + text.length() + " characters are damaged");
        }
        return new Text(text, guess);
    }

    /**
     * The charset of a longer text, by its beginning.
     *
     * @param head the first bytes, of which the first {@value CharsetFinder#SAMPLE} count
     * @param whole whether the text ends with them
     * @return a text as far as it goes, or why it is none
     */
    static Decoded head(byte[] head, boolean whole) {
        List<CharsetGuess> guesses = CharsetFinder.find(head, whole, Set.of());
        return isSure(guesses)
                ? new Text(CharsetFinder.decode(head, guesses.get(0).charset()), guesses.get(0))
                : new NoText(unsure(head, guesses));
    }

    private static boolean isSure(List<CharsetGuess> guesses) {
        return !guesses.isEmpty() && guesses.get(0).confidence() >= CharsetGuess.LEAST_CONFIDENCE;
    }

    private static String unsure(byte[] bytes, List<CharsetGuess> guesses) {
        for (byte b : bytes) {
            if (b == 0) {
                return "binary: there are NUL bytes in it";
            }
        }
        return guesses.isEmpty()
                ? "no text in UTF-8, GB18030, Big5 or UTF-16"
                : "its charset is not sure: "
                        + guesses.stream().map(CharsetGuess::toString).collect(Collectors.joining(", "))
                        + ", and " + CharsetGuess.LEAST_CONFIDENCE + " % are needed; save it as UTF-8";
    }
}
