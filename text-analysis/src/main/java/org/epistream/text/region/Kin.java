package org.epistream.text.region;

import java.util.HashSet;
import java.util.Set;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.RegionCode;
import org.epistream.text.words.Terms.Hit;

/** The divisions that a page names beyond doubt. */
final class Kin {
    private final Set<RegionCode> named = new HashSet<>();
    private final Set<RegionCode> inFull = new HashSet<>();
    private final Set<RegionCode> parents = new HashSet<>();

    Kin() {}

    /** The same and what is seen from now on. */
    Kin(Kin other) {
        named.addAll(other.named);
        inFull.addAll(other.inFull);
        parents.addAll(other.parents);
    }

    void see(Hit<Named> hit) {
        if (!hit.value().isCertain()) {
            return;
        }
        Division division = hit.value().divisions().get(0);
        named.add(division.code());
        if (hit.value().form() == Named.Form.FULL) {
            inFull.add(division.code());
        }
        RegionCode parent = division.parent();
        if (parent != null && division.level() == Division.Level.COUNTY) {
            parents.add(parent);
        }
    }

    /** How sure the choice of one division out of several of its name is. */
    double confidence(Division chosen, int candidates) {
        return isNamedInFull(chosen) ? 0.9 : isKin(chosen) ? 0.8 : 1.0 / candidates;
    }

    /** Whether a name can stand for a division that is named in full. */
    boolean isNamedInFull(Named name) {
        for (Division division : name.divisions()) {
            if (isNamedInFull(division)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name can stand for a division whose kin is named. */
    boolean isKin(Named name) {
        for (Division division : name.divisions()) {
            if (isKin(division)) {
                return true;
            }
        }
        return false;
    }

    boolean isNamedInFull(Division division) {
        return inFull.contains(division.code());
    }

    /** Whether its parent or a child of its parent is named. */
    boolean isKin(Division division) {
        RegionCode parent = division.parent();
        return named.contains(division.code())
                || parent != null && (named.contains(parent) || parents.contains(parent));
    }

    /** The divisions named in full, and the cities that counties named in full belong to. */
    Set<RegionCode> owners() {
        Set<RegionCode> owners = new HashSet<>(inFull);
        owners.addAll(parents);
        return owners;
    }
}
