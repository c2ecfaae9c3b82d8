package org.epistream.streams;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.epistream.domain.analysis.Analyzer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running streams app. Its topics must exist before it starts. */
public final class EnrichApp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EnrichApp.class);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(6);

    private final KafkaStreams streams;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private EnrichApp(KafkaStreams streams) {
        this.streams = streams;
    }

    /** Starts the app; returns at once, while its threads join the group. */
    public static EnrichApp start(EnrichSettings settings, Analyzer analyzer, MeterRegistry registry) {
        var meters = new EnrichMeters(registry);
        var properties = settings.properties(analyzer.version());
        properties.put(DeadLetters.METERS, meters);
        var timed = new TimedAnalyzer(analyzer, meters.analysis());
        var topology =
                new EnrichmentTopology(settings.topics(), timed, settings.finalAfter(), meters).build(properties);
        EnrichApp app = new EnrichApp(new KafkaStreams(topology, properties));
        EnrichLag.measure(app.streams, topology, settings.topics().enrichApplication(), registry);
        app.streams.setUncaughtExceptionHandler(failure -> {
            LOG.atError()
                    .addKeyValue("applicationId", settings.topics().enrichApplication())
                    .setCause(failure)
                    .log("the streams app stops");
            app.ended.completeExceptionally(failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        app.streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.ERROR) {
                app.ended.completeExceptionally(new IllegalStateException("the streams app is in state ERROR"));
            } else if (now == KafkaStreams.State.NOT_RUNNING) {
                app.ended.complete(null);
            }
        });
        app.streams.start();
        return app;
    }

    /** Which Epistream this is. */
    static String version() {
        String version = EnrichApp.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** Whether it has its partitions and works on them. */
    public boolean isRunning() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** Completes when the app was closed, and exceptionally when it failed: a dead stream is a dead process. */
    public CompletableFuture<Void> ended() {
        return ended.copy();
    }

    /**
     * Ends the transaction at hand and leaves the group, within {@code 6 s}. Without leaving, the next start would wait
     * until the group gives the old member up.
     */
    @Override
    public void close() {
        boolean closed =
                streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                        .withTimeout(CLOSE_LIMIT));
        if (!closed) {
            LOG.atWarn().addKeyValue("seconds", CLOSE_LIMIT.toSeconds()).log("the streams app did not close in time");
        }
    }
}
