package org.epistream.cli.evaluate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * What came of comparing the values of one row in one report.
 *
 * @param hits how many were found as they should be
 * @param missing what should have been found
 * @param extra what should not
 */
record Match(int hits, List<Value> missing, List<Value> extra) {
    Match {
        missing = List.copyOf(missing);
        extra = List.copyOf(extra);
    }

    /** Each value as often as it stands on both sides. */
    static Match counted(List<Value> gold, List<Value> predicted) {
        List<Value> missing = new ArrayList<>(gold);
        List<Value> extra = new ArrayList<>(predicted);
        // Values with the same words go first, so that what is left over shows the words that were not found.
        pairOff(missing, extra, List.of(Value::equals));
        pairOff(missing, extra, List.of(Value::isSameAs));
        return new Match(gold.size() - missing.size(), missing, extra);
    }

    /** Names: each takes an equal one, else the first that overlaps. */
    static Match ofNames(List<Value> gold, List<Value> predicted) {
        List<Value> missing = new ArrayList<>(gold);
        List<Value> extra = new ArrayList<>(predicted);
        pairOff(missing, extra, List.of(Value::isSameAs, Value::overlaps));
        return new Match(gold.size() - missing.size(), missing, extra);
    }

    int predicted() {
        return hits + extra.size();
    }

    int gold() {
        return hits + missing.size();
    }

    private static void pairOff(List<Value> missing, List<Value> extra, List<BiPredicate<Value, Value>> rules) {
        for (Iterator<Value> left = missing.iterator(); left.hasNext(); ) {
            Value wanted = left.next();
            for (BiPredicate<Value, Value> rule : rules) {
                int partner = first(extra, wanted, rule);
                if (partner >= 0) {
                    extra.remove(partner);
                    left.remove();
                    break;
                }
            }
        }
    }

    private static int first(List<Value> values, Value wanted, BiPredicate<Value, Value> rule) {
        for (int i = 0; i < values.size(); i++) {
            if (rule.test(wanted, values.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
