package org.epistream.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and a termination signal into an orderly end: asks the work to stop and holds the process until it has, or for
 * {@value #LIMIT_SECONDS} seconds at most.
 */
final class Shutdown {
    private static final long LIMIT_SECONDS = 9;

    private Shutdown() {}

    /**
     * Does the work, to its end or until a signal has stopped it. After a signal the process may be gone as soon as the work
     * has returned: whatever is to be said or closed belongs into it.
     *
     * @param stop asks the work to stop; called once at most, from another thread
     */
    static <T> T during(Runnable stop, Callable<T> work) throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(() -> stopAndWait(stop, ended), "shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.call();
        } finally {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // the process is ending already
            }
            ended.countDown();
        }
    }

    private static void stopAndWait(Runnable stop, CountDownLatch ended) {
        stop.run();
        try {
            if (!ended.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                // Only a hard end is left; every store recovers from that.
                Runtime.getRuntime().halt(130);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
