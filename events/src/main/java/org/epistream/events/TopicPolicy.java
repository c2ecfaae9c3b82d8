package org.epistream.events;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.record.TimestampType;

/** How long the records of a topic are kept. */
public enum TopicPolicy {
    /** For ever: the log is the truth. */
    KEPT(Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            "-1",
            // The time of the records decides what is final: none may run far ahead of the clock.
            TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG,
            String.valueOf(Duration.ofHours(1).toMillis()))),
    /** The last value of each key. */
    COMPACTED(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)),
    /** For thirty days. */
    DAYS_30(days(30)),
    /** For ninety days. */
    DAYS_90(days(90));

    /**
     * Largest record in bytes. The largest report is a megabyte of characters, three bytes each in UTF-8; the broker's own
     * default of one megabyte would refuse it.
     */
    public static final int MAX_RECORD_BYTES = 8 * 1024 * 1024;

    private final Map<String, String> settings;

    TopicPolicy(Map<String, String> settings) {
        this.settings = settings;
    }

    /** The policy as topic settings of Kafka. */
    public Map<String, String> settings() {
        return settings;
    }

    /** By the time of writing: what is set aside may tell of years ago, and would be gone at once by its own time. */
    private static Map<String, String> days(int days) {
        return Map.of(
                TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                TimestampType.LOG_APPEND_TIME.name,
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                String.valueOf(Duration.ofDays(days).toMillis()));
    }
}
