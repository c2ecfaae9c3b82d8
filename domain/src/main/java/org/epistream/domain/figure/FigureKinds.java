package org.epistream.domain.figure;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.epistream.domain.Table;

/** The kinds of figures with their names. */
public final class FigureKinds {
    private static final Map<String, Names> NAMES = read();

    private FigureKinds() {}

    /** The codes that are known, in the order in which they are shown. */
    public static Set<String> codes() {
        return NAMES.keySet();
    }

    /** The name of a kind, or its code where it is not known. */
    public static String name(String what, Locale language) {
        Names names = NAMES.get(what);
        return names == null ? what : language.getLanguage().equals("zh") ? names.chinese() : names.english();
    }

    private static Map<String, Names> read() {
        Map<String, Names> names = new LinkedHashMap<>();
        Table.read(FigureKinds.class, "figure-kinds.tsv", 3, row -> {
            if (names.put(row.get(0), new Names(row.get(1), row.get(2))) != null) {
                throw new IllegalArgumentException("kind " + row.get(0) + " stands twice");
            }
            return row;
        });
        return names;
    }

    private record Names(String chinese, String english) {}
}
