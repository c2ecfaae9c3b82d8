package org.epistream.text.figure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.epistream.domain.Table;
import org.epistream.text.words.Terms;

/** Whether cases are counted for a day or over a time. */
enum CaseState {
    /** Nothing is said. */
    NONE,
    /** Something is reported or found, on a day unless the sentence speaks of a time. */
    REPORTED,
    NEW,
    TOTAL;

    private static final Terms<CaseState> WORDS = table();
    private static final Set<String> SORTS = Set.of("asymptomatic", "suspected", "positive", "confirmed", "sick");

    /** The state behind a piece of a sentence: what its last word for one says, or this. */
    CaseState after(String text, int from, int to) {
        CaseState state = this;
        for (Terms.Hit<CaseState> hit : WORDS.longest(text, from, to)) {
            boolean said = hit.value() != NONE && (hit.value() != REPORTED || state == NONE);
            state = said ? hit.value() : state;
        }
        return state;
    }

    /** The kind of a figure that counts cases of a sort. */
    String kind(String sort) {
        return switch (sort) {
            case "asymptomatic" -> this == TOTAL ? "other" : "asymptomatic-new";
            case "suspected" -> "suspected-new";
            case "positive" -> this == TOTAL ? "confirmed-total" : this == NEW ? "confirmed-new" : "other";
            default -> this == NEW || this == REPORTED ? "confirmed-new" : "confirmed-total";
        };
    }

    static boolean sorts(String kind) {
        return SORTS.contains(kind);
    }

    private static Terms<CaseState> table() {
        Map<String, CaseState> words = new HashMap<>();
        Table.read(CaseState.class, "states.tsv", 2, cells -> {
            Arrays.stream(cells.get(1).split(" ")).forEach(word -> words.put(word, CaseState.valueOf(cells.get(0))));
            return cells;
        });
        return new Terms<>(words);
    }
}
