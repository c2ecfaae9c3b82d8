package org.epistream.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.epistream.events.TopicPolicy;
import org.epistream.events.Topics;

/**
 * How the streams app runs.
 *
 * @param bootstrapServers brokers, as host:port joined by commas
 * @param topics the topics and the generation it computes
 * @param stateFolder where its state lies between runs
 * @param threads stream threads, 1 or more
 * @param instance a name that is this instance's own and the same after a restart, so that a restart need not wait until the
 *     group has given the old process up; empty where instances come and go
 * @param finalAfter how long nothing must have come about a report for its counts to stay and the rest to be forgotten
 * @param client more Kafka settings, such as those of a secured cluster
 */
public record EnrichSettings(
        String bootstrapServers,
        Topics topics,
        Path stateFolder,
        int threads,
        Optional<String> instance,
        Duration finalAfter,
        Map<String, String> client) {
    /** When a report is final, unless told otherwise. */
    public static final Duration FINAL_AFTER = Duration.ofDays(400);

    /** How often a transaction ends, and so how soon a result is seen: 100 ms, for half of the throughput of a second. */
    private static final int COMMIT_MILLIS = 100;

    /** A thread that waits for records ends no transaction: with 100 ms, the default, every second one came 100 ms late. */
    private static final int POLL_MILLIS = 20;

    public EnrichSettings {
        client = Map.copyOf(client);
    }

    /** The settings as Kafka Streams wants them. */
    Properties properties(String analysisVersion) {
        Properties properties = new Properties();
        properties.putAll(client);
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, topics.enrichApplication());
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateFolder.toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_MILLIS);
        properties.put(StreamsConfig.POLL_MS_CONFIG, POLL_MILLIS);
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        properties.put(DeadLetters.TOPIC, topics.deadLetter().name());
        properties.put(DeadLetters.VERSION, analysisVersion);
        properties.put(
                StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
                String.valueOf(TopicPolicy.MAX_RECORD_BYTES));
        properties.put(
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), TopicPolicy.MAX_RECORD_BYTES);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        // A poll of large reports takes seconds to analyse; the default of ten would fence an instance that is at work.
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 60_000);
        properties.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 200);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        instance.ifPresent(name ->
                properties.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), name));
        return properties;
    }
}
