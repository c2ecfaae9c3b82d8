package org.epistream.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.epistream.broker.Broker;
import org.epistream.broker.BrokerSettings;
import org.epistream.broker.EmbeddedBroker;
import org.epistream.cli.pipeline.DataFolder;
import org.epistream.cli.settings.Known;
import org.epistream.cli.settings.Settings;
import org.epistream.events.TopicPolicy;

/** The cluster of a verb that needs no role to run: where none runs over the data folder, a broker is started there for it. */
final class StandingCluster {
    private StandingCluster() {}

    /** What is done with the cluster. */
    @FunctionalInterface
    interface Use {
        /** @param client Kafka settings with at least the brokers; returns the exit code */
        int with(Map<String, Object> client) throws Exception;
    }

    /** Fails where no cluster is given and the data folder holds none. */
    static int use(Settings settings, Use use) throws Exception {
        boolean none = Files.notExists(settings.get(Known.DATA).resolve("broker"));
        return none ? with(Cluster.of(settings), use) : useOrBegin(settings, use);
    }

    /** Begins a cluster in the data folder where none is given and it holds none. */
    static int useOrBegin(Settings settings, Use use) throws Exception {
        Path data = settings.get(Known.DATA);
        if (settings.get(Known.BOOTSTRAP_SERVERS).isPresent() || isUp(data, settings)) {
            return with(Cluster.of(settings), use);
        }
        try (DataFolder folder = DataFolder.take(data);
                Broker broker =
                        EmbeddedBroker.start(new BrokerSettings(folder.broker(), 0, TopicPolicy.MAX_RECORD_BYTES))) {
            return use.with(Map.of("bootstrap.servers", broker.bootstrapServers()));
        }
    }

    private static int with(Cluster cluster, Use use) throws Exception {
        cluster.require();
        return use.with(cluster.settings());
    }

    /** Whether an Epistream runs over the folder; one that was killed has left its note there. */
    private static boolean isUp(Path data, Settings settings) throws InterruptedException {
        return DataFolder.runningAt(data).isPresent() && Cluster.of(settings).answers();
    }
}
