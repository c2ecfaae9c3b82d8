package org.epistream.streams;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.epistream.domain.copy.Standings;
import org.epistream.domain.count.Cluster;
import org.epistream.domain.count.Contribution;

/**
 * What must be added to the totals.
 *
 * @param difference to the totals themselves
 * @param clusters to the clusters of copies, by the report that stands for each
 */
record CountChange(Contribution difference, Map<String, Contribution> clusters) {
    /**
     * A report counts as a distinct one by itself while it is alone. Among copies its cluster counts for it, so that what two
     * copies say in one cell is distinct once.
     */
    static CountChange of(
            String id, Contribution before, Standings standingBefore, Contribution after, Standings standingAfter) {
        Map<String, Contribution> clusters = new HashMap<>();
        if (!standingBefore.isAlone()) {
            clusters.put(standingBefore.cluster(id), Cluster.difference(before, Contribution.NONE));
        }
        if (!standingAfter.isAlone()) {
            clusters.merge(standingAfter.cluster(id), Cluster.difference(Contribution.NONE, after), Contribution::plus);
        }
        clusters.values().removeIf(Contribution.NONE::equals);
        return new CountChange(own(after, standingAfter).minus(own(before, standingBefore)), clusters);
    }

    List<KeyValue<String, Contribution>> byCluster() {
        return clusters.entrySet().stream()
                .map(entry -> KeyValue.pair(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Contribution own(Contribution contribution, Standings standing) {
        return standing.isAlone() ? contribution : contribution.amongCopies();
    }
}
