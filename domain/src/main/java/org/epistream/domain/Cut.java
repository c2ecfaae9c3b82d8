package org.epistream.domain;

/** Keeps text from outside within bounds. */
public final class Cut {
    private Cut() {}

    /**
     * The beginning of a text.
     *
     * @param length most UTF-16 units; one less where that would part a surrogate pair, which cannot be written as UTF-8
     */
    public static String to(int length, String text) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
