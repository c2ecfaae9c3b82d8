package org.epistream.text.measure;

import java.util.List;
import org.epistream.text.words.Stretch;
import org.epistream.text.words.Terms;
import org.epistream.text.words.Terms.Hit;
import org.jspecify.annotations.Nullable;

/**
 * A term with a gap and what stands behind the gap; without a term, the words before the gap name no measure there.
 *
 * @param words what may stand behind the gap
 * @param tail the same, to be searched for
 */
record GapTerm(@Nullable MeasureTerm term, List<String> words, Terms<String> tail) {
    /** Characters between the parts of a term with a gap; a date (自10月25日零时起) still fits. */
    private static final int WIDEST = 12;

    static GapTerm of(@Nullable MeasureTerm term, List<String> words) {
        return new GapTerm(term, words, Terms.of(words));
    }

    /** The last place at which the rest of a term may begin whose first words end at a place, bars aside. */
    static int reach(int from, int to) {
        return Math.min(from + WIDEST, to - 1);
    }

    /** The next place behind which no rest of a term begins, or the end. */
    static int bar(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            // what a court or an office orders as a penalty is no measure of the venue (超市被责令停业)
            if (Stretch.endsClause(c) || c == '、' || c == '责' && text.startsWith("责令", at)) {
                return at;
            }
        }
        return to;
    }

    /** Where the rest ends that begins first in a stretch, both ends included; 0 where none does. */
    int end(String text, int from, int last, int to) {
        for (int at = from; at <= last; at++) {
            Hit<String> hit = tail.at(text, at, to);
            if (hit != null) {
                return hit.to();
            }
        }
        return 0;
    }
}
