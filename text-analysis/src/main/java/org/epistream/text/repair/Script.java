package org.epistream.text.repair;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Chinese characters: traditional and simplified form, readings, and their two bytes in GBK. */
final class Script {
    /** Simplified text holds a few characters that are traditional elsewhere: names, 乾, 於. */
    private static final double TRADITIONAL_SHARE = 0.05;

    private final char[] simplified = new char[Character.MAX_VALUE + 1];
    private final char[] byGbk = new char[Character.MAX_VALUE + 1];
    private final char[] gbk = new char[Character.MAX_VALUE + 1];
    private final BitSet written = new BitSet();
    private final char[] writtenSimplified;
    private final char[] writtenTraditional;
    private final Set<String> toned = new HashSet<>();

    Script() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            simplified[c] = (char) c;
        }
        for (char c = '\u3400'; c <= '\u9fff'; c++) {
            String one = HanLP.convertToSimplifiedChinese(String.valueOf(c));
            if (one.length() == 1) {
                simplified[c] = one.charAt(0);
            }
        }
        // Browsers show private characters where GBK has none; so no byte of theirs is lost.
        Charset charset = Charset.forName("GB18030");
        for (int lead = 0x81; lead <= 0xFE; lead++) {
            for (int trail = 0x40; trail <= 0xFE; trail++) {
                String one = new String(new byte[] {(byte) lead, (byte) trail}, charset);
                if (one.length() == 1 && one.charAt(0) != '\uFFFD' && trail != 0x7F) {
                    byGbk[lead << 8 | trail] = one.charAt(0);
                    gbk[one.charAt(0)] = (char) (lead << 8 | trail);
                }
            }
        }
        CharsetEncoder common = Charset.forName("GB2312").newEncoder();
        for (char c = '\u3400'; c <= '\u9fff'; c++) {
            written.set(c, gbk[c] != 0 && common.canEncode(simplified[c]));
        }
        StringBuilder same = new StringBuilder();
        StringBuilder changing = new StringBuilder();
        written.stream().forEach(c -> (changes((char) c) ? changing : same).append((char) c));
        writtenSimplified = same.toString().toCharArray();
        writtenTraditional = changing.toString().toCharArray();
        "。、“”〇".chars().forEach(written::set);
        for (Pinyin pinyin : Pinyin.values()) {
            toned.add(spelled(pinyin.getPinyinWithToneMark()));
        }
    }

    static boolean isHan(char c) {
        return c >= '\u3400' && c <= '\u9fff' || c == '〇';
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

    /** The characters in use with this second byte in GBK. */
    char[] withTrail(int trail) {
        StringBuilder characters = new StringBuilder();
        for (int lead = 0x81; lead <= 0xFE; lead++) {
            char c = ofGbk(lead, trail);
            if (isWritten(c)) {
                characters.append(c);
            }
        }
        return characters.toString().toCharArray();
    }

    char simplified(char c) {
        return simplified[c];
    }

    /** Whether a character is written otherwise in simplified script. */
    boolean changes(char c) {
        return simplified[c] != c;
    }

    /** Whether the text is written in traditional script, rather than holding a character of it here and there. */
    boolean isTraditional(CharSequence text) {
        int han = 0;
        int changing = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isHan(c)) {
                han++;
                if (changes(c)) {
                    changing++;
                }
            }
        }
        return changing > 0 && changing >= han * TRADITIONAL_SHARE;
    }

    /** A text of the same length in simplified script. */
    String simplify(String text) {
        String phrases = HanLP.convertToSimplifiedChinese(text);
        if (phrases.length() == text.length()) {
            return phrases;
        }
        StringBuilder letters = new StringBuilder(text.length());
        text.chars().forEach(c -> letters.append(simplified[c]));
        return letters.toString();
    }

    /** The character of two bytes in GBK, or 0. */
    char ofGbk(int lead, int trail) {
        return byGbk[lead << 8 | trail];
    }

    /** The two bytes of a character in GBK, lead byte high, or 0. */
    int toGbk(char c) {
        return gbk[c];
    }

    /** Whether it is one syllable of Pinyin with its tone, in the spelling of {@link #spelled}. */
    boolean isSyllable(String reading) {
        return toned.contains(reading);
    }

    /** A syllable with composed accents and plain Latin letters. */
    static String spelled(String reading) {
        return Normalizer.normalize(reading, Normalizer.Form.NFC)
                .replace('ɑ', 'a')
                .replace('ɡ', 'g')
                .replace('ă', 'ǎ')
                .replace('ŏ', 'ǒ')
                .replace('ĕ', 'ě')
                .replace('ĭ', 'ǐ')
                .replace('ŭ', 'ǔ');
    }

    /** Whether a character can be read so, in its traditional or simplified form. */
    boolean readsAs(char c, String reading) {
        return readings(c).contains(reading) || readings(simplified[c]).contains(reading);
    }

    private static Set<String> readings(char c) {
        Pinyin[] all = PinyinDictionary.get(String.valueOf(c));
        return all == null
                ? Set.of()
                : Arrays.stream(all)
                        .map(Pinyin::getPinyinWithToneMark)
                        .map(Script::spelled)
                        .collect(Collectors.toSet());
    }
}
