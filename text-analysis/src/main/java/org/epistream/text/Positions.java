package org.epistream.text;

import static java.util.Objects.requireNonNull;

import java.util.IdentityHashMap;
import java.util.Map;
import org.epistream.domain.analysis.Mention;
import org.epistream.text.words.Stretch;

/** Where mentions stand in the mended text. A mention is known by itself: two of one name may stand in one place. */
final class Positions {
    private final Map<Mention, Stretch> stretches = new IdentityHashMap<>();

    /** Remembers a mention, and returns it. */
    Mention put(int from, int to, Mention mention) {
        stretches.put(mention, new Stretch(from, to));
        return mention;
    }

    Stretch of(Mention mention) {
        return requireNonNull(stretches.get(mention));
    }
}
