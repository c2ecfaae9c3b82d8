package org.epistream.streams;

import static org.epistream.streams.Nodes.as;
import static org.epistream.streams.Nodes.grouped;
import static org.epistream.streams.Nodes.pairs;
import static org.epistream.streams.Nodes.repartitioned;
import static org.epistream.streams.Nodes.sink;
import static org.epistream.streams.Nodes.source;
import static org.epistream.streams.Nodes.store;
import static org.epistream.streams.Nodes.sum;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.Analyzer;
import org.epistream.domain.count.Tally;
import org.epistream.domain.report.ReadOutcome.Rejected;
import org.epistream.domain.report.Report;
import org.epistream.events.Topics;

/** From raw reports to daily totals, as {@link #PICTURE} shows. */
public final class EnrichmentTopology {
    /** The dataflow as a drawing: topics at its ends, nodes between them. */
    public static final String PICTURE = """
            reports.raw ─ read-report ─┬─ rejected ─ reports.rejected
                                       └─ readable ─ analyze-report ─ keep-newest ─┬─ enriched-report ─ reports.enriched
                           ┌───────────────────────────────────────────────────────┤
                           └─ bands ─ match-copies ─ standings ─ join-copies ──────┘
                                                                 ├─ cluster-changes ─ count-clusters ─┐
                                                                 └────────────────────────────────────┴─┬─ measure-changes ─ sum-measures ─ measures.daily
                                                                                                        ├─ entity-changes ── sum-entities ─ entities.daily
                                                                                                        └─ figure-changes ── sum-figures ── figures.daily

            analyze-report   has the report analysed; what our own code fails at goes to reports.dead-letter
            keep-newest      store newest-contribution: the last contribution of each report, by report id
            match-copies     store reports-by-band, after a repartition by band: which reports are copies
            join-copies      store standings: the copies of a report; by itself it counts as distinct only while it is alone
            count-clusters   store clusters, after a repartition by cluster: a cluster of copies counts once in each cell
            sum-measures     store measure-totals, after a repartition by cell
            sum-entities     store entity-totals, after a repartition by cell
            sum-figures      store figure-totals, after a repartition by cell
            """;

    private final Topics topics;
    private final ReportAnalysis analysis;
    private final Duration finalAfter;
    private final EnrichMeters meters;

    /** @param finalAfter when nothing came about a report for so long, its counts stay and what it said is forgotten */
    public EnrichmentTopology(Topics topics, Analyzer analyzer, Duration finalAfter) {
        this(topics, analyzer, finalAfter, EnrichMeters.NONE);
    }

    EnrichmentTopology(Topics topics, Analyzer analyzer, Duration finalAfter, EnrichMeters meters) {
        this.topics = topics;
        this.finalAfter = finalAfter;
        this.analysis = new ReportAnalysis(analyzer);
        this.meters = meters;
    }

    /**
     * Builds the topology.
     *
     * @param properties the settings it will run with; they make an unnamed store or repartition an error
     */
    public Topology build(Properties properties) {
        var flow = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        var newest = KeepNewest.store();
        var cells = topics.measuresDaily();
        var entities = topics.entitiesDaily();
        var figures = topics.figuresDaily();

        var outcomes = flow.stream(topics.reportsRaw().name(), source("reports-raw", topics.reportsRaw()))
                .processValues(ReadReport.supplier(newest, finalAfter, meters), as("read-report"));

        outcomes.filter((id, outcome) -> outcome instanceof Rejected, as("rejected"))
                .mapValues(outcome -> ((Rejected) outcome).rejection(), as("rejection"))
                .to(topics.reportsRejected().name(), sink("reports-rejected", topics.reportsRejected()));

        var changes = outcomes.filterNot((id, outcome) -> outcome instanceof Rejected, as("readable"))
                .mapValues(analysis::revision, as("analyze-report"))
                .processValues(KeepNewest.supplier(newest, finalAfter), as("keep-newest"));

        changes.mapValues(ReportChange::enriched, as("enriched-report"))
                .to(topics.reportsEnriched().name(), sink("reports-enriched", topics.reportsEnriched()));

        // Two reports that may be copies share a band: they meet where it is.
        var standings = changes.flatMap((id, change) -> change.bands(id), as("bands"))
                .repartition(repartitioned("reports-by-band", Formats.BAND_CHANGE))
                .process(MatchCopies.supplier(finalAfter), as("match-copies"))
                // Back to where the report is, whichever partition its sender chose.
                .repartition(repartitioned("standings-by-report", Formats.BAND_STANDING)
                        .withStreamPartitioner(
                                (topic, id, standing, count) -> Optional.of(Set.of(standing.partition()))));

        var reports = changes.mapValues(CopyEvent.class::cast, as("report-changes"))
                .merge(standings.mapValues(CopyEvent.class::cast, as("standings")), as("copy-events"))
                .processValues(JoinCopies.supplier(newest), as("join-copies"));

        // The members of a cluster lie in all partitions.
        var clusters = reports.flatMap((id, change) -> change.byCluster(), as("cluster-changes"))
                .repartition(repartitioned("copies-by-cluster", Formats.CONTRIBUTION))
                .processValues(CountClusters.supplier(finalAfter), as("count-clusters"));

        var counts =
                reports.mapValues(CountChange::difference, as("differences")).merge(clusters, as("count-changes"));

        // One report changes many cells, and many reports change one cell: totals are kept by cell.
        counts.flatMap((id, change) -> pairs(change.measures()), as("measure-changes"))
                .groupByKey(grouped("measures-by-cell", cells.keys(), Formats.TALLY))
                .aggregate(() -> Tally.ZERO, sum(), as("sum-measures"), store("measure-totals", cells))
                .toStream(as("measure-total-changes"))
                .to(cells.name(), sink("measures-daily", cells));

        // The same by entity.
        counts.flatMap((id, change) -> pairs(change.entities()), as("entity-changes"))
                .groupByKey(grouped("entities-by-cell", entities.keys(), Formats.TALLY))
                .aggregate(() -> Tally.ZERO, sum(), as("sum-entities"), store("entity-totals", entities))
                .toStream(as("entity-total-changes"))
                .to(entities.name(), sink("entities-daily", entities));

        // The same by figure.
        counts.flatMap((id, change) -> pairs(change.figures()), as("figure-changes"))
                .groupByKey(grouped("figures-by-cell", figures.keys(), Formats.TALLY))
                .aggregate(() -> Tally.ZERO, sum(), as("sum-figures"), store("figure-totals", figures))
                .toStream(as("figure-total-changes"))
                .to(figures.name(), sink("figures-daily", figures));

        return flow.build(properties);
    }

    /** Every node, store and topic by its name, as Kafka Streams describes them. */
    public static String describe(Topics topics) {
        var settings = new EnrichSettings(
                "none:9092", topics, Path.of("none"), 1, Optional.empty(), EnrichSettings.FINAL_AFTER, Map.of());
        return new EnrichmentTopology(topics, new NoAnalyzer(), EnrichSettings.FINAL_AFTER)
                .build(settings.properties("none"))
                .describe()
                .toString();
    }

    /** Stands in where a topology is only looked at. */
    private static final class NoAnalyzer implements Analyzer {
        @Override
        public Analysis analyze(Report report) {
            throw new UnsupportedOperationException("a topology that is only described analyses nothing");
        }

        @Override
        public String version() {
            return "none";
        }
    }
}
