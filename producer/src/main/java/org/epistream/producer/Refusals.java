package org.epistream.producer;

import java.time.Instant;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.Rejection;
import org.epistream.events.Excerpts;

/** Makes rejections of what the producer itself cannot take. */
final class Refusals {
    private Refusals() {}

    static ReadOutcome refused(Rejection.Reason reason, String detail, String where, byte[] bytes, Instant now) {
        return new ReadOutcome.Rejected(new Rejection(null, reason, detail, where, Excerpts.of(bytes), now));
    }
}
