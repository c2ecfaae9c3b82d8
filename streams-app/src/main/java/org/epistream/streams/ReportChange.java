package org.epistream.streams;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.epistream.domain.analysis.EnrichedReport;
import org.epistream.domain.copy.Signature;
import org.epistream.domain.count.Newest;
import org.jspecify.annotations.Nullable;

/**
 * What an event changed about its report.
 *
 * @param enriched what the report says now, or null once it is withdrawn
 * @param before what stood of it
 * @param after what stands of it now
 * @param partition of the raw topic where the report is
 */
record ReportChange(@Nullable EnrichedReport enriched, Newest before, Newest after, int partition)
        implements CopyEvent {
    /** What must be said in the bands that the report has or had. */
    List<KeyValue<String, BandChange>> bands(String id) {
        Signature old = before.signature();
        Signature now = after.signature();
        List<KeyValue<String, BandChange>> changes = new ArrayList<>();
        if (old != null && !old.equals(now)) {
            old.bands().stream()
                    .filter(band -> now == null || !now.bands().contains(band))
                    .forEach(band -> changes.add(KeyValue.pair(band, new BandChange(id, partition, null))));
        }
        if (now != null && !now.equals(old)) {
            BandChange change = new BandChange(id, partition, now.withoutBands());
            now.bands().forEach(band -> changes.add(KeyValue.pair(band, change)));
        }
        return changes;
    }
}
