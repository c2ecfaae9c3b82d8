package org.epistream.text.region;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.RegionCode;
import org.epistream.text.words.Characters;
import org.jspecify.annotations.Nullable;

/** Divisions by the first characters of their names; few texts have a place where that is asked. */
final class Owners {
    private final Supplier<List<Division>> divisions;
    private final Characters firsts;
    private @Nullable Map<Character, RegionCode> byFirst;

    Owners(Supplier<List<Division>> divisions, Characters firsts) {
        this.divisions = divisions;
        this.firsts = firsts;
    }

    /** The division whose name begins with a character, or another that it stands for. */
    @Nullable
    RegionCode or(char first, @Nullable RegionCode other) {
        if (!firsts.contains(first)) {
            return other;
        }
        Map<Character, RegionCode> codes = byFirst;
        if (codes == null) {
            codes = new HashMap<>();
            for (Division division : divisions.get()) {
                codes.putIfAbsent(division.name().charAt(0), division.code());
            }
            byFirst = codes;
        }
        return codes.getOrDefault(first, other);
    }
}
