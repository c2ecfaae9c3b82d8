package org.epistream.text.repair;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.function.IntPredicate;

/**
 * Shows clean text in simplified script the way mirror sites do.
 *
 * @param traditional whether it converts to traditional script
 * @param glossed whether it puts readings behind characters that differ between the scripts: most of them, as the real ones do
 * @param mark what it shows where bytes make no character, or 0 where it loses no byte
 * @param columns whether its lines break at the end of a column
 */
record MirrorSite(boolean traditional, boolean glossed, char mark, boolean columns) {
    /** One run of shifted characters in so many; the real reports have two in 3,000. */
    private static final int CHARACTERS_FOR_A_RUN = 1_500;

    private static final int COLUMN = 40;
    private static final int GLOSSED_OF_TEN = 7;
    /** What such sites have made ASCII before they lose bytes, which ends a run; and blanks, where none starts. */
    private static final String STOPS = "，；：！？（）、　";

    private static final Charset GBK = Charset.forName("GBK");
    /** As browsers decode what pages call GBK: with characters for private use where GBK has none. */
    private static final Charset BROWSER = Charset.forName("GB18030");

    boolean losesBytes() {
        return mark != 0;
    }

    DamagedText show(String clean, Random random) {
        return show(clean, random, at -> random.nextInt(CHARACTERS_FOR_A_RUN) == 0);
    }

    /** The text with runs that start at these characters, as far as they can. */
    DamagedText show(String clean, Random random, IntPredicate cuts) {
        return new Writing(clean, random).write(cuts);
    }

    static String traditional(String clean) {
        String traditional = HanLP.convertToTraditionalChinese(clean);
        if (traditional.length() != clean.length()) {
            throw new IllegalArgumentException("the converter changed the length of: " + clean);
        }
        return traditional;
    }

    /** One text in the making. */
    private final class Writing {
        private final String clean;
        private final String letters;
        private final Random random;
        private final BitSet breaks;
        private final StringBuilder text = new StringBuilder();
        private final int[] starts;
        private final int[] ends;
        private final BitSet lost = new BitSet();

        private Writing(String clean, Random random) {
            this.clean = clean;
            this.letters = traditional ? traditional(clean) : clean;
            this.random = random;
            this.breaks = columns ? columnEnds(clean) : new BitSet();
            this.starts = new int[clean.length()];
            this.ends = new int[clean.length()];
        }

        private DamagedText write(IntPredicate cuts) {
            int at = 0;
            while (at < clean.length()) {
                if (breaks.get(at)) {
                    text.append('\n');
                }
                if (losesBytes() && canShift(at) && cuts.test(at)) {
                    at = run(at);
                } else {
                    starts[at] = text.length();
                    text.append(letters.charAt(at));
                    ends[at] = text.length();
                    gloss(at++);
                }
            }
            return new DamagedText(clean, text.toString(), starts, ends, lost);
        }

        private void gloss(int at) {
            if (isGlossed(at)) {
                Pinyin reading = PinyinDictionary.get(String.valueOf(letters.charAt(at)))[0];
                text.append('(').append(reading.getPinyinWithToneMark()).append(')');
            }
        }

        private boolean isGlossed(int at) {
            char c = letters.charAt(at);
            return glossed
                    && c % 10 < GLOSSED_OF_TEN
                    && HanLP.convertToSimplifiedChinese(String.valueOf(c)).charAt(0) != c
                    && PinyinDictionary.get(String.valueOf(c)) != null;
        }

        private boolean canShift(int at) {
            char c = letters.charAt(at);
            return c >= 0x80
                    && STOPS.indexOf(c) < 0
                    && !Character.isSurrogate(c)
                    && String.valueOf(c).getBytes(GBK).length == 2;
        }

        /** Writes a run that has lost its first byte, and comes back with the character behind it. */
        private int run(int from) {
            int to = from;
            byte[] bytes = {};
            do {
                bytes = Arrays.copyOf(bytes, bytes.length + 2);
                System.arraycopy(letters.substring(to, to + 1).getBytes(GBK), 0, bytes, bytes.length - 2, 2);
                to++;
            } while (bytes[bytes.length - 1] < 0
                    && !isGlossed(to - 1)
                    && to < letters.length()
                    && canShift(to)
                    && !breaks.get(to));
            if (to == from + 1) {
                return single(from);
            }
            int last = bytes.length - 1;
            boolean marked = random.nextBoolean();
            lost.set(from);
            starts[from] = text.length();
            if (marked) {
                text.append(mark);
            }
            for (int i = 1; i < last; i += 2) {
                ends[from + i / 2] = text.length() + 1;
                starts[from + i / 2 + 1] = text.length();
                text.append(decoded(bytes[i], bytes[i + 1]));
            }
            text.append(bytes[last] > 0 ? (char) bytes[last] : mark);
            ends[to - 1] = text.length();
            lost.set(to - 1, bytes[last] < 0);
            gloss(to - 1);
            return to;
        }

        /** Both bytes of a character that stands alone are gone. */
        private int single(int at) {
            lost.set(at);
            starts[at] = text.length();
            text.append(mark);
            ends[at] = text.length();
            gloss(at);
            return at + 1;
        }

        private char decoded(byte lead, byte trail) {
            String one = new String(new byte[] {lead, trail}, BROWSER);
            char c = one.length() == 1 ? one.charAt(0) : '\uFFFD';
            boolean fullWidth = c > '\uff00' && c < '\uff5f';
            return c == '\uFFFD' ? mark : fullWidth ? (char) (c - 0xFEE0) : c;
        }
    }

    /** Before which characters a line of a column ends, in paragraphs that are wider than it. */
    private static BitSet columnEnds(String clean) {
        BitSet breaks = new BitSet();
        int width = 0;
        for (int i = 0; i < clean.length(); i++) {
            int wide = clean.charAt(i) < 0x2000 ? 1 : 2;
            if (clean.charAt(i) == '\n') {
                width = 0;
            } else if (width + wide > COLUMN && "，。、；：！？”’）》".indexOf(clean.charAt(i)) < 0) {
                breaks.set(i);
                width = wide;
            } else {
                width += wide;
            }
        }
        return breaks;
    }
}
