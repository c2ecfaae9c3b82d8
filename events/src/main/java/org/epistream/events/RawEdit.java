package org.epistream.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of a report was wrong outside its text, as it should be.
 *
 * @param source the medium or site that published it, or null to leave it as it is
 * @param published day of publication, or null to leave it as it is
 */
public record RawEdit(@Nullable String source, @Nullable LocalDate published) {
    /**
     * The value of a raw event with these fields in it, and all else as its sender wrote it.
     *
     * @param value a value that {@link RawReports#read} has read as a report
     * @param arrivedAt the event's time, which is kept where the value says none: the copy has another
     */
    public byte[] apply(byte[] value, Instant arrivedAt) {
        ObjectNode node = RawJson.object(value);
        if (source != null) {
            node.put("source", source);
        }
        if (published != null) {
            node.put("published", published.toString());
        }
        if (!node.hasNonNull("observedAt")) {
            node.put("observedAt", arrivedAt.toString());
        }
        return Json.write(node);
    }
}
