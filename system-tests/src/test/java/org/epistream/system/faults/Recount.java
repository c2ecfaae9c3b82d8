package org.epistream.system.faults;

import static java.util.Comparator.comparing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.Analyzer;
import org.epistream.domain.analysis.EnrichedReport;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.analysis.Repair;
import org.epistream.domain.analysis.Story;
import org.epistream.domain.copy.Signature;
import org.epistream.domain.count.Contribution;
import org.epistream.domain.count.Newest;
import org.epistream.domain.count.Tally;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.ReadOutcome.Accepted;
import org.epistream.domain.report.ReadOutcome.Rejected;
import org.epistream.domain.report.ReadOutcome.Withdrawn;
import org.epistream.domain.report.Rejection;
import org.epistream.events.Json;
import org.epistream.events.RawReports;
import org.jspecify.annotations.Nullable;

/**
 * What the tables must hold after the events of a log, counted without streams, stores and SQL: of each report what stands at
 * the end is found first, and then everything is added up once.
 */
final class Recount {
    private final Analyzer analyzer;
    private final Map<String, Standing> standing = new TreeMap<>();
    private final Map<String, Rejection> rejected = new HashMap<>();

    private Recount(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** The last state of a report; without the report once it is withdrawn. */
    private record Standing(Newest newest, @Nullable EnrichedReport report) {
        static final Standing NOTHING = new Standing(Newest.NOTHING, null);
    }

    static Contents of(Collection<LoggedEvent> log, Analyzer analyzer) {
        Recount recount = new Recount(analyzer);
        log.stream()
                .sorted(comparing(LoggedEvent::partition).thenComparing(LoggedEvent::offset))
                .forEach(recount::take);
        return recount.contents();
    }

    private void take(LoggedEvent logged) {
        RawEvent event = logged.event();
        ReadOutcome outcome =
                RawReports.read(event.key(), event.value(), event.headers(), logged.place(), event.time());
        if (outcome instanceof Accepted accepted) {
            EnrichedReport report = EnrichedReport.of(accepted.report(), analyzer.analyze(accepted.report()));
            take(accepted.report().id().value(), accepted.report().revision(), report);
        } else if (outcome instanceof Withdrawn withdrawn) {
            take(withdrawn.id().value(), withdrawn.revision(), null);
        } else if (outcome instanceof Rejected refused) {
            rejected.merge(fingerprint(refused.rejection()), refused.rejection(), Recount::later);
        }
    }

    private void take(String id, @Nullable Long revision, @Nullable EnrichedReport report) {
        Newest before = standing.getOrDefault(id, Standing.NOTHING).newest();
        if (!before.outdates(revision)) {
            Newest after = report == null
                    ? before.replacedBy(revision, Contribution.NONE, null)
                    : before.replacedBy(
                            revision, Contribution.of(report), report.analysis().signature());
            standing.put(id, new Standing(after, report));
        }
    }

    private static Rejection later(Rejection one, Rejection other) {
        Comparator<Rejection> order =
                comparing(Rejection::rejectedAt).thenComparing(Rejection::where).thenComparing(Rejection::detail);
        return order.compare(one, other) > 0 ? one : other;
    }

    private Contents contents() {
        Clusters clusters = new Clusters(signatures());
        Map<String, SortedSet<String>> rows = new HashMap<>();
        Contents.tables().forEach(table -> rows.put(table, new TreeSet<>()));
        totals(clusters, Contribution::measures)
                .forEach((cell, tally) -> rows.get("measures_daily")
                        .add(Contents.row(
                                cell.day().date(),
                                cell.day().from().code(),
                                cell.region().value(),
                                cell.type().code(),
                                cell.status().code(),
                                tally.mentions(),
                                tally.reports(),
                                tally.distinctReports())));
        totals(clusters, Contribution::entities)
                .forEach((cell, tally) -> rows.get("entities_daily")
                        .add(Contents.row(
                                cell.day(),
                                cell.region().value(),
                                cell.kind().code(),
                                cell.name(),
                                orEmpty(cell.title()),
                                orEmpty(cell.code()),
                                tally.mentions(),
                                tally.reports(),
                                tally.distinctReports())));
        totals(clusters, Contribution::figures)
                .forEach((cell, tally) -> rows.get("figures_daily")
                        .add(Contents.row(
                                cell.day().date(),
                                cell.day().from().code(),
                                cell.region().value(),
                                cell.what(),
                                orEmpty(cell.unit()),
                                cell.value().toPlainString(),
                                tally.mentions(),
                                tally.reports(),
                                tally.distinctReports())));
        standing.forEach((id, state) -> {
            if (state.report() != null) {
                rows.get("reports").add(row(state.report()));
                RecountedParts.add(state.report(), rows);
            }
        });
        rejected.forEach((fingerprint, rejection) -> rows.get("rejected").add(row(fingerprint, rejection)));
        return new Contents(rows);
    }

    private Map<String, Signature> signatures() {
        Map<String, Signature> signatures = new HashMap<>();
        standing.forEach((id, state) -> {
            if (state.newest().signature() != null) {
                signatures.put(id, state.newest().signature());
            }
        });
        return signatures;
    }

    /** Every mention and every report, and each cluster of copies once in each cell that a member names. */
    private <C> Map<C, Tally> totals(Clusters clusters, Function<Contribution, Map<C, Tally>> kind) {
        Map<C, Tally> totals = new HashMap<>();
        Map<C, Set<String>> distinct = new HashMap<>();
        standing.forEach((id, state) -> {
            String cluster = clusters.of(id);
            kind.apply(state.newest().contribution()).forEach((cell, tally) -> {
                totals.merge(cell, new Tally(tally.mentions(), tally.reports(), 0), Tally::plus);
                distinct.computeIfAbsent(cell, any -> new HashSet<>())
                        .add(cluster == null ? "alone " + id : "cluster " + cluster);
            });
        });
        distinct.forEach((cell, reports) -> totals.merge(cell, new Tally(0, 0, reports.size()), Tally::plus));
        return totals;
    }

    private static String row(EnrichedReport report) {
        Analysis analysis = report.analysis();
        Story first = analysis.stories().get(0);
        return Contents.row(
                report.id(),
                report.revision(),
                analysis.title(),
                analysis.source(),
                report.url(),
                analysis.published(),
                first.region().value(),
                first.day().date(),
                first.day().from().code(),
                analysis.epidemic() ? 1 : 0,
                analysis.disease(),
                word(analysis.kind()),
                analysis.mentions().stream()
                        .filter(Mention.Measure.class::isInstance)
                        .count(),
                analysis.repairs().stream().mapToInt(Repair::characters).sum(),
                analysis.version(),
                report.observedAt());
    }

    private static String row(String fingerprint, Rejection rejection) {
        return Contents.row(
                fingerprint,
                rejection.id(),
                word(rejection.reason()),
                rejection.detail(),
                rejection.where(),
                rejection.excerpt(),
                rejection.rejectedAt());
    }

    private static String orEmpty(@Nullable Object cell) {
        return Objects.toString(cell, "");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String fingerprint(Rejection rejection) {
        @Nullable String[] parts = {rejection.id(), word(rejection.reason()), rejection.excerpt()};
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Json.write(parts)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
