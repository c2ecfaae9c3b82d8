package org.epistream.text.words;

import java.util.List;

/** A fixed set of words, asked which of them end at a place. */
public final class Endings {
    private final WordsByCharacter byLast;

    /** Words in the order in which they are tried. */
    public Endings(List<String> words) {
        byLast = new WordsByCharacter(words, word -> word.length() - 1);
    }

    /** The words given one by one. */
    public static Endings of(String... words) {
        return new Endings(List.of(words));
    }

    /** Whether one of the words ends before this place. */
    public boolean anyAt(String text, int end) {
        return lengthAt(text, end) > 0;
    }

    /** Length of the first of the words that ends before this place, 0 where none does. */
    public int lengthAt(String text, int end) {
        if (end <= 0) {
            return 0;
        }
        for (String word : byLast.under(text.charAt(end - 1))) {
            if (text.startsWith(word, end - word.length())) {
                return word.length();
            }
        }
        return 0;
    }
}
