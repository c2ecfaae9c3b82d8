package org.epistream.producer.gateway;

import java.util.concurrent.CompletableFuture;
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.ReadOutcome;

/** Brings outcomes into the log. */
@FunctionalInterface
interface Sending {
    /** Where it stands once the brokers have acknowledged it, or why they did not. */
    CompletableFuture<LogPlace> send(ReadOutcome outcome);
}
