package org.epistream.text.repair;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/** Chinese characters and their two bytes in GBK. Made when first asked for: few texts have lost bytes. */
final class Gbk {
    private static final int BYTES = 1 << Byte.SIZE;

    static final Gbk TABLE = new Gbk();

    private final char[] characters = new char[Character.MAX_VALUE + 1];
    private final char[] bytes = new char[Character.MAX_VALUE + 1];
    private final BitSet written = new BitSet();
    private final char[] writtenSimplified;
    private final char[] writtenTraditional;
    private final char[][] withLead;
    private final char[][] withTrail;

    private Gbk() {
        // Browsers show private characters where GBK has none; so no byte of theirs is lost.
        Charset charset = Charset.forName("GB18030");
        for (int lead = 0x81; lead <= 0xFE; lead++) {
            for (int trail = 0x40; trail <= 0xFE; trail++) {
                String one = new String(new byte[] {(byte) lead, (byte) trail}, charset);
                if (one.length() == 1 && one.charAt(0) != '\uFFFD' && trail != 0x7F) {
                    characters[lead << 8 | trail] = one.charAt(0);
                    bytes[one.charAt(0)] = (char) (lead << 8 | trail);
                }
            }
        }
        CharsetEncoder common = Charset.forName("GB2312").newEncoder();
        for (char c = Script.FIRST_HAN; c <= Script.LAST_HAN; c++) {
            written.set(c, bytes[c] != 0 && common.canEncode(Script.simplified(c)));
        }
        StringBuilder same = new StringBuilder();
        StringBuilder changing = new StringBuilder();
        written.stream().forEach(c -> (Script.changes((char) c) ? changing : same).append((char) c));
        writtenSimplified = same.toString().toCharArray();
        writtenTraditional = changing.toString().toCharArray();
        "。、“”〇".chars().forEach(written::set);
        withLead = writtenBy(code -> code >> Byte.SIZE);
        withTrail = writtenBy(code -> code & BYTES - 1);
    }

    /** The character of two bytes, or 0. */
    char character(int lead, int trail) {
        return characters[lead << 8 | trail];
    }

    /** The two bytes of a character, lead byte high, or 0. */
    int bytes(char c) {
        return bytes[c];
    }

    /** Whether a character is in use, rather than one of the many that GBK has besides. */
    boolean isWritten(char c) {
        return written.get(c);
    }

    /** The characters in use of simplified script. */
    char[] writtenSimplified() {
        return writtenSimplified;
    }

    /** The characters in use that are written otherwise in simplified script. */
    char[] writtenTraditional() {
        return writtenTraditional;
    }

    /** The characters in use with this first byte. */
    char[] withLead(int lead) {
        return withLead[lead];
    }

    /** The characters in use with this second byte. */
    char[] withTrail(int trail) {
        return withTrail[trail];
    }

    private char[][] writtenBy(IntUnaryOperator part) {
        StringBuilder[] by = new StringBuilder[BYTES];
        Arrays.setAll(by, i -> new StringBuilder());
        for (int code = 0; code < characters.length; code++) {
            if (isWritten(characters[code])) {
                by[part.applyAsInt(code)].append(characters[code]);
            }
        }
        return Arrays.stream(by).map(each -> each.toString().toCharArray()).toArray(char[][]::new);
    }
}
