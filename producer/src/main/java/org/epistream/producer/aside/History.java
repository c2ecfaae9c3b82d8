package org.epistream.producer.aside;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.epistream.domain.count.Contribution;
import org.epistream.domain.count.Newest;
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.events.EventHeaders;
import org.epistream.producer.log.RawRecords;
import org.jspecify.annotations.Nullable;

/**
 * What came of a report behind one event of it that was set aside, as far as the raw topic has been read: which event would
 * stand now had that one not failed, and whether a copy of it was sent.
 */
final class History {
    private static final long NONE = -1;

    private final LogPlace event;
    private final LogPlace origin;
    private Newest newest;
    private long standing;
    private long copy = NONE;

    /**
     * @param event where it stands aside
     * @param origin where it came in
     * @param outcome what its bytes are read as now
     */
    History(LogPlace event, LogPlace origin, ReadOutcome outcome) {
        this.event = event;
        this.origin = origin;
        newest = replaced(Newest.NOTHING, RawRecords.revision(outcome));
        standing = origin.offset();
    }

    LogPlace origin() {
        return origin;
    }

    /** Takes in a later event of the same report and partition; those before the origin change nothing. */
    void add(ConsumerRecord<byte @Nullable [], byte @Nullable []> later) {
        if (later.offset() <= origin.offset()) {
            return;
        }
        if (event.toString().equals(EventHeaders.text(later.headers(), EventHeaders.RETRY_OF))) {
            copy = later.offset();
            return;
        }
        ReadOutcome outcome = RawRecords.read(later);
        Long incoming = RawRecords.revision(outcome);
        if (!(outcome instanceof ReadOutcome.Rejected) && !newest.outdates(incoming)) {
            newest = replaced(newest, incoming);
            standing = later.offset();
        }
    }

    /** Whether a copy is in the raw topic already. */
    boolean isCopied() {
        return copy != NONE;
    }

    /** Whether a newer event of the same report came in, which the old one must not replace. */
    boolean isOutdated() {
        return standing != origin.offset();
    }

    /** Where a newer event stands that the copy has replaced, or null where that is not so. */
    @Nullable
    LogPlace overtaken() {
        return isCopied() && isOutdated() && standing < copy
                ? new LogPlace(origin.topic(), origin.partition(), standing)
                : null;
    }

    /** What the events say does not matter here, only which of them stands. */
    private static Newest replaced(Newest newest, @Nullable Long revision) {
        return newest.replacedBy(revision, Contribution.NONE, null);
    }
}
