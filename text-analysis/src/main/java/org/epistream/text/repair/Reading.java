package org.epistream.text.repair;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How characters are read, in Pinyin with tones. Nothing is loaded before a text has a reading in brackets. */
final class Reading {
    private static final Set<String> SYLLABLES = Arrays.stream(Pinyin.values())
            .map(Pinyin::getPinyinWithToneMark)
            .map(Reading::spelled)
            .collect(Collectors.toUnmodifiableSet());

    /** The characters in use that are written otherwise in simplified script, by how they or their simplified forms are read. */
    private static final Map<String, String> TRADITIONAL = new HashMap<>();

    static {
        for (char c : Gbk.TABLE.writtenTraditional()) {
            Set<String> readings = new HashSet<>(all(c));
            readings.addAll(all(Script.simplified(c)));
            readings.forEach(reading -> TRADITIONAL.merge(reading, String.valueOf(c), String::concat));
        }
    }

    private Reading() {}

    /** The characters in use that are read so and written otherwise in simplified script. */
    static char[] traditional(String reading) {
        return TRADITIONAL.getOrDefault(reading, "").toCharArray();
    }

    /** Whether it is one syllable with its tone, in the spelling of {@link #spelled}. */
    static boolean isSyllable(String reading) {
        return SYLLABLES.contains(reading);
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

    private static Set<String> all(char c) {
        Pinyin[] all = PinyinDictionary.get(String.valueOf(c));
        return all == null
                ? Set.of()
                : Arrays.stream(all)
                        .map(Pinyin::getPinyinWithToneMark)
                        .map(Reading::spelled)
                        .collect(Collectors.toSet());
    }
}
