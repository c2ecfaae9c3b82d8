package org.epistream.text.repair;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.nio.charset.Charset;
import java.util.Arrays;

/** Damages clean text the way mirror sites do. */
final class Damage {
    private static final Charset GBK = Charset.forName("GBK");

    private Damage() {}

    static String traditional(String clean) {
        return HanLP.convertToTraditionalChinese(clean);
    }

    /** Traditional script with the reading behind every character that differs from its simplified form. */
    static String glossed(String clean) {
        String traditional = traditional(clean);
        StringBuilder glossed = new StringBuilder();
        for (int i = 0; i < traditional.length(); i++) {
            char c = traditional.charAt(i);
            glossed.append(c);
            Pinyin[] readings = PinyinDictionary.get(String.valueOf(c));
            if (readings != null
                    && HanLP.convertToSimplifiedChinese(String.valueOf(c)).charAt(0) != c) {
                glossed.append('(').append(readings[0].getPinyinWithToneMark()).append(')');
            }
        }
        return glossed.toString();
    }

    /**
     * A stretch that has lost its first byte and is read one byte off. An odd last byte of ASCII stands as it is; another
     * becomes a mark.
     */
    static String shifted(String clean) {
        byte[] bytes = traditional(clean).getBytes(GBK);
        int last = bytes.length - 1;
        String middle = new String(Arrays.copyOfRange(bytes, 1, last), GBK);
        return middle + (bytes[last] > 0 ? String.valueOf((char) bytes[last]) : "?");
    }
}
