package org.epistream.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.epistream.cli.pipeline.ClusterHealth;
import org.epistream.cli.pipeline.DataFolder;
import org.epistream.cli.settings.Known;
import org.epistream.cli.settings.Settings;
import org.epistream.cli.settings.SettingsException;
import org.epistream.cli.show.Console;
import org.epistream.events.Topic;
import org.epistream.events.Topics;

/**
 * The Kafka cluster that a verb works against: the one it was given, else the one that runs over its data folder.
 *
 * @param bootstrapServers brokers, as host:port joined by commas
 * @param client further Kafka settings
 */
record Cluster(String bootstrapServers, Map<String, String> client) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    Cluster {
        client = Map.copyOf(client);
    }

    /** @throws SettingsException where no cluster is given and none runs over the data folder */
    static Cluster of(Settings settings) {
        Path data = settings.get(Known.DATA);
        Optional<String> servers = settings.get(Known.BOOTSTRAP_SERVERS).or(() -> DataFolder.runningAt(data));
        if (servers.isEmpty()) {
            throw new SettingsException(
                    List.of("no Kafka cluster: give --bootstrap-servers, or start 'epistream run' over " + data
                            + " in another terminal"));
        }
        return new Cluster(servers.get(), clientSettings(settings));
    }

    /** The settings of {@code --kafka-config}. */
    static Map<String, String> clientSettings(Settings settings) {
        Optional<Path> file = settings.get(Known.KAFKA_CONFIG);
        if (file.isEmpty()) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file.get())) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsException(List.of("--kafka-config: " + file.get() + " cannot be read: " + e));
        }
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }

    /** Settings for a client of Kafka. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("bootstrap.servers", bootstrapServers);
        return settings;
    }

    /** Whether a broker answers within ten seconds. */
    boolean answers() throws InterruptedException {
        try {
            Admin admin = Admin.create(settings());
            try {
                admin.describeCluster().clusterId().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                return true;
            } finally {
                // An ordinary close would wait for the question that nobody answers.
                admin.close(Duration.ZERO);
            }
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (KafkaException e) {
            throw unusable(e);
        }
    }

    /** Asks it from now on whether it answers; the caller closes it. */
    ClusterHealth watch() {
        try {
            return ClusterHealth.watch(settings());
        } catch (KafkaException e) {
            throw unusable(e);
        }
    }

    private static SettingsException unusable(KafkaException e) {
        return new SettingsException(
                List.of("Kafka settings: " + Failures.message(e.getCause() == null ? e : e.getCause())));
    }

    /** Fails where no broker answers. */
    void require() throws InterruptedException, IOException {
        if (!answers()) {
            throw new IOException(
                    "no Kafka broker answers at " + bootstrapServers + " within " + PATIENCE.toSeconds() + " s");
        }
    }

    /** Fails where topics are missing. */
    void requireTopics(Topics topics) throws InterruptedException, IOException, ExecutionException {
        try (Admin admin = Admin.create(settings())) {
            Set<String> present = admin.listTopics().names().get();
            List<String> missing = topics.all().stream()
                    .map(Topic::name)
                    .filter(name -> !present.contains(name))
                    .toList();
            if (!missing.isEmpty()) {
                throw new IOException("missing at " + bootstrapServers + ": " + String.join(", ", missing)
                        + "; create them with 'epistream topics'");
            }
        }
    }

    /** Waits until a broker answers, and says that it waits. */
    void await(Console console) throws InterruptedException {
        while (!answers()) {
            console.complain(console.words().get("role.waiting", bootstrapServers));
        }
    }
}
