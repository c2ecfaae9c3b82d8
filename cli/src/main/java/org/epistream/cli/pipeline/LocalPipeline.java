package org.epistream.cli.pipeline;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.epistream.broker.Broker;
import org.epistream.broker.BrokerSettings;
import org.epistream.broker.EmbeddedBroker;
import org.epistream.cli.reset.ResetMark;
import org.epistream.consumer.SqlReadModel;
import org.epistream.consumer.StoreRunner;
import org.epistream.consumer.StoreSettings;
import org.epistream.dashboard.Dashboard;
import org.epistream.dashboard.DashboardSettings;
import org.epistream.dashboard.Metrics;
import org.epistream.dashboard.RoleHealth;
import org.epistream.domain.analysis.Analyzer;
import org.epistream.domain.count.ReadModel;
import org.epistream.events.Topic;
import org.epistream.events.TopicCheck;
import org.epistream.events.TopicPolicy;
import org.epistream.events.Topics;
import org.epistream.producer.ReportProducer;
import org.epistream.producer.gateway.Gateway;
import org.epistream.producer.gateway.GatewaySettings;
import org.epistream.streams.Backlog;
import org.epistream.streams.EnrichApp;
import org.epistream.streams.EnrichSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Broker, streams app, sink, page and gateway in one process over one data folder: what {@code demo} and {@code run} run. The same
 * parts run apart against a cluster; nothing here is special to them.
 */
public final class LocalPipeline implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalPipeline.class);

    /** Names the one instance that runs over a data folder, so that a restart takes its place in the group at once. */
    private static final String INSTANCE = "local";

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Metrics metrics = opened(Metrics.begin());
    private final Topics topics;
    private final Broker broker;
    private final ClusterHealth kafka;
    private final SqlReadModel database;
    private final StoreRunner store;
    private final EnrichApp enrich;
    private final Dashboard dashboard;
    private final Optional<Gateway> gateway;

    private LocalPipeline(LocalSettings settings, CompletableFuture<Analyzer> analyzer, Consumer<Path> taken)
            throws IOException, ExecutionException, InterruptedException {
        topics = settings.topics();
        try {
            DataFolder folder = opened(DataFolder.take(settings.data()));
            taken.accept(folder.path());
            broker = opened(startBroker(settings, folder.broker()));
            kafka = opened(ClusterHealth.watch(client()));
            createTopics(settings.partitions());
            database = opened(new SqlReadModel(settings.database()));
            store = opened(StoreRunner.start(
                    new StoreSettings(
                            topics, settings.database(), client(), settings.types(), StoreSettings.DEFAULT_SESSION),
                    metrics.meters()));
            enrich = opened(EnrichApp.start(
                    new EnrichSettings(
                            broker.bootstrapServers(),
                            topics,
                            folder.state(),
                            settings.threads(),
                            Optional.of(INSTANCE),
                            settings.finalAfter(),
                            Map.of()),
                    analyzer.get(),
                    metrics.meters()));
            dashboard = opened(startDashboard(settings));
            gateway = settings.gateway().map(wanted -> opened(startGateway(wanted, settings.gatewayPort())));
            folder.announce(broker.bootstrapServers());
        } catch (IOException | ExecutionException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts every part and returns once they are up; the streams app may still be joining its group.
     *
     * @param analyzer what analyses; loading it takes a second, which may pass while the broker starts
     * @param taken told the data folder once it is ours and before anything starts in it, for the log
     * @throws IOException naming the folder or port that cannot be used
     */
    public static LocalPipeline start(
            LocalSettings settings, CompletableFuture<Analyzer> analyzer, Consumer<Path> taken)
            throws IOException, ExecutionException, InterruptedException {
        return new LocalPipeline(settings, analyzer, taken);
    }

    /** Kafka settings with which a client reaches the broker. */
    public Map<String, Object> client() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    public URI page() {
        return dashboard.uri();
    }

    /** Where reports are taken in over HTTP, where they are. */
    public Optional<URI> gateway() {
        return gateway.map(Gateway::uri);
    }

    /** What the sink holds. */
    public ReadModel model() {
        return database.model();
    }

    /** A producer to this broker; the caller closes it. */
    public ReportProducer producer() {
        return new ReportProducer(client(), topics);
    }

    /**
     * Waits until everything that is in the raw topic now has reached the database.
     *
     * @throws IllegalStateException where a part died on the way
     */
    public void awaitStored() throws ExecutionException, InterruptedException {
        List<String> stored = List.of(
                topics.reportsRejected().name(),
                topics.deadLetter().name(),
                topics.marks().name(),
                topics.reportsEnriched().name(),
                topics.measuresDaily().name(),
                topics.entitiesDaily().name(),
                topics.figuresDaily().name());
        try (Backlog backlog = new Backlog(client(), topics)) {
            while (!backlog.isEnriched() || !backlog.isRead(stored, store.positions())) {
                throwIfDead();
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    /** Waits until a part dies; says which and why. */
    public void awaitDeath() throws InterruptedException {
        while (true) {
            throwIfDead();
            TimeUnit.SECONDS.sleep(1);
        }
    }

    /** Stops everything in the reverse order of starting; the broker last, so that the others can say good-bye. */
    @Override
    public void close() {
        // Whoever asked to stop by an interrupt did not ask to stop by half.
        boolean interrupted = Thread.interrupted();
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.atWarn()
                        .addKeyValue("part", part.getClass().getSimpleName())
                        .setCause(e)
                        .log("a part did not close");
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private <T extends AutoCloseable> T opened(T part) {
        parts.push(part);
        return part;
    }

    private void throwIfDead() {
        Deaths.throwIfDead(store);
        Deaths.throwIfDead(enrich);
    }

    private static Broker startBroker(LocalSettings settings, Path folder) {
        return Ports.firstFree(
                settings.kafkaPort(),
                port -> EmbeddedBroker.start(new BrokerSettings(folder, port, TopicPolicy.MAX_RECORD_BYTES)));
    }

    private Dashboard startDashboard(LocalSettings settings) {
        return Ports.firstFree(
                settings.pagePort(),
                port -> Dashboard.start(
                        new DashboardSettings(settings.host(), port), database.model(), this::health, metrics));
    }

    private Gateway startGateway(GatewaySettings wanted, Ports ports) {
        return Ports.firstFree(
                ports,
                port -> Gateway.start(
                        wanted.at(port), client(), topics, ReportIds.byAddressOrText(), metrics.meters()));
    }

    private List<RoleHealth> health() {
        return List.of(kafka.now(), Health.of(enrich), Health.of(store));
    }

    private void createTopics(int partitions) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(client())) {
            ResetMark.requireNone(admin, topics);
            List<? extends Topic<?, ?>> all = topics.all();
            TopicCheck.faults(new TopicCheck(admin, partitions, 1).createOrCheck(all))
                    .forEach(fault -> LOG.atWarn().addKeyValue("fault", fault).log("topic differs from its policy"));
        }
    }
}
