package org.epistream.text.repair;

import org.epistream.domain.analysis.Repair.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Shifts back runs of text that lost a byte in GBK, and fills in single characters that were lost.
 *
 * <p>A tool replaced codes of two bytes without minding where characters begin. From there on every character was made of
 * the second byte of one and the first byte of the next, until a byte of ASCII ended the run. Written in GBK again and read
 * one byte on, the middle of the run is whole; its first byte, and sometimes its last, is lost for good. For these every
 * byte is tried, and the one that gives the likeliest words is taken and marked as a guess, unless the reading of the
 * character settles it. Nothing changes unless it makes the text much likelier.
 */
final class ShiftedBytes {
    /** Bounds the work on text that is nothing but marks; a damaged report has a few dozen. */
    private static final int MOST_MARKS = 150;

    private final Words words;

    ShiftedBytes(Words words) {
        this.words = words;
    }

    Draft shiftBack(Draft from, Ledger ledger) {
        if (!hasMark(from)) {
            return from;
        }
        Context context = new Context(words, Repeats.in(Script.simplifyEach(from.text())));
        ShiftedRun runs = new ShiftedRun(context);
        LostCharacter lost = new LostCharacter(context);
        Draft to = new Draft(from.length());
        int at = 0;
        int marks = 0;
        while (at < from.length()) {
            if (!isMark(from, at) || marks++ >= MOST_MARKS) {
                to.copy(from, at++);
                continue;
            }
            Mended mended = likelier(runs.at(from, at), lost.at(from, at));
            if (mended == null || mended.text().equals(from.text(mended.from(), mended.to()))) {
                to.copy(from, at++);
                continue;
            }
            to.cut(at - mended.from());
            write(mended, from, to, ledger);
            at = mended.to();
        }
        return to;
    }

    private boolean hasMark(Draft text) {
        for (int i = 0; i < text.length(); i++) {
            if (isMark(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Mended likelier(@Nullable Mended one, @Nullable Mended other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.gain() >= other.gain() ? one : other;
    }

    private void write(Mended mended, Draft from, Draft to, Ledger ledger) {
        int length = mended.text().length();
        int span = mended.to() - mended.from();
        for (int i = 0; i < length; i++) {
            int first = mended.from() + Math.min(span - 1, i * span / length);
            int last = mended.from() + Math.min(span - 1, Math.max(first - mended.from(), (i + 1) * span / length - 1));
            to.append(
                    mended.text().charAt(i),
                    from.start(first),
                    from.end(last),
                    mended.guesses().get(i));
        }
        ledger.mended(Kind.SHIFTED_BYTES, span);
        ledger.guessed(Kind.SHIFTED_BYTES, Math.min(span, mended.guesses().cardinality()));
    }

    /** What a shifted run can show: a mark for a lost byte, or an ASCII character behind a Chinese one. */
    private boolean isMark(Draft text, int at) {
        char c = text.charAt(at);
        if (Lost.isMark(c)) {
            return isChinese(text.charAt(at - 1)) || isChinese(text.charAt(at + 1));
        }
        return Lost.canBeTrail(c)
                && (isChinese(text.charAt(at - 1)) || text.charAt(at - 1) > 0x20 && isChinese(text.charAt(at - 2)))
                && (text.charAt(at + 1) >= 0x80 || text.reading(at) != null || !Lost.canBeTrail(text.charAt(at + 1)));
    }

    private boolean isChinese(char c) {
        return Gbk.TABLE.bytes(c) != 0;
    }
}
