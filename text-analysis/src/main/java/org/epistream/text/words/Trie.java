package org.epistream.text.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Terms by their characters. Of the places in a text, few begin a term: one bit for each pair of characters that begins
 * one turns the others away, which makes a search several times as fast as walking a trie from every place; and it is
 * built in a tenth of the time of a double array, which a command that reads one report would mostly wait for.
 */
public final class Trie<V> {
    /** Two characters fall on one of this many bits. */
    private static final int BITS = 1 << 16;

    private static final int SPREAD = 0x9E3779B1;

    private final long[] pairBits = new long[BITS / Long.SIZE];
    private final long[] singleBits = new long[BITS / Long.SIZE];
    private final Map<Integer, Node<V>> pairs = new HashMap<>();
    private final Map<Character, V> singles = new HashMap<>();

    public Trie(Map<String, V> values) {
        values.forEach(this::put);
    }

    private void put(String term, V value) {
        char first = term.charAt(0);
        if (term.length() == 1) {
            singles.put(first, value);
            set(singleBits, first);
            return;
        }
        int pair = pair(first, term.charAt(1));
        set(pairBits, bit(pair));
        Node<V> node = pairs.computeIfAbsent(pair, any -> new Node<>());
        for (int i = 2; i < term.length(); i++) {
            node = node.grow(term.charAt(i));
        }
        node.value = value;
    }

    /** Whether a term may begin here; a few places pass where none does. */
    boolean mayBegin(String text, int at, int to) {
        char first = text.charAt(at);
        return has(singleBits, first) || at + 1 < to && has(pairBits, bit(pair(first, text.charAt(at + 1))));
    }

    /** What the term of this one character stands for, or null. */
    public @Nullable V single(char c) {
        return has(singleBits, c) ? singles.get(c) : null;
    }

    @Nullable
    Node<V> pair(String text, int at, int to) {
        return at + 1 < to ? begun(text.charAt(at), text.charAt(at + 1)) : null;
    }

    /** Where terms go on that begin with two characters, or null. */
    public @Nullable Node<V> begun(char first, char second) {
        int pair = pair(first, second);
        return has(pairBits, bit(pair)) ? pairs.get(pair) : null;
    }

    private static int pair(char first, char second) {
        return first << 16 | second;
    }

    private static int bit(int pair) {
        return (pair * SPREAD) >>> 16;
    }

    private static void set(long[] bits, int at) {
        bits[at >> 6] |= 1L << at;
    }

    private static boolean has(long[] bits, int at) {
        return (bits[at >> 6] & 1L << at) != 0;
    }

    /** What terms have in common up to one of their characters. */
    public static final class Node<V> {
        private char[] characters = {};
        private final List<Node<V>> children = new ArrayList<>(0);
        private @Nullable V value;

        /** What the term that ends here stands for, or null where none does. */
        public @Nullable V value() {
            return value;
        }

        /** Where terms go on with a character, or null. */
        public @Nullable Node<V> child(char c) {
            int at = Arrays.binarySearch(characters, c);
            return at < 0 ? null : children.get(at);
        }

        private Node<V> grow(char c) {
            int at = Arrays.binarySearch(characters, c);
            if (at >= 0) {
                return children.get(at);
            }
            int place = -at - 1;
            int size = characters.length;
            characters = Arrays.copyOf(characters, size + 1);
            System.arraycopy(characters, place, characters, place + 1, size - place);
            Node<V> child = new Node<>();
            characters[place] = c;
            children.add(place, child);
            return child;
        }
    }
}
