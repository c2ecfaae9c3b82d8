package org.epistream.text.repair;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;
import org.epistream.text.words.Sieve;

/**
 * Which characters stand beside which in the words that are known: of the thousands that a lost character may have been, a
 * few hundred make a word with what stands around it. Made when first asked for: few texts have lost bytes.
 */
final class Neighbours {
    static final Neighbours KNOWN = new Neighbours(Words.own());

    private static final int BITS = 1 << 20;

    /** How many of the characters that stand alone are worth a try: the likeliest, and one to compare it with. */
    private static final int ALONE = 3;

    /** Pairs that stand in words, the first character high; in order. */
    private final int[] pairs;

    /** The same, the second character high. */
    private final int[] reversed;

    private final char[] alone;

    /** Turns away most pairs that stand in no word. */
    private final Sieve sieve = new Sieve(BITS);

    private Neighbours(Map<String, Integer> own) {
        pairs = IntStream.concat(
                        common(),
                        own.keySet().stream()
                                .flatMapToInt(word -> IntStream.range(1, word.length())
                                        .map(at -> pair(word.charAt(at - 1), word.charAt(at)))))
                .sorted()
                .distinct()
                .toArray();
        reversed = Arrays.stream(pairs)
                .map(pair -> pair((char) pair, (char) (pair >>> 16)))
                .sorted()
                .toArray();
        alone = alone(own);
        for (int pair : pairs) {
            sieve.add(pair);
        }
    }

    /** The pairs in the words of HanLP's dictionary, read from its double array. */
    private static IntStream common() {
        int[] base = CoreDictionary.trie.getBase();
        int[] check = CoreDictionary.trie.getCheck();
        // a node stands at the base of its parent, and as far behind it as its character says; ends of words stand on
        // the base
        char[] ofBase = new char[Arrays.stream(base).max().orElse(0) + 1];
        IntStream.range(1, check.length)
                .filter(node -> check[node] != 0 && node > check[node] && base[node] > 0)
                .forEach(node -> ofBase[base[node]] = (char) (node - check[node] - 1));
        return IntStream.range(1, check.length)
                .filter(node -> check[node] > 0 && node > check[node] && check[node] != base[0])
                .map(node -> pair(ofBase[check[node]], (char) (node - check[node] - 1)));
    }

    private static char[] alone(Map<String, Integer> own) {
        StringBuilder likeliest = new StringBuilder();
        new String(Gbk.TABLE.writtenSimplified())
                .chars()
                .mapToObj(Character::toString)
                .sorted(Comparator.comparingInt((String word) -> -frequency(word, own)))
                .limit(ALONE)
                .forEach(likeliest::append);
        return likeliest.toString().toCharArray();
    }

    private static int frequency(String word, Map<String, Integer> own) {
        CoreDictionary.Attribute common = CoreDictionary.get(word);
        return Math.max(own.getOrDefault(word, 0), common == null ? 0 : common.totalFrequency);
    }

    /** Whether one character may stand before another in a word; a few pairs pass that stand in none. */
    boolean mayStand(char first, char second) {
        return sieve.mayContain(pair(first, second));
    }

    /** Adds the characters that can stand between two, or by themselves. */
    void addBetween(char before, char after, BitSet found) {
        addSecond(pairs, before, found);
        addSecond(reversed, after, found);
        for (char c : alone) {
            found.set(c);
        }
    }

    private static void addSecond(int[] pairs, char first, BitSet found) {
        int at = Arrays.binarySearch(pairs, pair(first, (char) 0));
        for (int i = at < 0 ? -at - 1 : at; i < pairs.length && pairs[i] >>> 16 == first; i++) {
            found.set((char) pairs[i]);
        }
    }

    private static int pair(char first, char second) {
        return first << 16 | second;
    }
}
