package org.epistream.cli.reset;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.epistream.events.Topics;

/**
 * Says on the cluster that a reset was begun and has not ended: an empty topic. Half of what was computed is gone then, and
 * a role that started on the other half would count wrongly in silence.
 */
public final class ResetMark {
    private final Admin admin;
    private final String name;

    ResetMark(Admin admin, Topics topics) {
        this.admin = admin;
        name = name(topics);
    }

    /** @throws IllegalStateException where a reset was begun and has not ended */
    public static void requireNone(Admin admin, Topics topics) throws ExecutionException, InterruptedException {
        if (admin.listTopics().names().get().contains(name(topics))) {
            throw new IllegalStateException("a reset of generation " + topics.generation()
                    + " was begun and has not ended; run 'epistream reset' again to finish it");
        }
    }

    /** Sets it; returns whether it was not there before. */
    boolean set() throws ExecutionException, InterruptedException {
        try {
            NewTopic mark = new NewTopic(name, Optional.of(1), Optional.empty());
            admin.createTopics(List.of(mark)).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }

    void take() throws ExecutionException, InterruptedException {
        try {
            admin.deleteTopics(List.of(name)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw e;
            }
        }
    }

    private static String name(Topics topics) {
        return topics.prefix() + topics.generation() + ".reset-under-way";
    }
}
