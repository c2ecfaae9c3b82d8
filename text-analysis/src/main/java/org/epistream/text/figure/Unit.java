package org.epistream.text.figure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.epistream.domain.Table;
import org.jspecify.annotations.Nullable;

/** A word that stands behind a number and says what is counted. */
record Unit(String word, UnitClass counts) {
    private static final Map<String, Unit> UNITS = table();
    private static final int LONGEST =
            UNITS.keySet().stream().mapToInt(String::length).max().orElse(0);

    /** The longest unit that stands at a place of a text, or null. */
    static @Nullable Unit at(String text, int at, int to) {
        for (int length = Math.min(LONGEST, to - at); length > 0; length--) {
            Unit unit = UNITS.get(text.substring(at, at + length));
            if (unit != null) {
                return unit;
            }
        }
        return null;
    }

    private static Map<String, Unit> table() {
        Map<String, Unit> units = new HashMap<>();
        Table.read(Unit.class, "units.tsv", 2, cells -> {
            UnitClass counts = UnitClass.valueOf(cells.get(0));
            Arrays.stream(cells.get(1).split(" ")).forEach(word -> units.put(word, new Unit(word, counts)));
            return counts;
        });
        return Map.copyOf(units);
    }
}
