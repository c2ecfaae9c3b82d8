package org.epistream.system.faults;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.epistream.domain.report.LogPlace;

/** A broker and a gateway with a heap of 256 MB, each in a process that is looked after. */
final class GatewayRoles implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final int gatewayPort = FreePort.any();
    private final String servers;
    private final RoleProcess broker;
    private final RoleProcess gateway;
    private final Thread keeper = new Thread(this::keep, "keeper");
    private volatile boolean gatewayWanted;
    private volatile boolean closing;

    private GatewayRoles(Path folder) throws Exception {
        Files.createDirectories(folder);
        int port = FreePort.any();
        servers = "127.0.0.1:" + port;
        broker = new RoleProcess(
                "broker",
                folder,
                BrokerMain.class.getName(),
                BrokerMain.READY,
                List.of(folder.resolve("broker").toString(), String.valueOf(port)));
        gateway = new RoleProcess(
                "gateway",
                folder,
                "org.epistream.cli.Epistream",
                "Reports are taken in",
                List.of(
                        "gateway",
                        "--bootstrap-servers",
                        servers,
                        "--data",
                        folder.resolve("gateway").toString(),
                        "--gateway-port",
                        String.valueOf(gatewayPort),
                        "--gateway-rate",
                        "1000000",
                        "--health-port",
                        "0",
                        "--lang",
                        "en"));
        keeper.start();
        await(broker);
        Pipeline.createTopics(servers);
        gatewayWanted = true;
        await(gateway);
    }

    static GatewayRoles start(Path folder) throws Exception {
        return new GatewayRoles(folder);
    }

    URI gateway() {
        return URI.create("http://127.0.0.1:" + gatewayPort + "/v1/reports");
    }

    /** @param absence milliseconds until it is started again */
    void killGateway(long absence) throws InterruptedException {
        await(gateway);
        gateway.kill(absence);
    }

    /** @param absence milliseconds until it is started again */
    void killBroker(long absence) throws InterruptedException {
        await(broker);
        broker.kill(absence);
    }

    /** How often the gateway ended without having been killed. */
    int gatewayEnds() {
        return gateway.ownEnds();
    }

    String gatewayOutput() {
        return gateway.output();
    }

    /** Everything in the raw topic: where it stands, and its id. */
    Map<LogPlace, String> log() throws InterruptedException {
        await(broker);
        String topic = Pipeline.TOPICS.reportsRaw().name();
        Map<LogPlace, String> log = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    log.put(new LogPlace(topic, record.partition(), record.offset()), record.key());
                }
            }
        }
        return log;
    }

    private static void await(RoleProcess role) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!role.isRunning()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(role.name() + " does not run: " + role.output());
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private void keep() {
        while (!closing) {
            broker.lookAfter();
            if (gatewayWanted) {
                gateway.lookAfter();
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            keeper.join();
            gateway.kill(0);
            broker.kill(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
