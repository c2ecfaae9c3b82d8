package org.epistream.text.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.epistream.text.words.Terms.Hit;
import org.epistream.text.words.Trie.Node;

/**
 * A fixed set of terms, found in a text by their last characters: many words for a meeting or an office begin in their
 * own way, and all end in a few.
 *
 * @param <V> what a term stands for
 */
public final class Tails<V> {
    /** The terms from their last character to their first. */
    private final Trie<V> trie;

    private final Characters last;

    public Tails(Map<String, V> values) {
        Map<String, V> reversed = new HashMap<>();
        values.forEach(
                (term, value) -> reversed.put(new StringBuilder(term).reverse().toString(), value));
        trie = new Trie<>(reversed);
        last = new Characters(
                reversed.keySet().stream().map(term -> term.substring(0, 1)).collect(Collectors.joining()));
    }

    /** The terms that end at one place, the longest first, for each place where any does. */
    public List<List<Hit<V>>> byEnd(String text, int from, int to) {
        List<List<Hit<V>>> ends = new ArrayList<>();
        for (int end = from + 1; end <= to; end++) {
            if (last.contains(text.charAt(end - 1))) {
                List<Hit<V>> hits = endingAt(text, from, end);
                if (!hits.isEmpty()) {
                    ends.add(hits);
                }
            }
        }
        return ends;
    }

    /** The terms that do not overlap: of two that do, the one that starts first; of two that start together, the longer. */
    public List<Hit<V>> longest(String text, int from, int to) {
        List<Hit<V>> hits = new ArrayList<>();
        byEnd(text, from, to).forEach(hits::addAll);
        hits.sort(Terms.order());
        return Terms.leftmost(hits);
    }

    private List<Hit<V>> endingAt(String text, int from, int end) {
        V single = trie.single(text.charAt(end - 1));
        int at = end - 2;
        Node<V> node = at < from ? null : trie.begun(text.charAt(end - 1), text.charAt(at));
        if (node == null) {
            return single == null ? List.of() : List.of(new Hit<>(end - 1, end, single));
        }
        List<Hit<V>> hits = new ArrayList<>();
        if (single != null) {
            hits.add(new Hit<>(end - 1, end, single));
        }
        while (node != null) {
            if (node.value() != null) {
                hits.add(0, new Hit<>(at, end, node.value()));
            }
            at--;
            node = at < from ? null : node.child(text.charAt(at));
        }
        return hits;
    }
}
