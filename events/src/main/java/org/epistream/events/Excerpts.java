package org.epistream.events;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.epistream.domain.report.Rejection;

/** The beginning of something that came in, fit to be stored and shown. */
public final class Excerpts {
    private Excerpts() {}

    /** The first {@link Rejection#MAX_EXCERPT} bytes as text; bytes that are no UTF-8 become U+FFFD. */
    public static String of(byte[] bytes) {
        byte[] head = bytes.length <= Rejection.MAX_EXCERPT ? bytes : Arrays.copyOf(bytes, Rejection.MAX_EXCERPT);
        return new String(head, StandardCharsets.UTF_8);
    }

    /**
     * The text with every half of a surrogate pair that stands alone replaced by U+FFFD, so that it can be written as
     * UTF-8. Has the same length, so that offsets hold.
     */
    static String wellFormed(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            if (mended == null) {
                mended = new StringBuilder(text);
            }
            mended.setCharAt(i, '\uFFFD');
        }
        return mended == null ? text : mended.toString();
    }
}
