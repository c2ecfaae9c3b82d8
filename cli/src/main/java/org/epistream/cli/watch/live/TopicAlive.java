package org.epistream.cli.watch.live;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Asks every two seconds whether a broker answers, and whether the topic is still the one that it was. */
final class TopicAlive implements AutoCloseable {
    private static final int EVERY_SECONDS = 2;
    private static final DescribeTopicsOptions PATIENCE = new DescribeTopicsOptions().timeoutMs(4_000);

    private final Admin admin;
    private final String topic;
    private final LiveTable table;
    private final Runnable isAnother;
    private final InstantSource clock;
    private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "topic-alive");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Instant away;
    private @Nullable Uuid known;

    /** @param isAnother told when the topic was made anew */
    TopicAlive(Map<String, Object> client, String topic, LiveTable table, Runnable isAnother, InstantSource clock) {
        this.topic = topic;
        this.table = table;
        this.isAnother = isAnother;
        this.clock = clock;
        admin = Admin.create(client);
        asking.scheduleWithFixedDelay(this::ask, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void ask() {
        Instant begun = clock.instant();
        try {
            Uuid now = requireNonNull(admin.describeTopics(List.of(topic), PATIENCE)
                            .topicNameValues()
                            .get(topic))
                    .get()
                    .topicId();
            away = null;
            if (known != null && !known.equals(now)) {
                isAnother.run();
            }
            known = now;
        } catch (ExecutionException e) {
            // A reset takes the topic and makes it again; the broker has answered.
            boolean answered = e.getCause() instanceof UnknownTopicOrPartitionException;
            away = answered ? null : away == null ? begun : away;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        table.away(away);
    }

    @Override
    public void close() {
        asking.shutdownNow();
        admin.close(Duration.ZERO);
    }
}
