package org.epistream.cli;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.epistream.cli.pipeline.ClusterHealth;
import org.epistream.cli.pipeline.Ports;
import org.epistream.cli.settings.Known;
import org.epistream.cli.settings.Settings;
import org.epistream.cli.show.Console;
import org.epistream.dashboard.DashboardSettings;
import org.epistream.dashboard.HealthServer;
import org.epistream.dashboard.Metrics;
import org.epistream.dashboard.RoleHealth;
import org.epistream.dashboard.RoleHealth.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A role's parts, and the port at which it says how they are doing, from before they start until after they have stopped. */
final class Watched<T extends AutoCloseable> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watched.class);

    private final String name;
    private final Metrics metrics = Metrics.begin();
    private final Function<T, RoleHealth> health;
    private final ClusterHealth kafka;
    private final Optional<HealthServer> server;
    private volatile @Nullable T parts;

    private Watched(String name, Cluster cluster, Function<T, RoleHealth> health, Settings settings) {
        this.name = name;
        this.health = health;
        kafka = cluster.watch();
        server = settings.get(Known.HEALTH_PORT)
                .map(port -> Ports.firstFree(
                        new Ports(port, !settings.isDefault(Known.HEALTH_PORT)),
                        any -> HealthServer.start(
                                new DashboardSettings(settings.get(Known.HOST), any), this::now, metrics)));
    }

    /** Starts a role's parts, which measure what they do. */
    @FunctionalInterface
    interface Start<T extends AutoCloseable> {
        T start(MeterRegistry meters) throws Exception;
    }

    /**
     * Answers at the health port, says where that is, and starts the parts.
     *
     * @param name the role's
     * @param health how its parts are doing
     */
    static <T extends AutoCloseable> Watched<T> start(
            String name,
            Cluster cluster,
            Start<T> start,
            Function<T, RoleHealth> health,
            Settings settings,
            Console console)
            throws Exception {
        Watched<T> watched = new Watched<>(name, cluster, health, settings);
        try {
            watched.server.ifPresent(
                    server -> console.say("role.health", server.uri() + "health/ready", server.uri() + "metrics"));
            cluster.await(console);
            watched.parts = start.start(watched.metrics.meters());
            return watched;
        } catch (Exception e) {
            watched.close();
            throw e;
        }
    }

    T parts() {
        T started = parts;
        if (started == null) {
            throw new IllegalStateException("role " + name + " has not started");
        }
        return started;
    }

    private List<RoleHealth> now() {
        T started = parts;
        return List.of(started == null ? new RoleHealth(name, State.STARTING, "") : health.apply(started), kafka.now());
    }

    @Override
    public void close() {
        T started = parts;
        try {
            if (started != null) {
                started.close();
            }
        } catch (Exception e) {
            LOG.atWarn().addKeyValue("role", name).setCause(e).log("a role did not close");
        }
        server.ifPresent(HealthServer::close);
        kafka.close();
        metrics.close();
    }
}
