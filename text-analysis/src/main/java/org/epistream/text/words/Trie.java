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

    /** The first two characters of terms. */
    private final Sieve begun;
    /** The first three, or the two that are a term: most pairs in a text that begin a term go on otherwise. */
    private final Sieve kept;

    private final Characters single;
    private final char[] singleKeys;
    private final List<V> singles;
    /** Where terms go on, for each pair that begins one: at the hash of the pair or the next free place. */
    private @Nullable Node<V>[] begins = slots(SLOTS);

    private int taken;

    public Trie(Map<String, V> values) {
        int bits = Math.max(FEWEST_BITS, Integer.highestOneBit(Math.min(MOST_BITS, values.size() * BITS_A_TERM)));
        begun = new Sieve(bits);
        kept = new Sieve(bits);
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
        kept.add(term.length() == 2 ? pair : triple(pair, term.charAt(2)));
        Node<V> node = begin(pair);
        for (int i = 2; i < term.length(); i++) {
            node = node.grow(term.charAt(i));
        }
        node.value = value;
    }

    private Node<V> begin(int pair) {
        int slot = slot(pair);
        Node<V> known = begins[slot];
        if (known != null) {
            return known;
        }
        Node<V> node = new Node<>(pair);
        begins[slot] = node;
        taken++;
        if (taken * 2 > begins.length) {
            widen();
        }
        return node;
    }

    private void widen() {
        @Nullable Node<V>[] old = begins;
        begins = slots(old.length * 2);
        for (Node<V> node : old) {
            if (node != null) {
                begins[slot(node.key)] = node;
            }
        }
    }

    /** Where a pair is kept, or the free place where it would be. */
    private int slot(int pair) {
        int last = begins.length - 1;
        int slot = Sieve.spread(pair) >>> Integer.numberOfLeadingZeros(last);
        for (Node<V> node = begins[slot]; node != null && node.key != pair; node = begins[slot]) {
            slot = slot + 1 & last;
        }
        return slot;
    }

    /** The next place at which a term may begin, or the end; at a few of them none does. */
    int next(String text, int from, int to) {
        // one condition a place, which is nearly always false: several would each be guessed wrong now and then
        for (int at = from + 1; at < to; at++) {
            int pair = pair(text.charAt(at - 1), text.charAt(at));
            if (begun.mayContain(pair) | single.mayContain(text.charAt(at - 1))
                    && (single.contains(text.charAt(at - 1)) || mayGoOn(pair, text, at + 1, to))) {
                return at - 1;
            }
        }
        return from < to && single.mayContain(text.charAt(to - 1)) ? to - 1 : to;
    }

    /** What the term of this one character stands for, or null. */
    public @Nullable V single(char c) {
        return single.contains(c) ? singles.get(Arrays.binarySearch(singleKeys, c)) : null;
    }

    /** Where terms go on that begin with the two characters at a place, or null. */
    @Nullable
    Node<V> pair(String text, int at, int to) {
        if (at + 1 >= to) {
            return null;
        }
        int pair = pair(text.charAt(at), text.charAt(at + 1));
        return begun.mayContain(pair) && mayGoOn(pair, text, at + 2, to) ? begins[slot(pair)] : null;
    }

    private boolean mayGoOn(int pair, String text, int at, int to) {
        return kept.mayContain(pair) || at < to && kept.mayContain(triple(pair, text.charAt(at)));
    }

    /** Where terms go on that begin with two characters, or null. */
    public @Nullable Node<V> begun(char first, char second) {
        int pair = pair(first, second);
        return begun.mayContain(pair) ? begins[slot(pair)] : null;
    }

    private static int triple(int pair, char third) {
        return Sieve.spread(pair) + third;
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

        /** The pair of characters, or the one, that leads here. */
        private final int key;

        private @Nullable Node<V> next;
        private char[] characters = NONE;
        private Node<V>[] children = slots(0);
        private @Nullable V value;

        private Node(int key) {
            this.key = key;
        }

        /** What the term that ends here stands for, or null where none does. */
        public @Nullable V value() {
            return value;
        }

        /** Where terms go on with a character, or null. */
        public @Nullable Node<V> child(char c) {
            if (next != null && next.key == c) {
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
            Node<V> child = new Node<>(c);
            if (next == null) {
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
