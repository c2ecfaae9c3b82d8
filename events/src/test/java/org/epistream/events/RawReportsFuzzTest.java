package org.epistream.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.Rejection.Reason;
import org.epistream.domain.report.ReportId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RawReportsFuzzTest {
    private static final int MESSAGES = 20_000;

    private static final List<String> ODD = List.of(
            "null",
            "[]",
            "{}",
            "\"\"",
            "1e999999999",
            "-0",
            "\\ud800",
            "\\u0000",
            "}",
            "\"",
            ",",
            "true",
            "\uFEFF",
            "，");

    private final Random random = new Random(20_200_123);

    private final List<byte[]> golden = Contract.REPORTS_RAW.goldenNames().stream()
            .map(name -> Contract.REPORTS_RAW.golden(name).getBytes(StandardCharsets.UTF_8))
            .toList();

    @Test
    @Timeout(60)
    void whateverComesInHasAnOutcomeThatCanBeWritten() {
        // Given
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        int accepted = 0;

        // When
        for (int i = 0; i < MESSAGES; i++) {
            byte[] message = mutated();
            ReadOutcome outcome =
                    RawReports.read("huaxian-20220314-118", message, new RecordHeaders(), "here", Instant.EPOCH);
            ReadOutcome envelope = RawReports.readEnvelope(
                    message, "here", Instant.EPOCH, (url, body, mediaType) -> new ReportId("made"));

            // Then
            accepted += written(outcome, reasons) ? 1 : 0;
            written(envelope, reasons);
        }
        assertThat(accepted).isBetween(MESSAGES / 20, MESSAGES * 19 / 20);
        assertThat(reasons).contains(Reason.MALFORMED, Reason.EMPTY, Reason.NOT_TEXT, Reason.BAD_ID);
    }

    /** Writes what came of it as the next topic would, and reads it there again. */
    private static boolean written(ReadOutcome outcome, Set<Reason> reasons) {
        if (outcome instanceof ReadOutcome.Accepted accepted) {
            ReadOutcome again = RawReports.read(
                    accepted.report().id().value(),
                    RawReports.write(accepted.report()),
                    new RecordHeaders(),
                    "there",
                    Instant.MAX);
            assertThat(again).isEqualTo(accepted);
            return true;
        }
        if (outcome instanceof ReadOutcome.Rejected rejected) {
            String json = new String(Json.write(rejected.rejection()), StandardCharsets.UTF_8);
            assertThat(Contract.REPORTS_REJECTED.faults(Contract.tree(json))).isEmpty();
            reasons.add(rejected.rejection().reason());
        }
        return false;
    }

    private byte[] mutated() {
        byte[] message = golden.get(random.nextInt(golden.size())).clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(message.length + 1);
            int to = Math.min(message.length, at + random.nextInt(12));
            message = switch (random.nextInt(5)) {
                case 0 -> spliced(message, at, to, new byte[0]);
                case 1 -> spliced(message, at, at, new byte[] {(byte) random.nextInt(256)});
                case 2 ->
                    spliced(message, at, to, ODD.get(random.nextInt(ODD.size())).getBytes(StandardCharsets.UTF_8));
                case 3 -> spliced(message, at, at, Arrays.copyOfRange(message, at, to));
                default ->
                    random.nextInt(8) == 0 ? spliced(message, at, message.length, new byte[0]) : digitChanged(message);
            };
        }
        return message;
    }

    private byte[] digitChanged(byte[] message) {
        for (int i = random.nextInt(message.length + 1); i < message.length; i++) {
            if (message[i] >= '0' && message[i] <= '9') {
                message[i] = (byte) ('0' + random.nextInt(10));
                break;
            }
        }
        return message;
    }

    private static byte[] spliced(byte[] message, int from, int to, byte[] put) {
        byte[] spliced = new byte[message.length - (to - from) + put.length];
        System.arraycopy(message, 0, spliced, 0, from);
        System.arraycopy(put, 0, spliced, from, put.length);
        System.arraycopy(message, to, spliced, from + put.length, message.length - to);
        return spliced;
    }
}
