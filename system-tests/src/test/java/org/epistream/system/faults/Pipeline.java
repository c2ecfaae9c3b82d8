package org.epistream.system.faults;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.epistream.broker.Broker;
import org.epistream.broker.BrokerSettings;
import org.epistream.broker.EmbeddedBroker;
import org.epistream.consumer.DatabaseAddress;
import org.epistream.consumer.StoreRunner;
import org.epistream.consumer.StoreSettings;
import org.epistream.domain.analysis.Analyzer;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.events.TopicCheck;
import org.epistream.events.TopicPolicy;
import org.epistream.events.Topics;
import org.epistream.streams.EnrichApp;
import org.epistream.streams.EnrichSettings;

/** Broker, streams app, and a sink for each database, all in this process; nothing is done to them. */
final class Pipeline implements AutoCloseable {
    static final Topics TOPICS = Topics.DEFAULT;
    private static final int PARTITIONS = 3;
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Broker broker;
    private final EnrichApp enrich;
    private final List<StoreRunner> stores = new ArrayList<>();
    private final RawLog log;

    private Pipeline(Path folder, Analyzer analyzer, List<DatabaseAddress> databases) throws Exception {
        broker = EmbeddedBroker.start(new BrokerSettings(folder.resolve("broker"), 0, TopicPolicy.MAX_RECORD_BYTES));
        createTopics(broker.bootstrapServers());
        enrich = EnrichApp.start(
                new EnrichSettings(
                        broker.bootstrapServers(),
                        TOPICS,
                        folder.resolve("state"),
                        1,
                        Optional.empty(),
                        EnrichSettings.FINAL_AFTER,
                        Map.of()),
                analyzer,
                new SimpleMeterRegistry());
        for (DatabaseAddress database : databases) {
            stores.add(StoreRunner.start(
                    new StoreSettings(
                            TOPICS,
                            database,
                            Map.of("bootstrap.servers", broker.bootstrapServers()),
                            MeasureCatalogue.packaged(),
                            StoreSettings.DEFAULT_SESSION),
                    new SimpleMeterRegistry()));
        }
        log = new RawLog(broker.bootstrapServers(), TOPICS.reportsRaw().name());
    }

    static Pipeline start(Path folder, Analyzer analyzer, List<DatabaseAddress> databases) throws Exception {
        return new Pipeline(folder, analyzer, databases);
    }

    /** Creates every topic that is missing. */
    static void createTopics(String servers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            new TopicCheck(admin, PARTITIONS, 1).createOrCheck(TOPICS.all());
        }
    }

    RawLog log() {
        return log;
    }

    /** The sink of the only, or of the first database. */
    StoreRunner store() {
        return stores.get(0);
    }

    /** Waits until everything that was sent has reached these databases, which are its own by whatever address. */
    void awaitArrival(List<DatabaseAddress> databases) throws InterruptedException {
        log.acknowledged();
        new Arrival(broker.bootstrapServers(), TOPICS, databases).await(LIMIT, this::failIfDead);
    }

    private void failIfDead() {
        if (enrich.ended().isDone()
                || stores.stream().anyMatch(store -> store.failure().isDone())) {
            throw new AssertionError("a part has died");
        }
    }

    @Override
    public void close() {
        log.close();
        stores.forEach(StoreRunner::close);
        enrich.close();
        broker.close();
    }
}
