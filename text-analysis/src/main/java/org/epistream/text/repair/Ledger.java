package org.epistream.text.repair;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.epistream.domain.analysis.Repair;

/** How many characters were mended, by kind of damage. */
final class Ledger {
    private final Map<Repair.Kind, Integer> characters = new EnumMap<>(Repair.Kind.class);
    private final Map<Repair.Kind, Integer> guesses = new EnumMap<>(Repair.Kind.class);

    void mended(Repair.Kind kind, int count) {
        characters.merge(kind, count, Integer::sum);
    }

    void guessed(Repair.Kind kind, int count) {
        guesses.merge(kind, count, Integer::sum);
    }

    List<Repair> repairs() {
        return characters.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Repair(entry.getKey(), entry.getValue(), guesses.getOrDefault(entry.getKey(), 0)))
                .toList();
    }
}
