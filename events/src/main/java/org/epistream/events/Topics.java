package org.epistream.events;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.epistream.domain.analysis.EnrichedReport;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.count.FigureCell;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Tally;
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.Mark;
import org.epistream.domain.report.Rejection;

/**
 * The topics of one installation and one generation.
 *
 * @param prefix put before every name, such as {@code test.}; empty for none
 * @param generation the computation of the history that the derived topics belong to, such as {@code g1}
 */
public record Topics(String prefix, String generation) {
    private static final Pattern PREFIX = Pattern.compile("[a-zA-Z0-9._-]{0,60}");
    private static final Pattern GENERATION = Pattern.compile("g[1-9][0-9]{0,5}");
    private static final Serde<String> TEXT = Serdes.String();
    private static final Serde<byte[]> BYTES = Serdes.ByteArray();

    /** The first generation, without a prefix. */
    public static final Topics DEFAULT = new Topics("", "g1");

    public Topics {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "'" + prefix + "' is no topic prefix: letters, digits, '.', '_' and '-', at most 60");
        }
        if (!GENERATION.matcher(generation).matches()) {
            throw new IllegalArgumentException("'" + generation + "' is no generation: g1, g2 and so on");
        }
    }

    /**
     * Report id → report as JSON, or no value for a withdrawal. Typed as bytes: what a sender gets wrong must reach the
     * reader, which says so, and not fail before it.
     */
    public Topic<String, byte[]> reportsRaw() {
        return new Topic<>(prefix + "reports.raw.v1", TEXT, BYTES, TopicPolicy.KEPT);
    }

    /** Id or none → why something that came in is no report. */
    public Topic<String, Rejection> reportsRejected() {
        return new Topic<>(prefix + "reports.rejected.v1", TEXT, Json.serde(Rejection.class), TopicPolicy.DAYS_30);
    }

    /** Raw key and bytes of what only our own code can have failed at; the error stands in the headers. */
    public Topic<byte[], byte[]> deadLetter() {
        return new Topic<>(prefix + "reports.dead-letter.v1", BYTES, BYTES, TopicPolicy.DAYS_90);
    }

    /** Where something stands that was set aside → what became of it. */
    public Topic<LogPlace, Mark> marks() {
        return new Topic<>(prefix + "reports.marks.v1", Json.places(), Json.serde(Mark.class), TopicPolicy.COMPACTED);
    }

    /** Report id → what the report says, or no value once it is withdrawn. */
    public Topic<String, EnrichedReport> reportsEnriched() {
        return new Topic<>(
                derived("reports.enriched.v1"), TEXT, Json.serde(EnrichedReport.class), TopicPolicy.COMPACTED);
    }

    /** Cell → current total. Readers replace what they had, never add. */
    public Topic<MeasureCell, Tally> measuresDaily() {
        return new Topic<>(
                derived("measures.daily.v1"), Json.measureCells(), Json.serde(Tally.class), TopicPolicy.COMPACTED);
    }

    /** Cell → current total. Readers replace what they had, never add. */
    public Topic<EntityCell, Tally> entitiesDaily() {
        return new Topic<>(
                derived("entities.daily.v1"),
                Json.serde(EntityCell.class),
                Json.serde(Tally.class),
                TopicPolicy.COMPACTED);
    }

    /** Cell → current total. Readers replace what they had, never add. */
    public Topic<FigureCell, Tally> figuresDaily() {
        return new Topic<>(
                derived("figures.daily.v1"), Json.figureCells(), Json.serde(Tally.class), TopicPolicy.COMPACTED);
    }

    /** Every topic, in the order of the flow. */
    public List<Topic<?, ?>> all() {
        return List.of(
                reportsRaw(),
                reportsRejected(),
                deadLetter(),
                marks(),
                reportsEnriched(),
                measuresDaily(),
                entitiesDaily(),
                figuresDaily());
    }

    /** Those of the generation: all that can be computed again. */
    public List<Topic<?, ?>> derived() {
        return all().stream()
                .filter(topic -> topic.name().startsWith(derived("")))
                .toList();
    }

    /** Application id of the streams app: names its consumer group, internal topics and transactions. */
    public String enrichApplication() {
        return derived("enrich");
    }

    /** Consumer group of the sink. */
    public String storeGroup() {
        return derived("store");
    }

    private String derived(String name) {
        return prefix + generation + "." + name;
    }
}
