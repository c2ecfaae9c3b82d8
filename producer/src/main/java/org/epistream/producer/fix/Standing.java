package org.epistream.producer.fix;

import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.epistream.domain.count.Contribution;
import org.epistream.domain.count.Newest;
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.ReadOutcome.Accepted;
import org.epistream.domain.report.Report;
import org.epistream.events.EventHeaders;
import org.epistream.events.RawEdit;
import org.epistream.producer.log.RawRecords;
import org.jspecify.annotations.Nullable;

/**
 * What stands of one report, as far as the raw topic has been read, and which of its events has to be sent: the one that
 * stands where it is to be corrected, or the one that a correction has replaced unseen.
 */
final class Standing {
    private final Selection selection;
    private final RawEdit edit;
    private Newest newest = Newest.NOTHING;
    private @Nullable LogPlace place;
    private @Nullable LogPlace owed;
    private boolean correct;
    private @Nullable Fix fix;

    Standing(Selection selection, RawEdit edit) {
        this.selection = selection;
        this.edit = edit;
    }

    /** Takes in the next event of the report. */
    void take(ConsumerRecord<byte @Nullable [], byte @Nullable []> record, ReadOutcome outcome) {
        Long revision = RawRecords.revision(outcome);
        if (outcome instanceof ReadOutcome.Rejected || newest.outdates(revision)) {
            return;
        }
        // Only which of the events stands matters here, not what it adds.
        newest = newest.replacedBy(revision, Contribution.NONE, null);
        LogPlace here = RawRecords.place(record);
        String of = EventHeaders.text(record.headers(), EventHeaders.FIX_OF);
        if (of != null && place != null && !of.equals(place.toString())) {
            // Something newer came in between the reading and the copy, and the copy has replaced it.
            owed = place;
            return;
        }
        place = here;
        Report report = outcome instanceof Accepted accepted ? accepted.report() : null;
        correct = report != null && selection.test(report) && differs(report);
        owed = correct ? here : null;
        fix = report != null && correct ? new Fix(here, report.id(), report.source(), report.published()) : null;
    }

    /** The event to be sent again, or null. */
    @Nullable
    LogPlace owed() {
        return owed;
    }

    /** The event is gone, and cannot be sent. */
    void giveUp() {
        owed = null;
    }

    /** Whether that event is to be corrected, and not only to stand behind what has replaced it. */
    boolean isCorrected() {
        return correct;
    }

    /** What is to be corrected, or null. */
    @Nullable
    Fix fix() {
        return owed == null ? null : fix;
    }

    private boolean differs(Report report) {
        return edit.source() != null && !Objects.equals(edit.source(), report.source())
                || edit.published() != null && !Objects.equals(edit.published(), report.published());
    }
}
