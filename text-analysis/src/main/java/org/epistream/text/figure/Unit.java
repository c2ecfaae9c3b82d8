package org.epistream.text.figure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.epistream.domain.Table;
import org.epistream.text.words.Terms;
import org.jspecify.annotations.Nullable;

/** A word that stands behind a number and says what is counted. */
record Unit(String word, UnitClass counts) {
    private static final Terms<Unit> UNITS = table();

    /** The longest unit that stands at a place of a text, or null. */
    static @Nullable Unit at(String text, int at, int to) {
        Terms.Hit<Unit> unit = UNITS.at(text, at, to);
        return unit == null ? null : unit.value();
    }

    private static Terms<Unit> table() {
        Map<String, Unit> units = new HashMap<>();
        Table.read(Unit.class, "units.tsv", 2, cells -> {
            UnitClass counts = UnitClass.valueOf(cells.get(0));
            Arrays.stream(cells.get(1).split(" ")).forEach(word -> units.put(word, new Unit(word, counts)));
            return counts;
        });
        return new Terms<>(units);
    }
}
