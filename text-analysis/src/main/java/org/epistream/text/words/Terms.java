package org.epistream.text.words;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A fixed set of terms, found in a text in one pass.
 *
 * @param <V> what a term stands for
 */
public final class Terms<V> {
    /** A term where it stands: {@code from} inclusive, {@code to} exclusive. */
    public record Hit<V>(int from, int to, V value) {
        public int length() {
            return to - from;
        }
    }

    private final AhoCorasickDoubleArrayTrie<V> trie = new AhoCorasickDoubleArrayTrie<>();

    public Terms(Map<String, V> values) {
        trie.build(new TreeMap<>(values));
    }

    /** Every term, also those inside and across others, by where they start, the longest first. */
    public List<Hit<V>> all(String text, int from, int to) {
        List<Hit<V>> hits = new ArrayList<>();
        trie.parseText(text.substring(from, to), (begin, end, value) -> {
            hits.add(new Hit<>(from + begin, from + end, value));
        });
        hits.sort(order());
        return hits;
    }

    /** The terms that do not overlap: of two that do, the one that starts first; of two that start together, the longer. */
    public List<Hit<V>> longest(String text, int from, int to) {
        return leftmost(all(text, from, to));
    }

    /** Keeps of hits that overlap the one that starts first, or the longer of two that start together. */
    public static <V> List<Hit<V>> leftmost(List<Hit<V>> hits) {
        List<Hit<V>> kept = new ArrayList<>();
        int free = 0;
        for (Hit<V> hit : hits) {
            if (hit.from() >= free) {
                kept.add(hit);
                free = hit.to();
            }
        }
        return kept;
    }

    /** By where they start, the longest first. */
    public static <V> Comparator<Hit<V>> order() {
        return Comparator.<Hit<V>>comparingInt(Hit::from)
                .thenComparing(Comparator.<Hit<V>>comparingInt(Hit::to).reversed());
    }
}
