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
    private final BitSet guessed = new BitSet();
    private final Map<Integer, String> readings = new HashMap<>();
    /** Its text, where that is known without making it. */
    private final @Nullable String whole;

    private char[] units;
    private int[] starts;
    private int[] ends;
    private int length;

    Draft(int capacity) {
        whole = null;
        units = new char[Math.max(16, capacity)];
        starts = new int[Math.max(16, capacity)];
        ends = new int[Math.max(16, capacity)];
    }

    /** What nothing is appended to shares what it was made from. */
    private Draft(SourceText source) {
        whole = source.text();
        units = whole.toCharArray();
        starts = source.starts();
        ends = source.ends();
        length = units.length;
    }

    static Draft of(SourceText source) {
        return new Draft(source);
    }

    void append(char unit, int start, int end, boolean guess) {
        int at = length++;
        if (at == starts.length) {
            units = Arrays.copyOf(units, at * 2 + 1);
            starts = Arrays.copyOf(starts, at * 2 + 1);
            ends = Arrays.copyOf(ends, at * 2 + 1);
        }
        units[at] = unit;
        starts[at] = start;
        ends[at] = end;
        if (guess) {
            guessed.set(at);
        }
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

    /** This draft without some of its units. */
    Draft without(BitSet units) {
        Draft to = new Draft(length);
        for (int i = units.nextClearBit(0); i < length; i = units.nextClearBit(i + 1)) {
            to.copy(this, i);
        }
        return to;
    }

    /** Takes the last units away again. */
    void cut(int last) {
        int kept = length - last;
        guessed.clear(kept, length);
        for (int i = kept; i < length; i++) {
            readings.remove(i);
        }
        length = kept;
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
        return length;
    }

    /** The unit at a place, or a line end where the text has none. */
    char charAt(int at) {
        return at < 0 || at >= length ? '\n' : units[at];
    }

    int start(int at) {
        return starts[at];
    }

    int end(int at) {
        return ends[at];
    }

    String text(int from, int to) {
        return new String(units, from, to - from);
    }

    String text() {
        return whole == null ? new String(units, 0, length) : whole;
    }

    RepairedText finish(Ledger ledger) {
        boolean full = length == starts.length;
        return RepairedText.of(
                text(),
                full ? starts : Arrays.copyOf(starts, length),
                full ? ends : Arrays.copyOf(ends, length),
                guessed,
                ledger.repairs());
    }
}
