package org.epistream.domain.measure;

import java.util.List;

/**
 * When a measure of a type has which code in a scheme.
 *
 * @param near the rule holds where one of these words stands in the clause that names the measure; empty: always
 */
public record CodeRule(MeasureType type, Scheme scheme, List<String> near, InternationalCode code) {
    public CodeRule {
        near = List.copyOf(near);
    }

    static CodeRule of(List<String> row) {
        InternationalCode code = row.get(4).isEmpty()
                ? new InternationalCode(words(row.get(3)), null)
                : InternationalCode.none(row.get(4));
        return new CodeRule(new MeasureType(row.get(0)), Scheme.of(row.get(1)), words(row.get(2)), code);
    }

    boolean holds(String clause) {
        for (String word : near) {
            if (clause.contains(word)) {
                return true;
            }
        }
        return near.isEmpty();
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }
}
