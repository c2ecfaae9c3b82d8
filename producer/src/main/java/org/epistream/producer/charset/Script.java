package org.epistream.producer.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * How likely each character is in a Chinese text of one script. No counts of a corpus stand behind it, only the two levels into
 * which GB 2312 and Big5 sort their characters: nearly every character of a text is of the first, and bytes that are read in the
 * wrong charset give many that are not.
 */
final class Script {
    private static final double FIRST_LEVEL = 0.9;
    private static final double SECOND_LEVEL = 0.01;
    private static final double OTHER_HAN = 0.001;

    private static final float ASCII = log(1 / 100.0);
    private static final float PUNCTUATION = log(0.1 / 120);
    private static final float OTHER = log(1e-6);
    private static final float MALFORMED = log(1e-7);
    private static final float CONTROL = log(1e-9);

    /** What a byte of no text at all costs. */
    static final double ANY_BYTE = log(1 / 256.0);

    static final Script SIMPLIFIED = new Script("GB2312", 0xB0, 0xD7, 0xF7, 0xA1, 0xFE);
    static final Script TRADITIONAL = new Script("Big5", 0xA4, 0xC6, 0xF9, 0x40, 0xFE);

    private final float[] logs = new float[1 << 16];

    /**
     * @param first lead byte of the first level
     * @param second lead byte of the last row of the first level; the second level follows
     * @param last lead byte of the last row of the second level
     */
    private Script(String levels, int first, int second, int last, int firstTrail, int lastTrail) {
        for (int c = 0; c < logs.length; c++) {
            logs[c] = outsideTheLevels(c);
        }
        // In Big5 a row or two of marks stand between and behind the levels; they are no Han characters.
        String one = characters(Charset.forName(levels), first, second, firstTrail, lastTrail);
        String two = characters(Charset.forName(levels), second + 1, last, firstTrail, lastTrail);
        one.chars().forEach(c -> logs[c] = log(FIRST_LEVEL / one.length()));
        two.chars().forEach(c -> logs[c] = log(SECOND_LEVEL / two.length()));
    }

    /** The logarithm of how likely the text is, character by character. */
    double likelihood(CharSequence text) {
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += logs[text.charAt(i)];
        }
        return sum;
    }

    private static float outsideTheLevels(int c) {
        if (c == '\t' || c == '\n' || c == '\r' || c == '\f' || c >= ' ' && c < 0x7F) {
            return ASCII;
        }
        if (c == 0xFFFD) {
            return MALFORMED;
        }
        if (c < ' ' || c >= 0x7F && c < 0xA0) {
            return CONTROL;
        }
        if (c >= 0x3000 && c <= 0x303F || c >= 0xFF01 && c <= 0xFF5E || "\u00B7‘’“”—…×℃%‰".indexOf(c) >= 0) {
            return PUNCTUATION;
        }
        return c >= 0x4E00 && c <= 0x9FFF ? log(OTHER_HAN / 15_000) : OTHER;
    }

    private static String characters(Charset charset, int firstLead, int lastLead, int firstTrail, int lastTrail) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * (lastLead - firstLead + 1) * (lastTrail - firstTrail + 1));
        for (int lead = firstLead; lead <= lastLead; lead++) {
            for (int trail = firstTrail; trail <= lastTrail; trail++) {
                if (trail < 0x7F || trail > 0xA0) {
                    bytes.put((byte) lead).put((byte) trail);
                }
            }
        }
        CharBuffer text = CharBuffer.allocate(bytes.position());
        charset.newDecoder()
                .onMalformedInput(CodingErrorAction.IGNORE)
                .onUnmappableCharacter(CodingErrorAction.IGNORE)
                .decode(bytes.flip(), text, true);
        StringBuilder han = new StringBuilder();
        text.flip().chars().filter(c -> c >= 0x4E00 && c <= 0x9FFF).forEach(c -> han.append((char) c));
        return han.toString();
    }

    private static float log(double likelihood) {
        return (float) Math.log(likelihood);
    }
}
