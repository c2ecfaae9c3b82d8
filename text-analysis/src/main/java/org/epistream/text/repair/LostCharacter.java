package org.epistream.text.repair;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Guesses a character of which nothing but a mark is left, from its reading and the words it could be part of. */
final class LostCharacter {
    /** A mark can also be a question mark, so a guess in text without glosses must make a clear word. */
    private static final double ENOUGH = 4;
    /** Where a character was lost for certain, the likeliest one will do unless it is a rare one. */
    private static final double ENOUGH_WHERE_LOST = -2;

    /** A letter can also be a letter. */
    private static final double ENOUGH_FOR_LETTER = 8;

    private static final double TIE = 0.5;
    private static final int QUESTION = 12;
    private static final String QUESTION_WORDS = "嗎呢怎哪誰何什麼么吗谁";

    private final Context context;

    LostCharacter(Context context) {
        this.context = context;
    }

    /** The likeliest character in place of a mark; the mark itself where several are as likely; or null where it stands. */
    @Nullable
    Mended at(Draft draft, int at) {
        char unit = draft.charAt(at);
        boolean before = Script.isHan(draft.charAt(at - 1));
        boolean after = Script.isHan(draft.charAt(at + 1));
        if (Lost.isMark(unit) && (before || after) && !asks(draft, at)) {
            return likeliest(draft, at, candidates(draft, at), enough(draft, at));
        }
        return Lost.canBeTrail(unit) && before && after
                ? likeliest(draft, at, Gbk.TABLE.withTrail(unit), ENOUGH_FOR_LETTER)
                : null;
    }

    private char[] candidates(Draft draft, int at) {
        String reading = draft.reading(at);
        // readings were put only behind characters that differ in simplified script
        return reading == null ? context.candidates(draft, at) : Reading.traditional(reading);
    }

    private static double enough(Draft draft, int at) {
        boolean lost = draft.hasReadings() || draft.charAt(at) == '\uFFFD';
        return lost ? ENOUGH_WHERE_LOST : ENOUGH;
    }

    private @Nullable Mended likeliest(Draft draft, int at, char[] candidates, double enough) {
        List<Context.Tried> two =
                context.place(draft, at, at + 1).between("", "").likeliest(candidates, 2);
        if (two.isEmpty() || two.get(0).gain() <= enough) {
            return null;
        }
        double best = two.get(0).gain();
        boolean tie = two.size() > 1 && best - two.get(1).gain() < TIE;
        BitSet guesses = new BitSet();
        guesses.set(0);
        String text = String.valueOf(tie ? draft.charAt(at) : two.get(0).c());
        return new Mended(at, at + 1, text, guesses, best);
    }

    /** Whether the mark can be meant as a question mark. */
    private static boolean asks(Draft draft, int at) {
        if (draft.charAt(at) != '?' || draft.reading(at) != null) {
            return false;
        }
        for (int i = at - 1; i > at - QUESTION && draft.charAt(i) >= 0x80; i--) {
            if (QUESTION_WORDS.indexOf(draft.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
