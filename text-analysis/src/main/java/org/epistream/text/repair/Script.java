package org.epistream.text.repair;

import com.hankcs.hanlp.HanLP;

/** Traditional and simplified forms of Chinese characters. */
final class Script {
    /** Simplified text holds a few characters that are traditional elsewhere: names, 乾, 於. */
    private static final double TRADITIONAL_SHARE = 0.05;

    /** Characters with which 著 makes a word about writing or fame: 名著, 显著, 著名. */
    private static final String BEFORE_WRITTEN = "名显卓原专论编土昭巨译合遗所";

    private static final String BEHIND_WRITTEN = "名作述称书者录文";

    static final char FIRST_HAN = '\u3400';
    static final char LAST_HAN = '\u9fff';

    private static final char[] SIMPLIFIED = simplifiedForms();

    private Script() {}

    private static char[] simplifiedForms() {
        char[] forms = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            forms[c] = (char) c;
        }
        // One call takes a tenth of the time of one for each; line ends keep two characters from being read as a
        // phrase.
        StringBuilder apart = new StringBuilder();
        for (char c = FIRST_HAN; c <= LAST_HAN; c++) {
            apart.append(c).append('\n');
        }
        String[] each = HanLP.convertToSimplifiedChinese(apart.toString()).split("\n");
        for (int i = 0; i < each.length; i++) {
            if (each[i].length() == 1) {
                forms[FIRST_HAN + i] = each[i].charAt(0);
            }
        }
        return forms;
    }

    static boolean isHan(char c) {
        return c >= FIRST_HAN && c <= LAST_HAN || c == '〇';
    }

    static char simplified(char c) {
        return SIMPLIFIED[c];
    }

    /** Whether a character is written otherwise in simplified script. */
    static boolean changes(char c) {
        return SIMPLIFIED[c] != c;
    }

    /** Whether the text is written in traditional script, rather than holding a character of it here and there. */
    static boolean isTraditional(CharSequence text) {
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
    static String simplify(String text) {
        String phrases = HanLP.convertToSimplifiedChinese(text);
        if (phrases.length() == text.length()) {
            return withParticle(phrases);
        }
        return withParticle(simplifyEach(text));
    }

    /** The same without a look at what stands around each character, at a tenth of the cost. */
    static String simplifyEach(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = SIMPLIFIED[letters[i]];
        }
        return new String(letters);
    }

    /** Writes the particle 着, which traditional script writes as the 著 of 著名. */
    private static String withParticle(String text) {
        if (text.indexOf('著') < 0) {
            return text;
        }
        StringBuilder letters = new StringBuilder(text);
        for (int at = text.indexOf('著'); at >= 0; at = text.indexOf('著', at + 1)) {
            boolean written = at > 0 && BEFORE_WRITTEN.indexOf(text.charAt(at - 1)) >= 0
                    || at + 1 < text.length() && BEHIND_WRITTEN.indexOf(text.charAt(at + 1)) >= 0;
            if (!written) {
                letters.setCharAt(at, '着');
            }
        }
        return letters.toString();
    }
}
