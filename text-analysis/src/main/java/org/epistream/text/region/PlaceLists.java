package org.epistream.text.region;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.epistream.domain.place.Division;
import org.epistream.text.words.Characters;
import org.epistream.text.words.Terms.Hit;

/**
 * Names that stand side by side, each a witness for the others: 甲、乙、丙等县市. A name that is an ordinary word as well is
 * taken for a place in a list that says it is one of places and has a clearer name in it.
 */
final class PlaceLists {
    private static final Characters JOINTS = new Characters("、和及与");

    private final String text;
    private final List<Hit<Named>> hits;
    private final BitSet listed = new BitSet();

    /**
     * @param hits the names in the text, in order
     * @param endsList whether a list of places ends before a place in the text
     */
    PlaceLists(String text, List<Hit<Named>> hits, IntPredicate endsList) {
        this.text = text;
        this.hits = hits;
        for (int first = 0, next; first < hits.size(); first = next) {
            boolean clear = false;
            next = first;
            do {
                clear |= !hits.get(next).value().ordinary();
                next++;
            } while (next < hits.size() && areJoined(next - 1, next));
            if (clear && next - first > 1 && endsList.test(hits.get(next - 1).to())) {
                listed.set(first, next);
            }
        }
    }

    /** Whether a name stands in a list that ends as one of places does. */
    boolean isListed(int hit) {
        return listed.get(hit);
    }

    /** Whether a division stands beside another of the same parent. */
    boolean isBesideSibling(int hit) {
        return hit > 0 && areJoined(hit - 1, hit) && haveOneParent(hit - 1, hit)
                || hit + 1 < hits.size() && areJoined(hit, hit + 1) && haveOneParent(hit, hit + 1);
    }

    private boolean areJoined(int hit, int next) {
        int to = hits.get(hit).to();
        return hits.get(next).from() == to + 1 && JOINTS.contains(text.charAt(to));
    }

    private boolean haveOneParent(int one, int other) {
        return divisions(one)
                .map(Division::parent)
                .filter(Objects::nonNull)
                .anyMatch(parent -> divisions(other).map(Division::parent).anyMatch(parent::equals));
    }

    private Stream<Division> divisions(int hit) {
        return hits.get(hit).value().divisions().stream();
    }
}
