package org.epistream.streams;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Serde;
import org.epistream.domain.copy.Copies;
import org.epistream.domain.copy.Signature;
import org.epistream.domain.copy.Standings;
import org.epistream.domain.count.Cluster;
import org.epistream.domain.count.Contribution;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.count.FigureCell;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Newest;
import org.epistream.domain.count.Tally;
import org.epistream.events.Json;
import org.jspecify.annotations.Nullable;

/** How the topology's own state is written. Nobody outside reads it. */
final class Formats {
    static final Serde<Tally> TALLY = Json.serde(Tally.class);

    static final Serde<Newest> NEWEST = Json.serde(StoredNewest.class, StoredNewest::of, StoredNewest::newest);

    static final Serde<BandChange> BAND_CHANGE = Json.serde(BandChange.class);

    static final Serde<BandStanding> BAND_STANDING = Json.serde(BandStanding.class);

    static final Serde<Copies.Member> MEMBER = Json.serde(Copies.Member.class);

    static final Serde<Standings> STANDINGS = Json.serde(Standings.class);

    static final Serde<Contribution> CONTRIBUTION =
            Json.serde(StoredContribution.class, StoredContribution::of, StoredContribution::contribution);

    static final Serde<Cluster> CLUSTER = Json.serde(
            StoredContribution.class,
            cluster -> StoredContribution.of(cluster.members()),
            stored -> new Cluster(stored.contribution()));

    private Formats() {}

    /** Of a final report nothing is written but that it is. */
    record StoredNewest(
            @Nullable Long revision,
            @Nullable StoredContribution contribution,
            @Nullable Signature signature) {
        static StoredNewest of(Newest newest) {
            return newest.isFinal()
                    ? new StoredNewest(null, null, null)
                    : new StoredNewest(
                            newest.revision(), StoredContribution.of(newest.contribution()), newest.signature());
        }

        Newest newest() {
            return contribution == null
                    ? Newest.NOTHING.finished()
                    : new Newest(revision, contribution.contribution(), signature, false);
        }
    }

    record StoredContribution(List<Measures> measures, List<Entities> entities, List<Figures> figures) {
        static StoredContribution of(Contribution contribution) {
            return new StoredContribution(
                    contribution.measures().entrySet().stream()
                            .map(entry -> new Measures(entry.getKey(), entry.getValue()))
                            .toList(),
                    contribution.entities().entrySet().stream()
                            .map(entry -> new Entities(entry.getKey(), entry.getValue()))
                            .toList(),
                    contribution.figures().entrySet().stream()
                            .map(entry -> new Figures(entry.getKey(), entry.getValue()))
                            .toList());
        }

        Contribution contribution() {
            Map<MeasureCell, Tally> byCell =
                    measures.stream().collect(Collectors.toMap(Measures::cell, Measures::tally));
            Map<EntityCell, Tally> byEntity =
                    entities.stream().collect(Collectors.toMap(Entities::cell, Entities::tally));
            Map<FigureCell, Tally> byFigure = figures.stream().collect(Collectors.toMap(Figures::cell, Figures::tally));
            return new Contribution(byCell, byEntity, byFigure);
        }
    }

    record Measures(MeasureCell cell, Tally tally) {}

    record Entities(EntityCell cell, Tally tally) {}

    record Figures(FigureCell cell, Tally tally) {}
}
