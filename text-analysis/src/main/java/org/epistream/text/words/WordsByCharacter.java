package org.epistream.text.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Words by one of their characters, the others turned away by one bit. */
final class WordsByCharacter {
    private static final String[] NONE = {};

    private final Characters keys;
    private final char[] sorted;
    private final String[][] words;

    /** @param place which of its characters a word is kept under */
    WordsByCharacter(Collection<String> all, ToIntFunction<String> place) {
        Map<Character, List<String>> byKey = new TreeMap<>();
        for (String word : all) {
            byKey.computeIfAbsent(word.charAt(place.applyAsInt(word)), key -> new ArrayList<>())
                    .add(word);
        }
        String characters = byKey.keySet().stream().map(String::valueOf).collect(Collectors.joining());
        keys = new Characters(characters);
        sorted = characters.toCharArray();
        words = byKey.values().stream().map(list -> list.toArray(String[]::new)).toArray(String[][]::new);
    }

    /** The words under a character, in the order in which they were given. */
    String[] under(char key) {
        return keys.contains(key) ? words[Arrays.binarySearch(sorted, key)] : NONE;
    }
}
