package org.epistream.cli.watch.live;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.epistream.cli.watch.MeasureWatch;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Tally;
import org.epistream.events.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a table from a topic of totals: those that stand, then every change. A broker that goes away is waited for, and
 * reading goes on where it stopped; a topic that was made anew is read from its beginning.
 */
final class LiveFeed {
    private static final long PATIENCE_MILLIS = 1_000;

    private final Map<String, Object> client;
    private final Topic<MeasureCell, Tally> topic;
    private final LiveTable table;
    private final InstantSource clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable MeasureWatch current;

    LiveFeed(Map<String, Object> client, Topic<MeasureCell, Tally> topic, LiveTable table, InstantSource clock) {
        this.client = new HashMap<>(client);
        // Where the topic has lost its end, the totals are no longer its own.
        this.client.put("auto.offset.reset", "none");
        // So that a start without a broker is tried again soon.
        this.client.putIfAbsent("default.api.timeout.ms", "10000");
        this.topic = topic;
        this.table = table;
        this.clock = clock;
    }

    /** Reads until {@link #close}. */
    void run() throws InterruptedException {
        while (closing.getCount() > 0) {
            try (MeasureWatch watch = new MeasureWatch(client, topic, place -> table.unreadable())) {
                current = watch;
                table.begin();
                if (closing.getCount() > 0 && watch.readStanding(table::standing)) {
                    table.endOfStanding();
                    watch.follow((cell, total) -> table.changed(cell, total, clock.instant()));
                }
            } catch (OffsetOutOfRangeException | WakeupException e) {
                // read from the beginning, or not at all
            } catch (RetriableException e) {
                closing.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            } finally {
                current = null;
            }
        }
    }

    /** Begins again with what stands; for any thread. */
    void again() {
        MeasureWatch watch = current;
        if (watch != null) {
            watch.stop();
        }
    }

    /** Ends the reading; for any thread. */
    void close() {
        closing.countDown();
        again();
    }
}
