package org.epistream.domain.copy;

import java.util.HashMap;
import java.util.Map;

/**
 * What a report is among its copies.
 *
 * @param bands by the bands in which it is not alone
 */
public record Standings(Map<String, Copies.Standing> bands) {
    /** Of a report without copies. */
    public static final Standings NONE = new Standings(Map.of());

    public Standings {
        bands = Map.copyOf(bands);
    }

    /** With what it is in one band now. */
    public Standings with(String band, Copies.Standing standing) {
        Map<String, Copies.Standing> changed = new HashMap<>(bands);
        if (standing.equals(Copies.Standing.ALONE)) {
            changed.remove(band);
        } else {
            changed.put(band, standing);
        }
        return new Standings(changed);
    }

    /** Whether it has no copy. */
    public boolean isAlone() {
        return bands.isEmpty();
    }

    /**
     * The cluster that a report with copies belongs to, by the id of the report that stands for it.
     *
     * @param id the report's own
     */
    public String cluster(String id) {
        Leader best = null;
        for (Copies.Standing standing : bands.values()) {
            Leader leader = standing.leader();
            if (leader != null && (best == null || leader.outranks(best))) {
                best = leader;
            }
        }
        return best == null ? id : best.id();
    }
}
