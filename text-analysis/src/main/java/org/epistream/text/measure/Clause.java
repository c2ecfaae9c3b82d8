package org.epistream.text.measure;

import java.util.ArrayList;
import java.util.List;
import org.epistream.domain.measure.Status;
import org.epistream.text.words.Stretch;
import org.epistream.text.words.Terms.Hit;
import org.jspecify.annotations.Nullable;

/**
 * A clause with the words that say how it speaks.
 *
 * @param mood how it speaks of what no other cue in it colours
 */
record Clause(Stretch where, Verdict mood, List<Hit<Cue>> cues) {
    /** The clauses of a part of a text; one that opens with an enumeration comma goes on the one before. */
    static List<Stretch> split(String text, Stretch sentence) {
        List<Stretch> clauses = new ArrayList<>();
        for (Stretch clause : Stretch.clauses(text, sentence.from(), sentence.to())) {
            boolean goesOn = !clauses.isEmpty() && text.charAt(clause.from()) == '、';
            int from = goesOn ? clauses.remove(clauses.size() - 1).from() : clause.from();
            clauses.add(new Stretch(from, clause.to()));
        }
        return clauses;
    }

    /** Characters before a word that still opens its clause, such as a dash or blank. */
    static final int OPENING = 2;

    boolean opensWith(Cue cue) {
        return cues.stream().anyMatch(hit -> hit.value() == cue && hit.from() <= where.from() + OPENING);
    }

    boolean has(Cue cue) {
        return first(cue) != null;
    }

    boolean hasAfter(Cue cue, int position) {
        return cues.stream().anyMatch(hit -> hit.value() == cue && hit.from() >= position);
    }

    /** The first cue of a kind, or null. */
    @Nullable
    Hit<Cue> first(Cue kind) {
        for (Hit<Cue> cue : cues) {
            if (cue.value() == kind) {
                return cue;
            }
        }
        return null;
    }

    /** The verdict that the first cue of a kind brings. */
    Verdict by(Status status, Cue kind, String text) {
        Hit<Cue> cue = first(kind);
        return cue == null ? new Verdict(status, null) : Verdict.by(status, cue, text);
    }
}
