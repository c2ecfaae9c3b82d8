package org.epistream.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and a termination signal into an orderly end: asks the work to stop and holds the process until it has, or for
 * {@value #LIMIT_SECONDS} seconds at most.
 */
final class Shutdown {
    private static final long LIMIT_SECONDS = 9;

    private final Thread hook;

    private Shutdown(Thread hook) {
        this.hook = hook;
    }

    /**
     * @param stop asks the work to stop; called once, from another thread
     * @param ended falls to zero when the work has ended
     */
    static Shutdown onSignal(Runnable stop, CountDownLatch ended) {
        Thread hook = new Thread(
                () -> {
                    stop.run();
                    try {
                        if (!ended.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                            // Only a hard end is left; every store recovers from that.
                            Runtime.getRuntime().halt(130);
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Shutdown(hook);
    }

    /** The work has ended by itself. */
    void cancel() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending already
        }
    }
}
