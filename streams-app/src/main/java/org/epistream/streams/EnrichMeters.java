package org.epistream.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.ReadOutcome.Rejected;
import org.epistream.domain.report.Rejection.Reason;

/** What the streams app counts and times. Work that a failed transaction repeats is counted again. */
final class EnrichMeters {
    /** Counts for nobody. */
    static final EnrichMeters NONE = new EnrichMeters(new CompositeMeterRegistry());

    private final Counter in;
    private final Counter dead;
    private final Timer analysis;
    private final Map<Reason, Counter> rejected = new EnumMap<>(Reason.class);

    EnrichMeters(MeterRegistry meters) {
        in = Counter.builder("epistream.reports.in")
                .description("Raw events read: reports, revisions, withdrawals and what is none of these")
                .register(meters);
        dead = Counter.builder("epistream.reports.dead")
                .description("Events set aside because our own code failed at them")
                .register(meters);
        analysis = Timer.builder("epistream.analysis")
                .description("Time to analyse a report")
                .serviceLevelObjectives(
                        Duration.ofMillis(1),
                        Duration.ofMillis(3),
                        Duration.ofMillis(10),
                        Duration.ofMillis(30),
                        Duration.ofMillis(100),
                        Duration.ofMillis(300),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(10))
                .register(meters);
        for (Reason reason : Reason.values()) {
            rejected.put(
                    reason,
                    Counter.builder("epistream.reports.rejected")
                            .description("Raw events that are no report, by reason")
                            .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                            .register(meters));
        }
    }

    void read(ReadOutcome outcome) {
        in.increment();
        if (outcome instanceof Rejected refused) {
            Objects.requireNonNull(rejected.get(refused.rejection().reason())).increment();
        }
    }

    void dead() {
        dead.increment();
    }

    Timer analysis() {
        return analysis;
    }
}
