package org.epistream.producer.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the charset that a text is written in.
 *
 * <p>A byte order mark decides, and so does strict UTF-8 with a character that takes three bytes. Else the beginning is decoded in
 * every charset and weighed: how likely is what comes out as Chinese? The confidence is the probability that Bayes' rule gives a
 * charset beside the others and beside no text at all.
 */
final class CharsetFinder {
    /** So many bytes decide. */
    static final int SAMPLE = 1 << 16;

    /** How often each is met, before anything is known of a text. */
    private static final Map<TextCharset, Double> USUAL = Map.of(
            TextCharset.UTF_8, 0.60,
            TextCharset.GB18030, 0.28,
            TextCharset.BIG5, 0.06,
            TextCharset.UTF_16LE, 0.04,
            TextCharset.UTF_16BE, 0.01);

    private static final double NO_TEXT = 0.01;

    /** How much likelier a charset becomes when a page or a server names it; both are often wrong. */
    private static final double DECLARED = 300;

    /** So many texts in a charset that holds both scripts are in the traditional one. */
    private static final double TRADITIONAL = 0.1;

    /** What UTF-8 writes in three bytes or four. */
    private static final char FIRST_OF_THREE_BYTES = 0x800;

    private CharsetFinder() {}

    /**
     * What the text may be written in, the likeliest first; nothing where it is no text.
     *
     * @param bytes its beginning
     * @param whole whether it ends there
     * @param declared charsets that somebody says it is in
     */
    static List<CharsetGuess> find(byte[] bytes, boolean whole, Set<TextCharset> declared) {
        Optional<TextCharset> marked = TextCharset.markedBy(bytes);
        if (marked.isPresent()) {
            return List.of(new CharsetGuess(marked.get(), 100));
        }
        int length = Math.min(bytes.length, SAMPLE);
        boolean ended = whole && length == bytes.length;
        String strict = strictUtf8(bytes, length, ended);
        if (strict != null && strict.indexOf('\0') < 0) {
            if (strict.length() == length) {
                return List.of(new CharsetGuess(TextCharset.UTF_8, 100));
            }
            if (strict.chars().anyMatch(c -> c >= FIRST_OF_THREE_BYTES)) {
                return List.of(new CharsetGuess(TextCharset.UTF_8, 99));
            }
        }
        return weigh(bytes, length, ended, declared);
    }

    private static List<CharsetGuess> weigh(byte[] bytes, int length, boolean ended, Set<TextCharset> declared) {
        Map<TextCharset, Double> weights = new EnumMap<>(TextCharset.class);
        USUAL.forEach((charset, usual) -> {
            double likelihood = likelihood(decode(bytes, length, ended, charset), charset);
            weights.put(charset, Math.log(usual * (declared.contains(charset) ? DECLARED : 1)) + likelihood);
        });
        double noText = Math.log(NO_TEXT) + length * Script.ANY_BYTE;
        double highest = weights.values().stream().reduce(noText, Math::max);
        double sum = Math.exp(noText - highest);
        for (double weight : weights.values()) {
            sum += Math.exp(weight - highest);
        }
        List<CharsetGuess> guesses = new ArrayList<>();
        for (Map.Entry<TextCharset, Double> each : weights.entrySet()) {
            int percent = (int) (100 * Math.exp(each.getValue() - highest) / sum);
            if (percent >= 1) {
                guesses.add(new CharsetGuess(each.getKey(), Math.min(percent, 99)));
            }
        }
        guesses.sort(Comparator.comparingInt(CharsetGuess::confidence).reversed());
        return guesses;
    }

    private static double likelihood(String text, TextCharset charset) {
        double traditional = Script.TRADITIONAL.likelihood(text);
        return charset == TextCharset.BIG5
                ? traditional
                : Math.max(
                        Script.SIMPLIFIED.likelihood(text) + Math.log(1 - TRADITIONAL),
                        traditional + Math.log(TRADITIONAL));
    }

    /** Null where it is not UTF-8. A character that the end of the sample cuts in two is no fault of the text. */
    private static @Nullable String strictUtf8(byte[] bytes, int length, boolean ended) {
        CharBuffer text = CharBuffer.allocate(length);
        return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, 0, length), text, ended)
                        .isError()
                ? null
                : text.flip().toString();
    }

    private static String decode(byte[] bytes, int length, boolean ended, TextCharset charset) {
        CharBuffer text = CharBuffer.allocate(length + 1);
        lenient(charset).decode(ByteBuffer.wrap(bytes, 0, length), text, ended);
        return text.flip().toString();
    }

    /** Reads what is damaged as U+FFFD. */
    static CharsetDecoder lenient(TextCharset charset) {
        return charset.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    /** Whether every byte belongs to a character of the charset. */
    static boolean isSound(byte[] bytes, TextCharset charset) {
        try {
            charset.charset().newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The whole text, damage as U+FFFD. */
    static String decode(byte[] bytes, TextCharset charset) {
        try {
            return lenient(charset).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("a lenient decoder replaces", e);
        }
    }
}
