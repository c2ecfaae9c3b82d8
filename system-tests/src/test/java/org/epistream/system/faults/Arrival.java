package org.epistream.system.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.epistream.consumer.DatabaseAddress;
import org.epistream.events.Topic;
import org.epistream.events.Topics;
import org.epistream.streams.Backlog;

/** Waits until everything that is in the raw log has reached every database. */
final class Arrival {
    private final String servers;
    private final Topics topics;
    private final Collection<DatabaseAddress> databases;

    Arrival(String servers, Topics topics, Collection<DatabaseAddress> databases) {
        this.servers = servers;
        this.topics = topics;
        this.databases = List.copyOf(databases);
    }

    /** @param failIfHopeless throws where nothing can arrive any more */
    void await(Duration limit, Runnable failIfHopeless) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        try (Backlog backlog = new Backlog(Map.of("bootstrap.servers", servers), topics)) {
            while (!hasArrived(backlog)) {
                failIfHopeless.run();
                if (System.nanoTime() > end) {
                    throw new AssertionError("not everything has arrived within " + limit);
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private boolean hasArrived(Backlog backlog) throws InterruptedException {
        List<String> stored = topics.all().stream()
                .map(Topic::name)
                .filter(name -> !name.equals(topics.reportsRaw().name()))
                .toList();
        try {
            if (!backlog.isEnriched()) {
                return false;
            }
            for (DatabaseAddress database : databases) {
                if (!backlog.isRead(stored, positions(database))) {
                    return false;
                }
            }
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RetriableException) {
                return false;
            }
            throw new AssertionError(e);
        }
    }

    private static Map<TopicPartition, Long> positions(DatabaseAddress database) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT topic, partition, next_offset FROM sink_offsets")) {
            while (rows.next()) {
                positions.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
        } catch (SQLException e) {
            // not there yet, or away: nothing is known to have arrived
            return Map.of();
        }
        return positions;
    }
}
