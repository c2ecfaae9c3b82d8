package org.epistream.text.repair;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        char last = draft.charAt(end);
        List<Character> tails = Lost.canBeTrail(last) ? written(lead, last) : tails(draft, start, end, middle, lead);
        Mended best = null;
        for (char tail : tails) {
            String head = bestHead(draft, start, end, trail, middle.toString() + tail);
            if (!head.isEmpty()) {
                BitSet guesses = new BitSet();
                guesses.set(0, draft.reading(start) == null);
                guesses.set(middle.length() + 1, !Lost.canBeTrail(last));
                String text = head + middle + tail;
                best = likelier(
                        best, new Mended(start, end + 1, text, guesses, context.gain(draft, start, end + 1, text)));
            }
        }
        return best;
    }

    private List<Character> written(int lead, int trail) {
        char c = Gbk.TABLE.character(lead, trail);
        return c == 0 || !Gbk.TABLE.isWritten(c) ? List.of() : List.of(c);
    }

    /** The likeliest last characters while nothing is known of the first, likeliest first. */
    private List<Character> tails(Draft draft, int start, int end, CharSequence middle, int lead) {
        String reading = draft.reading(end);
        Context.Place.Gaps place = context.place(draft, start, end + 1).between("\n" + middle, "");
        Map<Character, Double> gains = new HashMap<>();
        for (int trail = 0x40; trail <= 0xFE; trail++) {
            for (char c : written(lead, trail)) {
                if (reading == null || Reading.isOf(c, reading)) {
                    gains.put(c, place.gain(c));
                }
            }
        }
        return gains.entrySet().stream()
                .sorted(Map.Entry.<Character, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                // Where the first character is known, a tail is judged by the word that both make.
                .limit(isSwallowed(draft, start) ? gains.size() : TAILS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private String bestHead(Draft draft, int start, int end, int trail, String rest) {
        if (isSwallowed(draft, start)) {
            String reading = String.valueOf(draft.reading(start));
            return swallowed(draft.charAt(start - 1), reading.substring(1), trail);
        }
        Context.Place.Gaps place = context.place(draft, start, end + 1).between("", rest);
        String best = "";
        double most = Double.NEGATIVE_INFINITY;
        for (char c : Gbk.TABLE.withTrail(trail)) {
            double gain = place.gain(c);
            if (gain > most) {
                most = gain;
                best = String.valueOf(c);
            }
        }
        return best;
    }

    private static boolean isSwallowed(Draft draft, int start) {
        String reading = draft.reading(start);
        return reading != null && reading.startsWith(Lost.SWALLOWED);
    }

    /**
     * The character whose first byte the tool took for the second of a character with this reading; that character's first
     * byte is the second of the one before.
     */
    private String swallowed(char before, String reading, int trail) {
        int first = Gbk.TABLE.bytes(before) & 0xFF;
        for (int second = 0x40; second <= 0xFE; second++) {
            char glossed = Gbk.TABLE.character(first, second);
            char c = Gbk.TABLE.character(second, trail);
            if (glossed != 0 && c != 0 && Gbk.TABLE.isWritten(c) && Reading.isOf(glossed, reading)) {
                return String.valueOf(c);
            }
        }
        return "";
    }

    private static boolean isSymbol(char c) {
        return c > '\uff00' && c < '\uff5f' || "《》·—…‘’　".indexOf(c) >= 0;
    }
}
