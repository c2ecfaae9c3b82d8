package org.epistream.cli.watch.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One of the screens that lie on each other: regions, reports, sentences. */
interface Page {
    /** What it is about, in the line that says how one got here. */
    String name();

    /** Its lines, so many at most, no wider than the terminal. */
    List<Line> lines(int columns, int rows, Instant now);

    /** Acts on a key that moves; whether it was one. */
    boolean move(Key key);

    /** What lies below the chosen line, or nothing. */
    Optional<Page> below();
}
