package org.epistream.text.repair;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Guesses a character of which nothing but a mark is left, from its reading and the words it could be part of. */
final class LostCharacter {
    /** A mark can also be a question mark, so a guess without a reading must make a clear word. */
    private static final double ENOUGH = 8;

    private static final double ENOUGH_WITH_READING = 1;
    private static final double TIE = 0.5;
    private static final int QUESTION = 12;
    private static final String QUESTION_WORDS = "嗎呢怎哪誰何什麼么吗谁";

    private final Script script;
    private final Context context;
    private final char[] candidates;
    private final char[] converted;

    LostCharacter(Script script, Context context) {
        this.script = script;
        this.context = context;
        StringBuilder written = new StringBuilder();
        StringBuilder changing = new StringBuilder();
        for (char c = '\u4e00'; c <= '\u9fa5'; c++) {
            if (context.isWritten(c)) {
                (script.changes(c) ? changing : written).append(c);
            }
        }
        this.converted = changing.toString().toCharArray();
        this.candidates = written.toString().toCharArray();
    }

    @Nullable
    Mended at(Draft draft, int at) {
        if (draft.reading(at) == null && !draft.hasReadings() || asks(draft, at)) {
            return null;
        }
        if (!Lost.isMark(draft.charAt(at))
                || !Script.isHan(draft.charAt(at - 1)) && !Script.isHan(draft.charAt(at + 1))) {
            return null;
        }
        String reading = draft.reading(at);
        Context.Place place = context.place(draft, at, at + 1);
        double best = reading == null ? ENOUGH : ENOUGH_WITH_READING;
        double second = 0;
        char found = 0;
        // Readings were put only behind characters that differ in simplified script.
        for (char c : reading == null ? candidates : converted) {
            if (reading != null && !script.readsAs(c, reading)) {
                continue;
            }
            double gain = place.gain(String.valueOf(c));
            if (gain > best) {
                second = found == 0 ? 0 : best;
                best = gain;
                found = c;
            } else {
                second = Math.max(second, gain);
            }
        }
        if (found == 0 || best - second < TIE) {
            return null;
        }
        BitSet guesses = new BitSet();
        guesses.set(0);
        return new Mended(at, at + 1, String.valueOf(found), guesses, best);
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
