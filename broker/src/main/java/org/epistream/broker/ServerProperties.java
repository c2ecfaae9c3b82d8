package org.epistream.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** The settings of a broker that is alone, small, and quick to start. */
final class ServerProperties {
    static final int NODE = 1;

    /** How long a broker that went away without a word counts as there. */
    static final Duration SESSION = Duration.ofSeconds(1);

    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private ServerProperties() {}

    static Properties of(Path folder, int port, int controllerPort, int maxRecordBytes) {
        Properties properties = new Properties();
        properties.putAll(identity(folder, port, controllerPort));
        properties.putAll(ALONE);
        properties.putAll(SMALL);
        properties.putAll(QUICK);
        properties.putAll(LASTING);
        properties.put("message.max.bytes", String.valueOf(maxRecordBytes));
        properties.put("replica.fetch.max.bytes", String.valueOf(maxRecordBytes));
        return properties;
    }

    /** The same node as a controller only. */
    static Properties controllerOnly(Path folder, int controllerPort, int maxRecordBytes) {
        Properties properties = of(folder, 0, controllerPort, maxRecordBytes);
        properties.put("process.roles", "controller");
        properties.put("listeners", CONTROLLER_LISTENER + "://127.0.0.1:" + controllerPort);
        properties.remove("advertised.listeners");
        properties.remove("inter.broker.listener.name");
        return properties;
    }

    private static Map<String, String> identity(Path folder, int port, int controllerPort) {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                String.valueOf(NODE),
                // Static voters: with dynamic ones the port would be part of the stored quorum and could not change.
                "controller.quorum.voters",
                NODE + "@127.0.0.1:" + controllerPort,
                "controller.listener.names",
                CONTROLLER_LISTENER,
                "listeners",
                "CLIENTS://127.0.0.1:" + port + "," + CONTROLLER_LISTENER + "://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                "CLIENTS://127.0.0.1:" + port,
                "listener.security.protocol.map",
                "CLIENTS:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT",
                "inter.broker.listener.name",
                "CLIENTS",
                "log.dirs",
                folder.toString());
    }

    /** One copy of everything, since there is no second broker to hold another. */
    private static final Map<String, String> ALONE = Map.of(
            "default.replication.factor", "1",
            "min.insync.replicas", "1",
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1");

    private static final Map<String, String> SMALL = Map.of(
            "offsets.topic.num.partitions", "1",
            "transaction.state.log.num.partitions", "1",
            "share.coordinator.state.topic.num.partitions", "1",
            "log.cleaner.dedupe.buffer.size", String.valueOf(4 * 1024 * 1024),
            "num.network.threads", "1",
            "num.io.threads", "2",
            "num.recovery.threads.per.data.dir", "2",
            "group.coordinator.threads", "1",
            // An index is laid out at full size; this is ample for a segment of the size below.
            "log.index.size.max.bytes", String.valueOf(2 * 1024 * 1024),
            "log.segment.bytes", String.valueOf(256 * 1024 * 1024));

    private static final Map<String, String> QUICK = Map.of(
            // After a hard kill the next start waits until the session of the one before has run out.
            "broker.session.timeout.ms", String.valueOf(SESSION.toMillis()),
            "broker.heartbeat.interval.ms", "250",
            "group.initial.rebalance.delay.ms", "0",
            "group.min.session.timeout.ms", "1000");

    private static final Map<String, String> LASTING = Map.of(
            // A misspelt topic must fail, not appear.
            "auto.create.topics.enable",
            "false",
            // By default a group that rests for a week is forgotten, and whoever comes back computes everything again.
            "offsets.retention.minutes",
            String.valueOf(10 * 365 * 24 * 60));
}
