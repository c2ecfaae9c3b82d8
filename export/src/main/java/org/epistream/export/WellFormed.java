package org.epistream.export;

/** Text that can be written as UTF-8. */
final class WellFormed {
    private static final char LOST = '\uFFFD';

    private WellFormed() {}

    /** The text with U+FFFD in place of every half of a surrogate pair that stands alone. */
    static String of(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c)) {
                mended = mended == null ? new StringBuilder(text) : mended;
                mended.setCharAt(i, LOST);
            }
        }
        return mended == null ? text : mended.toString();
    }
}
