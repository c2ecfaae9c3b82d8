package org.epistream.text.repair;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Text half-way through mending. Every step reads one draft and writes the next; a unit carries its origin, whether it is
 * a guess, and the reading that stood in brackets behind it.
 */
final class Draft {
    private final StringBuilder text;
    private final BitSet guessed = new BitSet();
    private final Map<Integer, String> readings = new HashMap<>();
    private int[] starts;
    private int[] ends;

    Draft(int capacity) {
        text = new StringBuilder(capacity);
        starts = new int[Math.max(16, capacity)];
        ends = new int[Math.max(16, capacity)];
    }

    static Draft of(SourceText source) {
        Draft draft = new Draft(source.text().length());
        for (int i = 0; i < source.text().length(); i++) {
            draft.append(source.text().charAt(i), source.starts()[i], source.ends()[i], false);
        }
        return draft;
    }

    void append(char unit, int start, int end, boolean guess) {
        int at = text.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
        }
        starts[at] = start;
        ends[at] = end;
        if (guess) {
            guessed.set(at);
        }
        text.append(unit);
    }

    /** Appends a unit of another draft under another letter, with all it carries. */
    void copy(Draft from, int at, char unit) {
        append(unit, from.starts[at], from.ends[at], from.guessed.get(at));
        String reading = from.readings.isEmpty() ? null : from.readings.get(at);
        if (reading != null) {
            readings.put(length() - 1, reading);
        }
    }

    void copy(Draft from, int at) {
        copy(from, at, from.charAt(at));
    }

    /** Takes the last units away again. */
    void cut(int units) {
        int length = text.length() - units;
        guessed.clear(length, text.length());
        for (int i = length; i < text.length(); i++) {
            readings.remove(i);
        }
        text.setLength(length);
    }

    /** Writes down the reading of the last unit. */
    void readLastAs(String reading) {
        readings.put(length() - 1, reading);
    }

    @Nullable
    String reading(int at) {
        return readings.get(at);
    }

    boolean hasReadings() {
        return !readings.isEmpty();
    }

    int length() {
        return text.length();
    }

    /** The unit at a place, or a line end where the text has none. */
    char charAt(int at) {
        return at < 0 || at >= text.length() ? '\n' : text.charAt(at);
    }

    int start(int at) {
        return starts[at];
    }

    int end(int at) {
        return ends[at];
    }

    String text(int from, int to) {
        return text.substring(from, to);
    }

    String text() {
        return text.toString();
    }

    RepairedText finish(Ledger ledger) {
        return new RepairedText(
                text(), Arrays.copyOf(starts, length()), Arrays.copyOf(ends, length()), guessed, ledger.repairs());
    }
}
