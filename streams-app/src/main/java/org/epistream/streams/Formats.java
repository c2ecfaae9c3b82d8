package org.epistream.streams;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Serde;
import org.epistream.domain.copy.Signature;
import org.epistream.domain.count.Contribution;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Newest;
import org.epistream.domain.count.Tally;
import org.epistream.events.Json;
import org.jspecify.annotations.Nullable;

/** How the topology's own state is written. Nobody outside reads it. */
final class Formats {
    static final Serde<Tally> TALLY = Json.serde(Tally.class);

    static final Serde<Newest> NEWEST = Json.serde(StoredNewest.class, StoredNewest::of, StoredNewest::newest);

    private Formats() {}

    record StoredNewest(
            @Nullable Long revision,
            List<Measures> measures,
            List<Entities> entities,
            @Nullable Signature signature) {
        static StoredNewest of(Newest newest) {
            return new StoredNewest(
                    newest.revision(),
                    newest.contribution().measures().entrySet().stream()
                            .map(entry -> new Measures(entry.getKey(), entry.getValue()))
                            .toList(),
                    newest.contribution().entities().entrySet().stream()
                            .map(entry -> new Entities(entry.getKey(), entry.getValue()))
                            .toList(),
                    newest.signature());
        }

        Newest newest() {
            Map<MeasureCell, Tally> byCell =
                    measures.stream().collect(Collectors.toMap(Measures::cell, Measures::tally));
            Map<EntityCell, Tally> byEntity =
                    entities.stream().collect(Collectors.toMap(Entities::cell, Entities::tally));
            return new Newest(revision, new Contribution(byCell, byEntity), signature);
        }
    }

    record Measures(MeasureCell cell, Tally tally) {}

    record Entities(EntityCell cell, Tally tally) {}
}
