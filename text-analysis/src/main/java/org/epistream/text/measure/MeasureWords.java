package org.epistream.text.measure;

import java.util.List;
import java.util.stream.Stream;
import org.epistream.domain.Table;

/** The words that name measures, for whoever mends a text and has to tell a likely word from an unlikely one. */
public final class MeasureWords {
    private static final List<String> ALL =
            Table.read(MeasureWords.class, "measures.tsv", 4, row -> row.get(0)).stream()
                    .flatMap(term -> Stream.of(term.split("…")))
                    .distinct()
                    .toList();

    private MeasureWords() {}

    /** All of them; of a term with a gap, the parts on both sides. */
    public static List<String> all() {
        return ALL;
    }
}
