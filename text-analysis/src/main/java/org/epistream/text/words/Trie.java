package org.epistream.text.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Terms by their characters. Of the places in a text, few begin a term: one bit for each pair of characters that begins
 * one turns the others away, which makes a search several times as fast as walking a trie from every place; and it is
 * built in a tenth of the time of a double array, which a command that reads one report would mostly wait for.
 */
public final class Trie<V> {
    /** Bits for each term: more turn away more of the other pairs, fewer stay nearer to the processor. */
    private static final int BITS_A_TERM = 16;

    private static final int FEWEST_BITS = 1 << 10;
    private static final int MOST_BITS = 1 << 16;

    private static final int SLOTS = 16;

    private final Sieve begun;
    private final Characters first;
    private final Characters single;
    private final char[] singleKeys;
    private final List<V> singles;
    /** A slot for each pair that begins a term, at its hash or the next free place. */
    private int[] pairs = new int[SLOTS];

    private Node<V>[] nodes = slots(SLOTS);
    private int taken;

    public Trie(Map<String, V> values) {
        int bits = Math.max(FEWEST_BITS, Integer.highestOneBit(Math.min(MOST_BITS, values.size() * BITS_A_TERM)));
        begun = new Sieve(bits);
        first = new Characters(
                values.keySet().stream().map(term -> term.substring(0, 1)).collect(Collectors.joining()));
        TreeMap<Character, V> alone = new TreeMap<>();
        values.forEach((term, value) -> {
            if (term.length() == 1) {
                alone.put(term.charAt(0), value);
            } else {
                put(term, value);
            }
        });
        String keys = alone.keySet().stream().map(String::valueOf).collect(Collectors.joining());
        single = new Characters(keys);
        singleKeys = keys.toCharArray();
        singles = new ArrayList<>(alone.values());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <V> Node<V>[] slots(int size) {
        return new Node[size];
    }

    private void put(String term, V value) {
        int pair = pair(term.charAt(0), term.charAt(1));
        begun.add(pair);
        Node<V> node = begin(pair);
        for (int i = 2; i < term.length(); i++) {
            node = node.grow(term.charAt(i));
        }
        node.value = value;
    }

    private Node<V> begin(int pair) {
        int slot = slot(pair);
        if (nodes[slot] == null) {
            pairs[slot] = pair;
            nodes[slot] = new Node<>();
            taken++;
            if (taken * 2 > nodes.length) {
                widen();
                slot = slot(pair);
            }
        }
        return nodes[slot];
    }

    private void widen() {
        int[] oldPairs = pairs;
        Node<V>[] oldNodes = nodes;
        pairs = new int[oldPairs.length * 4];
        nodes = slots(pairs.length);
        for (int i = 0; i < oldPairs.length; i++) {
            if (oldNodes[i] != null) {
                int slot = slot(oldPairs[i]);
                pairs[slot] = oldPairs[i];
                nodes[slot] = oldNodes[i];
            }
        }
    }

    /** Where a pair is kept, or the free place where it would be. */
    private int slot(int pair) {
        int last = pairs.length - 1;
        int slot = Sieve.spread(pair) >>> Integer.numberOfLeadingZeros(last);
        // a free slot holds 0, which no pair of characters of a text is
        while (pairs[slot] != pair && pairs[slot] != 0) {
            slot = slot + 1 & last;
        }
        return slot;
    }

    /** The next place at which a term may begin, or the end; at a few of them none does. */
    int next(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (first.mayContain(c)
                    && (single.contains(c) || at + 1 < to && begun.mayContain(pair(c, text.charAt(at + 1))))) {
                return at;
            }
        }
        return to;
    }

    /** What the term of this one character stands for, or null. */
    public @Nullable V single(char c) {
        return single.contains(c) ? singles.get(Arrays.binarySearch(singleKeys, c)) : null;
    }

    @Nullable
    Node<V> pair(String text, int at, int to) {
        return at + 1 < to ? begun(text.charAt(at), text.charAt(at + 1)) : null;
    }

    /** Where terms go on that begin with two characters, or null. */
    public @Nullable Node<V> begun(char first, char second) {
        int pair = pair(first, second);
        return begun.mayContain(pair) ? nodes[slot(pair)] : null;
    }

    private static int pair(char first, char second) {
        return first << 16 | second;
    }

    /**
     * What terms have in common up to one of their characters. Most go on in one way only, which is kept apart: it is found
     * without a look elsewhere.
     */
    public static final class Node<V> {
        private static final char[] NONE = {};

        private char only;
        private @Nullable Node<V> next;
        private char[] characters = NONE;
        private Node<V>[] children = slots(0);
        private @Nullable V value;

        /** What the term that ends here stands for, or null where none does. */
        public @Nullable V value() {
            return value;
        }

        /** Where terms go on with a character, or null. */
        public @Nullable Node<V> child(char c) {
            if (c == only && next != null) {
                return next;
            }
            if (characters.length == 0) {
                return null;
            }
            int at = Arrays.binarySearch(characters, c);
            return at < 0 ? null : children[at];
        }

        private Node<V> grow(char c) {
            Node<V> known = child(c);
            if (known != null) {
                return known;
            }
            Node<V> child = new Node<>();
            if (next == null) {
                only = c;
                next = child;
                return child;
            }
            int place = -Arrays.binarySearch(characters, c) - 1;
            int size = characters.length;
            characters = Arrays.copyOf(characters, size + 1);
            children = Arrays.copyOf(children, size + 1);
            System.arraycopy(characters, place, characters, place + 1, size - place);
            System.arraycopy(children, place, children, place + 1, size - place);
            characters[place] = c;
            children[place] = child;
            return child;
        }
    }
}
