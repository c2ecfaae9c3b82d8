package org.epistream.text.words;

import java.util.List;

/** A fixed set of words, asked whether one of them stands in a part of a text. */
public final class Contents {
    private final Terms<String> words;

    public Contents(List<String> words) {
        this.words = Terms.of(words);
    }

    /** The words given one by one. */
    public static Contents of(String... words) {
        return new Contents(List.of(words));
    }

    /** Whether one of the words stands in a text. */
    public boolean anyIn(String text) {
        return anyIn(text, 0, text.length());
    }

    /** Whether one of the words stands in a part of a text. */
    public boolean anyIn(String text, int from, int to) {
        return words.anyIn(text, from, to);
    }
}
