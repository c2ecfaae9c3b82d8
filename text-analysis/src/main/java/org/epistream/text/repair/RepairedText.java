package org.epistream.text.repair;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.epistream.domain.analysis.Repair;
import org.epistream.domain.analysis.Span;

/**
 * Text in simplified script with its damage mended, in which every character knows the stretch of the body as it came
 * that it stands for.
 */
public final class RepairedText {
    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final BitSet guessed;
    private final List<Repair> repairs;

    /**
     * @param text the mended text
     * @param starts for each UTF-16 unit of the text where its stretch of the body starts; falling only where a parser moved text
     * @param ends for each UTF-16 unit of the text where its stretch of the body ends, exclusive
     * @param guessed the units that are guesses
     * @param repairs what was mended, at most one for each kind
     */
    public RepairedText(String text, int[] starts, int[] ends, BitSet guessed, List<Repair> repairs) {
        if (starts.length != text.length() || ends.length != text.length()) {
            throw new IllegalArgumentException(
                    "a text of " + text.length() + " units with " + starts.length + " origins");
        }
        this.text = text;
        this.starts = starts.clone();
        this.ends = ends.clone();
        this.guessed = (BitSet) guessed.clone();
        this.repairs = List.copyOf(repairs);
    }

    private RepairedText(List<Repair> repairs, String text, int[] starts, int[] ends, BitSet guessed) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.guessed = guessed;
        this.repairs = repairs;
    }

    /** Takes over arrays that nobody else will touch. */
    static RepairedText of(String text, int[] starts, int[] ends, BitSet guessed, List<Repair> repairs) {
        return new RepairedText(List.copyOf(repairs), text, starts, ends, guessed);
    }

    /** The mended text; paragraphs are parted by {@code \n}. */
    public String text() {
        return text;
    }

    /** The stretch of the body as it came from which {@code text().substring(from, to)} was made. */
    public Span span(int from, int to) {
        int start = starts[from];
        int end = ends[from];
        // what a parser moved out of a table that is no table stands before the text around it
        for (int i = from + 1; i < to; i++) {
            start = Math.min(start, starts[i]);
            end = Math.max(end, ends[i]);
        }
        return new Span(start, end);
    }

    /** Whether any of these units is a guess. */
    public boolean isGuessed(int from, int to) {
        int next = guessed.nextSetBit(from);
        return next >= 0 && next < to;
    }

    /** This text without some of its units. */
    public RepairedText without(BitSet units) {
        if (units.isEmpty()) {
            return this;
        }
        StringBuilder kept = new StringBuilder(text.length());
        int[] keptStarts = new int[text.length()];
        int[] keptEnds = new int[text.length()];
        BitSet keptGuesses = new BitSet();
        for (int i = units.nextClearBit(0); i < text.length(); i = units.nextClearBit(i + 1)) {
            keptStarts[kept.length()] = starts[i];
            keptEnds[kept.length()] = ends[i];
            if (guessed.get(i)) {
                keptGuesses.set(kept.length());
            }
            kept.append(text.charAt(i));
        }
        int length = kept.length();
        return of(
                kept.toString(),
                Arrays.copyOf(keptStarts, length),
                Arrays.copyOf(keptEnds, length),
                keptGuesses,
                repairs);
    }

    public List<Repair> repairs() {
        return repairs;
    }
}
