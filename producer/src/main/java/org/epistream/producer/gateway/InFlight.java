package org.epistream.producer.gateway;

import java.util.concurrent.atomic.AtomicLong;
import org.epistream.events.TopicPolicy;
import org.epistream.http.Problem;
import org.epistream.http.Refused;

/**
 * The bytes of requests that are not answered yet. What would go beyond the limit is refused at once, so that senders wait and
 * not our memory.
 */
final class InFlight {
    /** What a request takes beside its body. */
    private static final long EACH = 8 * 1024;

    private final long limit;
    private final AtomicLong taken = new AtomicLong();

    InFlight(long limit) {
        this.limit = limit;
    }

    /**
     * For this machine's memory. A body stands there several times over until it is acknowledged: as bytes, as text, as fields
     * and as event.
     */
    static InFlight ofHeap(long heap) {
        return new InFlight(Math.max(TopicPolicy.MAX_RECORD_BYTES + EACH, Math.min(heap / 16, 256L << 20)));
    }

    long bytes() {
        return taken.get();
    }

    Share share() {
        return new Share();
    }

    /** What one request takes; it may grow while the request is read. */
    final class Share implements AutoCloseable {
        private long mine;

        /** @throws Refused where there is no room for so much */
        void require(long bytes) {
            long more = bytes + EACH - mine;
            if (more <= 0) {
                return;
            }
            if (taken.addAndGet(more) > limit) {
                taken.addAndGet(-more);
                throw new Refused(Problem.of(503, "too much is under way already; send it again"), Answer.RETRY_SOON);
            }
            mine += more;
        }

        @Override
        public synchronized void close() {
            taken.addAndGet(-mine);
            mine = 0;
        }
    }
}
