package org.epistream.text.measure;

import java.util.List;
import java.util.stream.Stream;
import org.epistream.domain.Table;

/** The words that name measures, for whoever mends a text and has to tell a likely word from an unlikely one. */
public final class MeasureWords {
    private static final List<String> ALL =
            Table.read(MeasureWords.class, "measures.tsv", 4, row -> row.get(0)).stream()
                    .flatMap(term -> Stream.of(term.split(MeasureTerm.GAP)))
                    .flatMap(part -> WordClasses.of(part).stream())
                    .distinct()
                    .toList();

    private MeasureWords() {}

    /** All of them; of a term with a gap, the parts on both sides; of a class, its words. */
    public static List<String> all() {
        return ALL;
    }
}
