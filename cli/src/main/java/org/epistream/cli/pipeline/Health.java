package org.epistream.cli.pipeline;

import org.epistream.consumer.StoreRunner;
import org.epistream.dashboard.RoleHealth;
import org.epistream.dashboard.RoleHealth.State;
import org.epistream.producer.gateway.Gateway;
import org.epistream.streams.EnrichApp;

/** How the parts are doing, in the words of the page. */
public final class Health {
    private Health() {}

    public static RoleHealth of(EnrichApp enrich) {
        State state = enrich.ended().isDone() ? State.STOPPED : enrich.isRunning() ? State.RUNNING : State.STARTING;
        return new RoleHealth("enrich", state, "");
    }

    /** Whether the brokers acknowledge anything is told by the cluster's own part. */
    public static RoleHealth of(Gateway gateway) {
        return new RoleHealth("gateway", State.RUNNING, "");
    }

    public static RoleHealth of(StoreRunner store) {
        if (store.failure().isDone()) {
            return new RoleHealth("store", State.STOPPED, "");
        }
        String waitingFor = store.waitingFor();
        return waitingFor == null
                ? new RoleHealth("store", store.hasJoined() ? State.RUNNING : State.STARTING, "")
                : new RoleHealth("store", State.WAITING, waitingFor);
    }
}
