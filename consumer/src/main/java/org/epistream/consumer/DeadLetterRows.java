package org.epistream.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.epistream.domain.count.Counts.DeadLetterRow;
import org.epistream.domain.report.AsideState;
import org.epistream.domain.report.LogPlace;
import org.epistream.events.EventHeaders;
import org.epistream.events.Json;

/** Reads dead letters, of which the sink keeps the headers as they came. */
final class DeadLetterRows {
    private DeadLetterRows() {}

    static DeadLetterRow read(ResultSet row, Instant writtenAt) throws SQLException {
        JsonNode headers = headers(row.getString("headers"));
        return new DeadLetterRow(
                new LogPlace(row.getString("topic"), row.getInt("partition"), row.getLong("offset")),
                row.getString("key"),
                text(headers, EventHeaders.EXCEPTION),
                text(headers, EventHeaders.MESSAGE),
                text(headers, EventHeaders.NODE),
                text(headers, EventHeaders.VERSION),
                Math.max(1, headers.path(EventHeaders.ATTEMPT).asInt(1)),
                writtenAt,
                Cells.constant(AsideState.class, row.getString("state")));
    }

    private static JsonNode headers(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (IOException e) {
            // We wrote it; another hand must have been there.
            return Json.mapper().createObjectNode();
        }
    }

    private static String text(JsonNode headers, String name) {
        return headers.path(name).asText("");
    }
}
