package org.epistream.text.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A fixed set of words, asked which of them end at a place. */
public final class Endings {
    private final Map<Character, List<String>> byLast = new HashMap<>();

    public Endings(List<String> words) {
        words.forEach(word -> byLast.computeIfAbsent(word.charAt(word.length() - 1), last -> new ArrayList<>())
                .add(word));
    }

    /** Whether one of the words ends before this place. */
    public boolean anyAt(String text, int end) {
        return lengthAt(text, end) > 0;
    }

    /** Length of the first of the words that ends before this place, 0 where none does. */
    public int lengthAt(String text, int end) {
        List<String> words = end == 0 ? null : byLast.get(text.charAt(end - 1));
        if (words == null) {
            return 0;
        }
        for (String word : words) {
            if (text.startsWith(word, end - word.length())) {
                return word.length();
            }
        }
        return 0;
    }
}
