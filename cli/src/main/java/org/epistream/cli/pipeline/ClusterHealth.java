package org.epistream.cli.pipeline;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.epistream.dashboard.RoleHealth;
import org.epistream.dashboard.RoleHealth.State;

/** Asks a cluster every few seconds whether it answers, so that a page need not wait for it. */
public final class ClusterHealth implements AutoCloseable {
    private static final long EVERY_SECONDS = 5;
    private static final String ROLE = "kafka";

    private final Admin admin;
    private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "cluster-health");
        thread.setDaemon(true);
        return thread;
    });
    private volatile RoleHealth now = new RoleHealth(ROLE, State.STARTING, "");

    private ClusterHealth(Admin admin) {
        this.admin = admin;
    }

    /** @param client Kafka settings with at least the brokers */
    public static ClusterHealth watch(Map<String, Object> client) {
        ClusterHealth health = new ClusterHealth(Admin.create(client));
        health.asking.scheduleWithFixedDelay(health::ask, 0, EVERY_SECONDS, TimeUnit.SECONDS);
        return health;
    }

    public RoleHealth now() {
        return now;
    }

    @Override
    public void close() {
        asking.shutdownNow();
        admin.close(Duration.ofSeconds(1));
    }

    private void ask() {
        try {
            admin.describeCluster().clusterId().get(EVERY_SECONDS, TimeUnit.SECONDS);
            now = new RoleHealth(ROLE, State.RUNNING, "");
        } catch (ExecutionException | TimeoutException e) {
            now = new RoleHealth(ROLE, State.WAITING, "broker");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
