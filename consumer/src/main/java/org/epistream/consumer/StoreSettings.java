package org.epistream.consumer;

import java.time.Duration;
import java.util.Map;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.events.Topics;

/**
 * What the sink needs to know.
 *
 * @param topics what it reads
 * @param database what it writes; one for each generation
 * @param kafka {@code bootstrap.servers} and whatever else the cluster asks of its clients
 * @param types what the codes of measure types mean
 * @param session how long the broker waits for a sink that went away without a word; at least the broker's
 *     {@code group.min.session.timeout.ms}
 */
public record StoreSettings(
        Topics topics, DatabaseAddress database, Map<String, Object> kafka, MeasureCatalogue types, Duration session) {
    /** For a broker with its own defaults. */
    public static final Duration DEFAULT_SESSION = Duration.ofSeconds(6);

    public StoreSettings {
        kafka = Map.copyOf(kafka);
    }
}
