package org.epistream.producer.aside;

import java.time.Instant;
import java.util.Map;
import org.epistream.domain.report.AsideState;
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.Mark;
import org.epistream.events.EventHeaders;
import org.jspecify.annotations.Nullable;

/**
 * One event that was set aside, without its bytes. All text in it comes from outside.
 *
 * @param at where it stands now
 * @param id the report id it came under, or null; it may be no usable id
 * @param reason class of the exception, or why it is no report
 * @param detail what failed, or what is wrong
 * @param setAsideAt when
 * @param attempt how often it has failed, 1 or more
 * @param origin where in the raw topic it came in, or null where it never was there
 * @param arrived time of the record that came in, or null where nobody wrote it down
 * @param headers headers of ours by name, the stack trace not among them
 * @param excerpt its first kilobyte
 * @param mark what became of it, or null while it is open
 */
public record SetAside(
        LogPlace at,
        @Nullable String id,
        String reason,
        String detail,
        Instant setAsideAt,
        int attempt,
        @Nullable LogPlace origin,
        @Nullable Instant arrived,
        Map<String, String> headers,
        String excerpt,
        @Nullable Mark mark) {
    public SetAside {
        headers = Map.copyOf(headers);
    }

    public AsideState state() {
        return AsideState.of(mark);
    }

    /** The node of the topology that failed, or null. */
    public @Nullable String node() {
        return headers.get(EventHeaders.NODE);
    }

    /** The version of the analysis that failed, or null. */
    public @Nullable String analysisVersion() {
        return headers.get(EventHeaders.VERSION);
    }
}
