package org.epistream.text.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import org.epistream.text.words.Trie.Node;
import org.jspecify.annotations.Nullable;

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

    private final Trie<V> trie;

    public Terms(Map<String, V> values) {
        trie = new Trie<>(values);
    }

    /** Terms that stand for themselves. */
    public static Terms<String> of(Collection<String> words) {
        return new Terms<>(words.stream().collect(Collectors.toMap(Function.identity(), Function.identity())));
    }

    /** Every term, also those inside and across others, by where they start, the longest first. */
    public List<Hit<V>> all(String text, int from, int to) {
        List<Hit<V>> hits = new ArrayList<>();
        for (int at = trie.next(text, from, to); at < to; at = trie.next(text, at + 1, to)) {
            int first = hits.size();
            V single = trie.single(text.charAt(at));
            if (single != null) {
                hits.add(new Hit<>(at, at + 1, single));
            }
            int end = at + 2;
            for (Node<V> node = trie.pair(text, at, to); node != null; node = next(node, text, end++, to)) {
                if (node.value() != null) {
                    hits.add(first, new Hit<>(at, end, node.value()));
                }
            }
        }
        return hits;
    }

    /** The terms that do not overlap: of two that do, the one that starts first; of two that start together, the longer. */
    public List<Hit<V>> longest(String text, int from, int to) {
        List<Hit<V>> hits = new ArrayList<>();
        int at = trie.next(text, from, to);
        while (at < to) {
            Hit<V> hit = at(text, at, to);
            if (hit != null) {
                hits.add(hit);
            }
            at = trie.next(text, hit == null ? at + 1 : hit.to(), to);
        }
        return hits;
    }

    /** The next place at which a term may begin, or the end; at a few of them none does. */
    public int next(String text, int from, int to) {
        return trie.next(text, from, to);
    }

    /** The longest term that begins at a place, or null. */
    public @Nullable Hit<V> at(String text, int from, int to) {
        if (from >= to) {
            return null;
        }
        V longest = trie.single(text.charAt(from));
        int end = from + 1;
        int at = from + 2;
        for (Node<V> node = trie.pair(text, from, to); node != null; node = next(node, text, at++, to)) {
            if (node.value() != null) {
                longest = node.value();
                end = at;
            }
        }
        return longest == null ? null : new Hit<>(from, end, longest);
    }

    /** Whether any term stands in a part of a text. */
    public boolean anyIn(String text, int from, int to) {
        for (int at = trie.next(text, from, to); at < to; at = trie.next(text, at + 1, to)) {
            if (at(text, at, to) != null) {
                return true;
            }
        }
        return false;
    }

    /** Hands over every term that begins at a place, with where it ends, the shortest first. */
    public void each(String text, int from, int to, ObjIntConsumer<V> sink) {
        V single = trie.single(text.charAt(from));
        if (single != null) {
            sink.accept(single, from + 1);
        }
        int at = from + 2;
        for (Node<V> node = trie.pair(text, from, to); node != null; node = next(node, text, at++, to)) {
            if (node.value() != null) {
                sink.accept(node.value(), at);
            }
        }
    }

    private static <V> @Nullable Node<V> next(Node<V> node, String text, int at, int to) {
        return at < to ? node.child(text.charAt(at)) : null;
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
