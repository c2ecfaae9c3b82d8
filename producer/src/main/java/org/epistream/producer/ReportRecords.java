package org.epistream.producer;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.ReadOutcome.Accepted;
import org.epistream.domain.report.ReadOutcome.Rejected;
import org.epistream.domain.report.ReadOutcome.Withdrawn;
import org.epistream.domain.report.Rejection;
import org.epistream.events.EventHeaders;
import org.epistream.events.RawReports;
import org.epistream.events.Topic;
import org.epistream.events.Topics;

/** Makes the event of an outcome, for the topic it belongs to. Keyed by the report's id, so that its revisions keep their order. */
public final class ReportRecords {
    private final Topic<String, byte[]> raw;
    private final Topic<String, Rejection> rejected;

    public ReportRecords(Topics topics) {
        raw = topics.reportsRaw();
        rejected = topics.reportsRejected();
    }

    public ProducerRecord<String, byte[]> of(ReadOutcome outcome) {
        if (outcome instanceof Accepted accepted) {
            return new ProducerRecord<>(
                    raw.name(), accepted.report().id().value(), RawReports.write(accepted.report()));
        }
        if (outcome instanceof Withdrawn withdrawn) {
            ProducerRecord<String, byte[]> event =
                    new ProducerRecord<>(raw.name(), withdrawn.id().value(), null);
            if (withdrawn.revision() != null) {
                event.headers().add(EventHeaders.REVISION, EventHeaders.bytes(String.valueOf(withdrawn.revision())));
            }
            return event;
        }
        Rejection rejection = ((Rejected) outcome).rejection();
        return new ProducerRecord<>(
                rejected.name(), rejection.id(), rejected.values().serializer().serialize(rejected.name(), rejection));
    }
}
