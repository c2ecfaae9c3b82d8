package org.epistream.cli.pipeline;

import org.epistream.cli.show.Discreet;
import org.epistream.consumer.StoreRunner;
import org.epistream.streams.EnrichApp;

/** A part that has died takes its process with it: nobody should have to find out from tables that stand still. */
public final class Deaths {
    private Deaths() {}

    /** @throws IllegalStateException with the cause, where the sink has died */
    public static void throwIfDead(StoreRunner store) {
        if (store.failure().isDone()) {
            Throwable cause = store.failure().join();
            throw new IllegalStateException("the sink has died: " + Discreet.line(cause), cause);
        }
    }

    /** @throws IllegalStateException with the cause, where the streams app has ended */
    public static void throwIfDead(EnrichApp enrich) {
        if (enrich.ended().isDone()) {
            Throwable cause =
                    enrich.ended().handle((nothing, failure) -> failure).join();
            throw new IllegalStateException(
                    "the streams app has ended" + (cause == null ? "" : ": " + Discreet.line(cause)), cause);
        }
    }
}
