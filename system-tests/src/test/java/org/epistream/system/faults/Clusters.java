package org.epistream.system.faults;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.epistream.domain.copy.Copies;
import org.epistream.domain.copy.Leader;
import org.epistream.domain.copy.Signature;
import org.jspecify.annotations.Nullable;

/** Which reports are copies of one another, found by comparing all that share a band, once and at the end. */
final class Clusters {
    private final Map<String, Map<String, Signature>> bands = new HashMap<>();
    private final Map<String, Leader> leaders = new HashMap<>();
    private final Set<String> followed = new HashSet<>();

    /** @param signatures of all reports that stand, by id */
    Clusters(Map<String, Signature> signatures) {
        signatures.forEach((id, signature) -> signature
                .bands()
                .forEach(band ->
                        bands.computeIfAbsent(band, any -> new TreeMap<>()).put(id, signature)));
        bands.values().stream()
                .filter(members -> members.size() <= Copies.MOST)
                .forEach(members -> members.forEach((id, signature) -> follow(id, signature, members)));
    }

    /** The cluster that a report counts in; null where it has no copy. */
    @Nullable
    String of(String id) {
        Leader leader = leaders.get(id);
        return leader != null ? leader.id() : followed.contains(id) ? id : null;
    }

    /** How many reports are copies of others or have some. */
    long size() {
        Set<String> copies = new HashSet<>(followed);
        copies.addAll(leaders.keySet());
        return copies.size();
    }

    /** In each band a report follows the fullest that it resembles, and over all bands the fullest of these. */
    private void follow(String id, Signature signature, Map<String, Signature> members) {
        Leader best = new Leader(id, signature.length());
        for (Map.Entry<String, Signature> other : members.entrySet()) {
            Leader candidate = new Leader(other.getKey(), other.getValue().length());
            if (candidate.outranks(best) && other.getValue().resembles(signature)) {
                best = candidate;
            }
        }
        if (!best.id().equals(id)) {
            followed.add(best.id());
            leaders.merge(id, best, (one, other) -> one.outranks(other) ? one : other);
        }
    }
}
