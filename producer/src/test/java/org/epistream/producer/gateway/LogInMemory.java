package org.epistream.producer.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.ReadOutcome;

/** A log that acknowledges at once, or when it is told to. */
final class LogInMemory implements Sending, AutoCloseable {
    private final List<ReadOutcome> outcomes = new ArrayList<>();
    private final List<CompletableFuture<LogPlace>> held = new ArrayList<>();
    private boolean holding;
    private RuntimeException failure;

    @Override
    public synchronized CompletableFuture<LogPlace> send(ReadOutcome outcome) {
        if (failure != null) {
            return CompletableFuture.failedFuture(failure);
        }
        outcomes.add(outcome);
        String topic = outcome instanceof ReadOutcome.Rejected ? "reports.rejected.v1" : "reports.raw.v1";
        CompletableFuture<LogPlace> place = new CompletableFuture<>();
        LogPlace at = new LogPlace(topic, 1, outcomes.size() - 1);
        if (holding) {
            held.add(place);
        } else {
            // As Kafka does it: by another thread.
            place.completeAsync(() -> at, CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS));
        }
        return place;
    }

    synchronized List<ReadOutcome> outcomes() {
        return List.copyOf(outcomes);
    }

    ReadOutcome last() {
        List<ReadOutcome> all = outcomes();
        return all.get(all.size() - 1);
    }

    synchronized void fail(RuntimeException with) {
        failure = with;
    }

    /** From now on nothing is acknowledged. */
    synchronized void hold() {
        holding = true;
    }

    synchronized void release() {
        holding = false;
        held.forEach(place -> place.complete(new LogPlace("reports.raw.v1", 1, 7)));
        held.clear();
    }

    synchronized int held() {
        return held.size();
    }

    @Override
    public void close() {}
}
