package org.epistream.text.repair;

import org.epistream.domain.analysis.Repair.Kind;

/**
 * Mends the text of reports. Takes time linear in its length. Safe to use on many threads.
 *
 * <p>The order of the steps is the reverse of the order in which the damage came about: stray characters were put in last,
 * glosses before them, and bytes can only be shifted back while the text is still in the script in which it lost them.
 */
public final class Repairer {
    private final Words words = new Words();
    private final Glosses glosses = new Glosses();
    private final ShiftedBytes shiftedBytes = new ShiftedBytes(words);
    private final StraySpaces straySpaces = new StraySpaces(words);
    private final WrappedLines wrappedLines = new WrappedLines();

    public Repairer() {}

    /** A body that is plain text, mended. */
    public RepairedText repair(String body) {
        return repair(SourceText.plain(body));
    }

    public RepairedText repair(SourceText source) {
        Ledger ledger = new Ledger();
        Draft draft = Invisibles.without(Draft.of(source), ledger);
        if (Script.isTraditional(draft.text())) {
            draft = glosses.without(draft, ledger);
            draft = shiftedBytes.shiftBack(draft, ledger);
            draft = simplified(draft, ledger);
        } else if (draft.text().indexOf('\uFFFD') >= 0) {
            draft = shiftedBytes.shiftBack(draft, ledger);
        }
        draft = FullWidth.narrowed(draft, ledger);
        if (source.wrapped()) {
            draft = wrappedLines.join(draft, ledger);
        }
        return straySpaces.close(draft, ledger).finish(ledger);
    }

    private Draft simplified(Draft from, Ledger ledger) {
        String text = Script.simplify(from.text());
        Draft to = new Draft(text.length());
        int converted = 0;
        for (int i = 0; i < text.length(); i++) {
            to.copy(from, i, text.charAt(i));
            if (text.charAt(i) != from.charAt(i)) {
                converted++;
            }
        }
        ledger.mended(Kind.TRADITIONAL_SCRIPT, converted);
        return to;
    }
}
