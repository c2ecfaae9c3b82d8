package org.epistream.streams;

import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.epistream.domain.analysis.EnrichedReport;
import org.epistream.domain.count.Contribution;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Tally;
import org.jspecify.annotations.Nullable;

/**
 * What an event changed about its report.
 *
 * @param enriched what the report says now, or null once it is withdrawn
 * @param difference what must be added to the totals
 */
record ReportChange(@Nullable EnrichedReport enriched, Contribution difference) {
    List<KeyValue<MeasureCell, Tally>> measures() {
        return pairs(difference.measures());
    }

    List<KeyValue<EntityCell, Tally>> entities() {
        return pairs(difference.entities());
    }

    private static <C> List<KeyValue<C, Tally>> pairs(Map<C, Tally> tallies) {
        return tallies.entrySet().stream()
                .map(entry -> KeyValue.pair(entry.getKey(), entry.getValue()))
                .toList();
    }
}
