package org.epistream.text.repair;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
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

    /** A last character that a run may have, and by how much it makes the text likelier. */
    private record Tail(char c, double gain) {}

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
        char last = draft.charAt(end);
        Context.Place place = context.place(draft, start, end + 1);
        String known = swallowed(draft, start, trail);
        if (known != null && known.isEmpty()) {
            return null;
        }
        char[] tails = Lost.canBeTrail(last)
                ? written(lead, last)
                : tails(place, draft.reading(end), middle, lead, known == null ? TAILS : Integer.MAX_VALUE);
        Mended best = null;
        for (char tail : tails) {
            String head = known == null ? bestHead(place, trail, middle.toString() + tail) : known;
            if (!head.isEmpty()) {
                BitSet guesses = new BitSet();
                guesses.set(0, draft.reading(start) == null);
                guesses.set(middle.length() + 1, !Lost.canBeTrail(last));
                String text = head + middle + tail;
                best = likelier(best, new Mended(start, end + 1, text, guesses, place.gain(text)));
            }
        }
        return best;
    }

    private static char[] written(int lead, int trail) {
        char c = Gbk.TABLE.character(lead, trail);
        return c == 0 || !Gbk.TABLE.isWritten(c) ? new char[0] : new char[] {c};
    }

    /**
     * The likeliest last characters while nothing is known of the first, likeliest first.
     *
     * @param most how many; where the first character is known, a tail is judged by the word that both make
     */
    private static char[] tails(
            Context.Place place, @Nullable String reading, CharSequence middle, int lead, int most) {
        Context.Place.Gaps gap = place.between("\n" + middle, "");
        List<Tail> tails = new ArrayList<>();
        for (int trail = 0x40; trail <= 0xFE; trail++) {
            char c = Gbk.TABLE.character(lead, trail);
            if (c != 0 && Gbk.TABLE.isWritten(c) && (reading == null || Reading.isOf(c, reading))) {
                tails.add(new Tail(c, gap.gain(c)));
            }
        }
        tails.sort(Comparator.comparingDouble(Tail::gain).reversed().thenComparing(Tail::c));
        char[] likeliest = new char[Math.min(most, tails.size())];
        for (int i = 0; i < likeliest.length; i++) {
            likeliest[i] = tails.get(i).c();
        }
        return likeliest;
    }

    private static String bestHead(Context.Place place, int trail, String rest) {
        Context.Place.Gaps gap = place.between("", rest);
        String best = "";
        double most = Double.NEGATIVE_INFINITY;
        for (char c : Gbk.TABLE.withTrail(trail)) {
            double gain = gap.gain(c);
            if (gain > most) {
                most = gain;
                best = String.valueOf(c);
            }
        }
        return best;
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
        for (int second = 0x40; second <= 0xFE; second++) {
            char glossed = Gbk.TABLE.character(first, second);
            char c = Gbk.TABLE.character(second, trail);
            if (glossed != 0 && c != 0 && Gbk.TABLE.isWritten(c) && Reading.isOf(glossed, own)) {
                return String.valueOf(c);
            }
        }
        return "";
    }

    private static boolean isSymbol(char c) {
        return c > '\uff00' && c < '\uff5f' || "《》·—…‘’　".indexOf(c) >= 0;
    }
}
