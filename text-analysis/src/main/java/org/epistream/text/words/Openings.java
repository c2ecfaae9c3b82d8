package org.epistream.text.words;

import java.util.Collection;
import java.util.List;

/** A fixed set of words, asked which of them begin at a place. */
public final class Openings {
    private final WordsByCharacter byFirst;

    /** Words in the order in which they are tried. */
    public Openings(Collection<String> words) {
        byFirst = new WordsByCharacter(words, word -> 0);
    }

    /** The words given one by one. */
    public static Openings of(String... words) {
        return new Openings(List.of(words));
    }

    /** Whether one of the words begins at this place. */
    public boolean anyAt(String text, int at) {
        return lengthAt(text, at) > 0;
    }

    /** Length of the first of the words that begins at this place, 0 where none does. */
    public int lengthAt(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return 0;
        }
        for (String word : byFirst.under(text.charAt(at))) {
            if (text.startsWith(word, at)) {
                return word.length();
            }
        }
        return 0;
    }
}
