package org.epistream.text.measure;

import java.util.ArrayList;
import java.util.List;
import org.epistream.domain.measure.Status;
import org.epistream.text.words.Stretch;
import org.epistream.text.words.Terms.Hit;

/**
 * A clause with the words that say how it speaks.
 *
 * @param mood how it speaks of what no other cue in it colours
 */
record Clause(Stretch where, Verdict mood, Cues cues) {
    /** Characters before a word that still opens its clause, such as a dash or blank. */
    static final int OPENING = 2;

    /** Clauses of which one that opens with an enumeration comma goes on the one before. */
    static List<Stretch> joined(String text, List<Stretch> parts) {
        List<Stretch> clauses = new ArrayList<>(parts.size());
        for (Stretch part : parts) {
            boolean goesOn = !clauses.isEmpty() && text.charAt(part.from()) == '、';
            clauses.add(goesOn ? new Stretch(clauses.remove(clauses.size() - 1).from(), part.to()) : part);
        }
        return clauses;
    }

    boolean opensWith(Cue kind) {
        return cues.hasBefore(kind, where.from() + OPENING + 1);
    }

    boolean has(Cue kind) {
        return cues.has(kind);
    }

    /** The verdict that the first cue of a kind brings. */
    Verdict by(Status status, Cue kind, String text) {
        Hit<Cue> cue = cues.first(kind);
        return cue == null ? new Verdict(status, null) : Verdict.by(status, cue, text);
    }
}
