package org.epistream.cli.pipeline;

import org.epistream.consumer.StoreRunner;
import org.epistream.dashboard.RoleHealth;
import org.epistream.dashboard.RoleHealth.State;
import org.epistream.streams.EnrichApp;

/** How the parts are doing, in the words of the page. */
public final class Health {
    private Health() {}

    public static RoleHealth of(EnrichApp enrich) {
        State state = enrich.ended().isDone() ? State.STOPPED : enrich.isRunning() ? State.RUNNING : State.STARTING;
        return new RoleHealth("enrich", state, "");
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
