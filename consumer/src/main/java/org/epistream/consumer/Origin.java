package org.epistream.consumer;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/** Where records come from: a cluster, and its topics by the ids that no other topic ever has. */
record Origin(String clusterId, Map<String, Uuid> topicIds) {
    Origin {
        topicIds = Map.copyOf(topicIds);
    }

    /** Asks the cluster; fails where a topic is missing. */
    static Origin of(Admin admin, Set<String> topics) throws ExecutionException, InterruptedException {
        Map<String, Uuid> ids = new HashMap<>();
        admin.describeTopics(topics)
                .allTopicNames()
                .get()
                .forEach((name, description) -> ids.put(name, description.topicId()));
        return new Origin(admin.describeCluster().clusterId().get(), ids);
    }
}
