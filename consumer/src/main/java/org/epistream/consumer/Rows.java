package org.epistream.consumer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.epistream.domain.Sha256;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.count.FigureCell;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Tally;
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.Mark;
import org.epistream.domain.report.Rejection;
import org.epistream.events.Excerpts;
import org.epistream.events.Json;
import org.jspecify.annotations.Nullable;

/** The rows that events become, cell by cell in the order of {@link SinkTable}. */
final class Rows {
    /** A stack trace can be long; its beginning tells. In UTF-8 bytes. */
    private static final int MAX_HEADER = 8 * 1024;

    private Rows() {}

    static Change measures(MeasureCell cell, @Nullable Tally tally) {
        return total(
                SinkTable.MEASURES_DAILY,
                tally,
                cell.day().date().toString(),
                cell.day().from().code(),
                cell.region().value(),
                cell.type().code(),
                cell.status().code());
    }

    static Change entities(EntityCell cell, @Nullable Tally tally) {
        return total(
                SinkTable.ENTITIES_DAILY,
                tally,
                cell.day().toString(),
                cell.region().value(),
                cell.kind().code(),
                cell.name(),
                orEmpty(cell.title()),
                orEmpty(cell.code()));
    }

    static Change figures(FigureCell cell, @Nullable Tally tally) {
        return total(
                SinkTable.FIGURES_DAILY,
                tally,
                cell.day().date().toString(),
                cell.day().from().code(),
                cell.region().value(),
                cell.what(),
                orEmpty(cell.unit()),
                cell.number());
    }

    /** A key has no room for null. */
    static String orEmpty(@Nullable Object cell) {
        return cell == null ? "" : cell.toString();
    }

    /** Zero rows would stay for whoever saw a count fall, and not be there for whoever came later. */
    private static Change total(SinkTable table, @Nullable Tally tally, Object... key) {
        if (tally == null || tally.isZero()) {
            return Change.remove(table, key);
        }
        @Nullable Object[] row = Arrays.copyOf(key, key.length + 3);
        row[key.length] = tally.mentions();
        row[key.length + 1] = tally.reports();
        row[key.length + 2] = tally.distinctReports();
        return Change.put(table, row);
    }

    static Change rejected(ConsumerRecord<?, ?> record, Rejection rejection) {
        String reason = Cells.constant(rejection.reason());
        return Change.put(
                SinkTable.REJECTED,
                fingerprint(rejection.id(), reason, rejection.excerpt()),
                rejection.id(),
                reason,
                rejection.detail(),
                rejection.where(),
                rejection.excerpt(),
                Cells.instant(rejection.rejectedAt()),
                new LogPlace(record.topic(), record.partition(), record.offset()).toString(),
                Cells.instant(Instant.ofEpochMilli(record.timestamp())));
    }

    static Change mark(LogPlace place, @Nullable Mark mark) {
        return mark == null
                ? Change.remove(SinkTable.MARKS, place.toString())
                : Change.put(
                        SinkTable.MARKS,
                        place.toString(),
                        Cells.constant(mark.state()),
                        Cells.instant(mark.markedAt()),
                        mark.note());
    }

    static Change deadLetter(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null
                    && (header.key().startsWith("epistream-") || header.key().startsWith("__"))) {
                int length = Math.min(header.value().length, MAX_HEADER);
                headers.put(header.key(), new String(header.value(), 0, length, StandardCharsets.UTF_8));
            }
        }
        return Change.put(
                SinkTable.DEAD_LETTERS,
                record.topic(),
                record.partition(),
                record.offset(),
                record.key() == null ? null : Excerpts.of(record.key()),
                new String(Json.write(headers), StandardCharsets.UTF_8),
                excerpt(record.value()),
                Cells.instant(Instant.ofEpochMilli(record.timestamp())));
    }

    static Change unreadable(ConsumerRecord<byte @Nullable [], byte @Nullable []> record, String detail) {
        return Change.put(
                SinkTable.UNREADABLE,
                record.topic(),
                record.partition(),
                record.offset(),
                detail,
                excerpt(record.value()));
    }

    private static String excerpt(byte @Nullable [] value) {
        return value == null ? "" : Excerpts.of(value);
    }

    private static String fingerprint(@Nullable Object... parts) {
        // As a JSON array, so that no two lists of parts look the same.
        return Sha256.hex(Json.write(parts), 32);
    }
}
