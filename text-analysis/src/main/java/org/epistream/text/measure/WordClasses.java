package org.epistream.text.measure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.epistream.domain.Table;

/** Words that stand for one another in terms: {场所} for 影院, 网吧 and the like. */
final class WordClasses {
    private static final Map<String, List<String>> CLASSES =
            Table.read(WordClasses.class, "classes.tsv", 2, row -> row).stream()
                    .collect(Collectors.toUnmodifiableMap(
                            row -> row.get(0), row -> List.of(row.get(1).split(" "))));

    private WordClasses() {}

    /**
     * The words that a part of a term stands for: itself, or those of the class that it names in braces.
     *
     * @throws IllegalArgumentException if there is no such class
     */
    static List<String> of(String part) {
        if (!part.startsWith("{") || !part.endsWith("}")) {
            return List.of(part);
        }
        List<String> words = CLASSES.get(part.substring(1, part.length() - 1));
        if (words == null) {
            throw new IllegalArgumentException("there is no class " + part + " of words");
        }
        return words;
    }
}
