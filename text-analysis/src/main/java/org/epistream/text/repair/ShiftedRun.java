package org.epistream.text.repair;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the run of shifted characters that a mark belongs to, and shifts it back.
 *
 * <p>The mark is either the end of the run, and its start is to be found before it; or it is the first byte, and the end is
 * to be found behind it. The start may have left no mark at all.
 */
final class ShiftedRun {
    private static final int LONGEST = 64;
    private static final double ENOUGH = 4;
    private static final int TAILS = 6;
    /** Full-width punctuation was made half-width byte by byte, so ASCII in a run stands for these two bytes. */
    private static final int FULL_WIDTH_LEAD = 0xA3;

    private final Context context;

    ShiftedRun(Context context) {
        this.context = context;
    }

    /** The likeliest run that starts or ends at a mark, or null where none is likelier than the text as it stands. */
    @Nullable
    Mended at(Draft draft, int mark) {
        Mended best = null;
        if (Lost.isMark(draft.charAt(mark))) {
            for (int end = mark + 1;
                    end <= mark + LONGEST && isPair(draft.charAt(end)) | isEnd(draft.charAt(end));
                    end++) {
                if (isEnd(draft.charAt(end))) {
                    best = likelier(best, mended(draft, mark, mark + 1, end));
                }
                if (!isPair(draft.charAt(end))) {
                    break;
                }
            }
        }
        if (isEnd(draft.charAt(mark))) {
            for (int start = mark - 1; start >= mark - LONGEST && isPair(draft.charAt(start)); start--) {
                Mended run = mended(draft, start, start, mark);
                if (run == null) {
                    break;
                }
                best = likelier(best, run);
            }
        }
        return best == null || best.gain() < ENOUGH ? null : best;
    }

    private static @Nullable Mended likelier(@Nullable Mended one, @Nullable Mended other) {
        return one == null || other != null && other.gain() > one.gain() ? other : one;
    }

    private boolean isPair(char c) {
        return pair(c) != 0;
    }

    private int pair(char c) {
        return c > 0x20 && c < 0x7F ? FULL_WIDTH_LEAD << 8 | c + 0x80 : Gbk.TABLE.bytes(c);
    }

    private static boolean isEnd(char c) {
        return Lost.isMark(c) || Lost.canBeTrail(c);
    }

    /**
     * The run shifted back, or null where its middle holds bytes that make no character.
     *
     * @param start first unit, a mark if there is one
     * @param from first unit that holds two bytes
     * @param end the unit that holds the last byte, or stands for it
     */
    private @Nullable Mended mended(Draft draft, int start, int from, int end) {
        if (from >= end) {
            return null;
        }
        StringBuilder middle = new StringBuilder();
        for (int i = from; i < end - 1; i++) {
            char c = Gbk.TABLE.character(pair(draft.charAt(i)) & 0xFF, pair(draft.charAt(i + 1)) >> 8);
            if (c == 0 || !Gbk.TABLE.isWritten(c) && !isSymbol(c)) {
                return null;
            }
            middle.append(c);
        }
        int trail = pair(draft.charAt(from)) >> 8;
        int lead = pair(draft.charAt(end - 1)) & 0xFF;
        String known = swallowed(draft, start, trail);
        if (known != null && known.isEmpty()) {
            return null;
        }
        BitSet guesses = new BitSet();
        guesses.set(0, draft.reading(start) == null);
        guesses.set(middle.length() + 1, !Lost.canBeTrail(draft.charAt(end)));
        Context.Place place = context.place(draft, start, end + 1);
        char[] tails = tails(draft, end, lead);
        Mended best = null;
        if (known != null) {
            for (Context.Tried tail : place.between(known + middle, "").likeliest(tails, 1)) {
                best = new Mended(start, end + 1, known + middle + tail.c(), guesses, tail.gain());
            }
            return best;
        }
        for (Context.Tried tail : place.between("\n" + middle, "").likeliest(tails, TAILS)) {
            String rest = middle.toString() + tail.c();
            for (Context.Tried head : place.between("", rest).likeliest(Gbk.TABLE.withTrail(trail), 1)) {
                best = likelier(best, new Mended(start, end + 1, head.c() + rest, guesses, head.gain()));
            }
        }
        return best;
    }

    /** The characters that a run may end with. */
    private static char[] tails(Draft draft, int end, int lead) {
        char last = draft.charAt(end);
        String reading = draft.reading(end);
        if (Lost.canBeTrail(last)) {
            char c = Gbk.TABLE.character(lead, last);
            return c == 0 || !Gbk.TABLE.isWritten(c) ? new char[0] : new char[] {c};
        }
        return reading == null ? Gbk.TABLE.withLead(lead) : glossed(reading, lead);
    }

    /** The characters with a reading and a first byte: readings were put only behind those of traditional script. */
    private static char[] glossed(String reading, int lead) {
        StringBuilder found = new StringBuilder();
        for (char c : Reading.traditional(reading)) {
            if (Gbk.TABLE.bytes(c) >> 8 == lead) {
                found.append(c);
            }
        }
        return found.toString().toCharArray();
    }

    /**
     * The character whose first byte the tool took for the second of a character with a reading; that character's first byte
     * is the second of the one before. Empty where there is none, null where nothing was swallowed.
     */
    private static @Nullable String swallowed(Draft draft, int start, int trail) {
        String reading = draft.reading(start);
        if (reading == null || !reading.startsWith(Lost.SWALLOWED)) {
            return null;
        }
        String own = reading.substring(Lost.SWALLOWED.length());
        int first = Gbk.TABLE.bytes(draft.charAt(start - 1)) & 0xFF;
        for (char glossed : glossed(own, first)) {
            char c = Gbk.TABLE.character(Gbk.TABLE.bytes(glossed) & 0xFF, trail);
            if (c != 0 && Gbk.TABLE.isWritten(c)) {
                return String.valueOf(c);
            }
        }
        return "";
    }

    private static boolean isSymbol(char c) {
        return c > '\uff00' && c < '\uff5f' || "《》·—…‘’　".indexOf(c) >= 0;
    }
}
