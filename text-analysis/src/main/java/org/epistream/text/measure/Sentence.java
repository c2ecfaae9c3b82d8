package org.epistream.text.measure;

import java.util.List;
import org.epistream.text.words.Stretch;

/**
 * A sentence with the mood of each of its clauses.
 *
 * @param parts its clauses as the marks part them
 * @param clauses the same, those joined that an enumeration comma parts
 */
record Sentence(Stretch where, List<Stretch> parts, List<Clause> clauses) {
    /** The part round a place; where a mention runs over its end, the one in which it begins. */
    Stretch part(int at) {
        for (Stretch part : parts) {
            if (at < part.to()) {
                return part;
            }
        }
        return parts.get(parts.size() - 1);
    }

    /** The clause round a place. */
    Clause clause(int at) {
        for (Clause clause : clauses) {
            if (at < clause.where().to()) {
                return clause;
            }
        }
        return clauses.get(clauses.size() - 1);
    }
}
