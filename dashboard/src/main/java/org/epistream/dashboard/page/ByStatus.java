package org.epistream.dashboard.page;

import java.util.EnumMap;
import java.util.Map;
import org.epistream.domain.measure.Status;

/** Mentions of measures by their status, added up. */
final class ByStatus {
    private final Map<Status, Long> mentions = new EnumMap<>(Status.class);

    ByStatus add(Status status, long more) {
        mentions.merge(status, more, Long::sum);
        return this;
    }

    long of(Status status) {
        return mentions.getOrDefault(status, 0L);
    }

    long total() {
        return mentions.values().stream().mapToLong(Long::longValue).sum();
    }
}
