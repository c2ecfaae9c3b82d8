package org.epistream.text.measure;

import java.util.ArrayList;
import java.util.List;
import org.epistream.text.words.Terms.Hit;
import org.jspecify.annotations.Nullable;

/** The cues of a clause, in order of appearance. */
final class Cues {
    private final List<Hit<Cue>> hits = new ArrayList<>(2);

    /** One bit for each kind among them: most questions are after a kind that a clause does not have. */
    private int kinds;

    void add(Hit<Cue> hit) {
        hits.add(hit);
        kinds |= bit(hit.value());
    }

    boolean has(Cue kind) {
        return (kinds & bit(kind)) != 0;
    }

    /** The first of a kind, or null. */
    @Nullable
    Hit<Cue> first(Cue kind) {
        List<Hit<Cue>> found = of(kind);
        return found.isEmpty() ? null : found.get(0);
    }

    boolean hasBefore(Cue kind, int place) {
        Hit<Cue> first = first(kind);
        return first != null && first.from() < place;
    }

    boolean hasFrom(Cue kind, int place) {
        List<Hit<Cue>> found = of(kind);
        return !found.isEmpty() && found.get(found.size() - 1).from() >= place;
    }

    /** Those of a kind. */
    List<Hit<Cue>> of(Cue kind) {
        return has(kind) ? hits.stream().filter(hit -> hit.value() == kind).toList() : List.of();
    }

    List<Hit<Cue>> all() {
        return hits;
    }

    private static int bit(Cue kind) {
        return 1 << kind.ordinal();
    }
}
