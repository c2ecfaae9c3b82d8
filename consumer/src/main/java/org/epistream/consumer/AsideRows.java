package org.epistream.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.epistream.domain.count.Counts.DeadLetterRow;
import org.epistream.domain.count.Counts.Pile;
import org.epistream.domain.count.Counts.RejectedRow;
import org.epistream.domain.count.Counts.SetAside;
import org.epistream.domain.count.Counts.Slice;
import org.epistream.domain.report.AsideState;
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.Rejection;
import org.epistream.events.EventHeaders;
import org.epistream.events.Json;
import org.jspecify.annotations.Nullable;

/** Questions about what was set aside, and their answers. */
final class AsideRows {
    static final SetAside NOTHING = new SetAside(new Pile(0, 0, 0), new Pile(0, 0, 0), 0, 0);

    private AsideRows() {}

    /** @param state the one asked for, or null for all */
    static Question rejections(@Nullable AsideState state, int limit, int offset) {
        return rows("rejected_states", state, "rejected_at DESC, fingerprint", limit, offset);
    }

    /** @param state the one asked for, or null for all */
    static Question deadLetters(@Nullable AsideState state, int limit, int offset) {
        return rows("dead_letter_states", state, "written_at DESC, topic, partition, \"offset\"", limit, offset);
    }

    /** Of everything how much there is in each state. */
    static Question piles() {
        return new Question("SELECT " + pile("rejected_states") + ", " + pile("dead_letter_states")
                + ", (SELECT COUNT(*) FROM unreadable), (SELECT COUNT(*) FROM refused)");
    }

    static SetAside piles(ResultSet row) throws SQLException {
        return new SetAside(
                new Pile(row.getLong(1), row.getLong(2), row.getLong(3)),
                new Pile(row.getLong(4), row.getLong(5), row.getLong(6)),
                row.getLong(7),
                row.getLong(8));
    }

    static RejectedRow rejection(ResultSet row, Instant rejectedAt) throws SQLException {
        String place = row.getString("log_place");
        return new RejectedRow(
                new Rejection(
                        row.getString("id"),
                        Cells.constant(Rejection.Reason.class, row.getString("reason")),
                        row.getString("detail"),
                        row.getString("place"),
                        row.getString("excerpt"),
                        rejectedAt),
                place == null ? null : LogPlace.of(place),
                state(row));
    }

    static DeadLetterRow deadLetter(ResultSet row, Instant writtenAt) throws SQLException {
        JsonNode headers = headers(row.getString("headers"));
        return new DeadLetterRow(
                new LogPlace(row.getString("topic"), row.getInt("partition"), row.getLong("offset")),
                row.getString("key"),
                headers.path(EventHeaders.EXCEPTION).asText(""),
                headers.path(EventHeaders.MESSAGE).asText(""),
                headers.path(EventHeaders.NODE).asText(""),
                headers.path(EventHeaders.VERSION).asText(""),
                Math.max(1, headers.path(EventHeaders.ATTEMPT).asInt(1)),
                writtenAt,
                state(row));
    }

    private static Question rows(String view, @Nullable AsideState state, String order, int limit, int offset) {
        return new Question("SELECT * FROM " + view)
                .where("state = ?", state == null ? null : state.code())
                .then("ORDER BY " + order)
                .part(Slice.of(limit, offset));
    }

    private static String pile(String view) {
        return Arrays.stream(AsideState.values())
                .map(state -> "(SELECT COUNT(*) FROM " + view + " WHERE state = '" + state.code() + "')")
                .collect(Collectors.joining(", "));
    }

    private static AsideState state(ResultSet row) throws SQLException {
        return Cells.constant(AsideState.class, row.getString("state"));
    }

    private static JsonNode headers(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (IOException e) {
            // We wrote it; another hand must have been there.
            return Json.mapper().createObjectNode();
        }
    }
}
