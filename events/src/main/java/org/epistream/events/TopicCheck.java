package org.epistream.events;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that are missing, and says where those that exist differ from what they should be. */
public final class TopicCheck {
    private final Admin admin;
    private final int partitions;
    private final short replicas;

    /**
     * @param partitions partitions of a topic to be created; 1 or more
     * @param replicas copies of each partition; 1 or more
     */
    public TopicCheck(Admin admin, int partitions, int replicas) {
        this.admin = admin;
        this.partitions = partitions;
        this.replicas = (short) replicas;
    }

    /**
     * State of one topic.
     *
     * @param name its name
     * @param state whether it had to be created
     * @param partitions how many partitions it has
     * @param faults where it differs from its policy, one sentence each; empty when all is well
     */
    public record Finding(String name, State state, int partitions, List<String> faults) {}

    /** Whether a topic was there. */
    public enum State {
        CREATED,
        PRESENT,
        MISSING
    }

    /** Creates what is missing and checks what is there. */
    public List<Finding> createOrCheck(Collection<? extends Topic<?, ?>> topics)
            throws ExecutionException, InterruptedException {
        Set<String> present = admin.listTopics().names().get();
        for (Topic<?, ?> topic : topics) {
            if (!present.contains(topic.name())) {
                create(topic);
            }
        }
        return topics.stream()
                .map(topic -> present.contains(topic.name())
                        ? check(topic)
                        : new Finding(topic.name(), State.CREATED, partitions, List.of()))
                .toList();
    }

    /** Checks what is there and creates nothing. */
    public List<Finding> check(Collection<? extends Topic<?, ?>> topics)
            throws ExecutionException, InterruptedException {
        Set<String> present = admin.listTopics().names().get();
        return topics.stream()
                .map(topic -> present.contains(topic.name())
                        ? check(topic)
                        : new Finding(topic.name(), State.MISSING, 0, List.of("is missing")))
                .toList();
    }

    private void create(Topic<?, ?> topic) throws ExecutionException, InterruptedException {
        NewTopic wanted = new NewTopic(topic.name(), partitions, replicas).configs(settings(topic));
        try {
            admin.createTopics(List.of(wanted)).all().get();
        } catch (ExecutionException e) {
            // Another role that starts at the same time may have been faster.
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private Finding check(Topic<?, ?> topic) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        try {
            Config actual = requireNonNull(
                    admin.describeConfigs(List.of(resource)).all().get().get(resource));
            int count = requireNonNull(admin.describeTopics(List.of(topic.name()))
                            .allTopicNames()
                            .get()
                            .get(topic.name()))
                    .partitions()
                    .size();
            List<String> faults = new ArrayList<>();
            settings(topic).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(wanted -> {
                        String value = actual.get(wanted.getKey()).value();
                        if (!wanted.getValue().equals(value)) {
                            faults.add(wanted.getKey() + " is " + value + " instead of " + wanted.getValue());
                        }
                    });
            return new Finding(topic.name(), State.PRESENT, count, faults);
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot look at topic " + topic.name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking at topic " + topic.name(), e);
        }
    }

    /** All of a topic's settings: its policy, and what every topic of ours has. */
    private Map<String, String> settings(Topic<?, ?> topic) {
        Map<String, String> settings = new HashMap<>(topic.policy().settings());
        settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(TopicPolicy.MAX_RECORD_BYTES));
        settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, String.valueOf(Math.max(1, replicas - 1)));
        return settings;
    }

    /** The findings that name a fault, as one line each. */
    public static List<String> faults(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.faults().stream().map(fault -> finding.name() + " " + fault))
                .collect(Collectors.toList());
    }
}
