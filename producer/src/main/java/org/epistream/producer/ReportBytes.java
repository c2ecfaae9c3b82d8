package org.epistream.producer;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.epistream.domain.report.Identification;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.Rejection.Reason;
import org.epistream.domain.report.Report;
import org.epistream.events.RawReports;
import org.epistream.events.TopicPolicy;

/** Makes reports of bytes. Never holds more of an input than the largest event may have. */
final class ReportBytes {
    private static final int MAX_BYTES = TopicPolicy.MAX_RECORD_BYTES;

    private final Clock clock;
    private final Identification ids;

    ReportBytes(Clock clock, Identification ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** One report as text or page. */
    void readText(InputStream in, String where, MediaType mediaType, Intake intake) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        intake.take(where, text(bytes, where, mediaType));
    }

    /** One report or withdrawal as JSON. */
    void readJson(InputStream in, String where, Intake intake) throws IOException {
        intake.take(where, json(in.readNBytes(MAX_BYTES + 1), where));
    }

    /** One report or withdrawal as JSON on each line; blank lines are passed over. */
    void readLines(InputStream in, String where, Intake intake) throws IOException {
        InputStream buffered = new BufferedInputStream(in, 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long number = 1;
        int next;
        do {
            next = buffered.read();
            if (next >= 0 && next != '\n') {
                // What goes beyond the bound is read and forgotten; one byte more tells that there was more.
                if (line.size() <= MAX_BYTES) {
                    line.write(next);
                }
                continue;
            }
            if (!isBlank(line)) {
                String place = where + ":" + number;
                intake.take(place, json(line.toByteArray(), place));
            }
            line.reset();
            number++;
        } while (next >= 0);
    }

    /** JSON lines where the first character that is no white space is a brace, else one text. */
    void readStream(InputStream in, String where, Intake intake) throws IOException {
        InputStream buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(1 << 12);
        int first;
        int seen = 0;
        do {
            first = buffered.read();
            seen++;
        } while (seen < 1 << 12 && first >= 0 && first <= ' ');
        buffered.reset();
        if (first == '{') {
            readLines(buffered, where, intake);
        } else {
            readText(buffered, where, MediaType.TEXT, intake);
        }
    }

    private ReadOutcome json(byte[] bytes, String where) {
        if (bytes.length > MAX_BYTES) {
            return refused(Reason.TOO_LARGE, "more than " + MAX_BYTES + " bytes of JSON", where, bytes);
        }
        return RawReports.readEnvelope(bytes, where, clock.instant(), ids);
    }

    private ReadOutcome text(byte[] bytes, String where, MediaType mediaType) {
        if (bytes.length == 0) {
            return refused(Reason.EMPTY, "the file is empty", where, bytes);
        }
        if (contains(bytes, (byte) 0)) {
            return refused(Reason.NOT_TEXT, "binary: there are NUL bytes in it", where, bytes);
        }
        if (bytes.length > MAX_BYTES) {
            return tooLarge("more than " + MAX_BYTES + " bytes", where, bytes);
        }
        String body;
        try {
            body = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return refused(Reason.NOT_TEXT, "not UTF-8 text; save it as UTF-8", where, bytes);
        }
        if (body.startsWith("\uFEFF")) {
            body = body.substring(1);
        }
        if (body.isBlank()) {
            return refused(Reason.EMPTY, "nothing but white space", where, bytes);
        }
        if (body.length() > Report.MAX_BODY) {
            return tooLarge(body.length() + " characters", where, bytes);
        }
        return new ReadOutcome.Accepted(new Report(
                ids.identify(null, body, mediaType), null, null, null, body, mediaType, null, clock.instant(), null));
    }

    private ReadOutcome tooLarge(String size, String where, byte[] bytes) {
        return refused(
                Reason.TOO_LARGE, size + "; a report has at most " + Report.MAX_BODY + " characters", where, bytes);
    }

    private ReadOutcome refused(Reason reason, String detail, String where, byte[] bytes) {
        return Refusals.refused(reason, detail, where, bytes, clock.instant());
    }

    private static boolean contains(byte[] bytes, byte wanted) {
        for (byte b : bytes) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(ByteArrayOutputStream line) {
        // A line of many bytes is no blank one worth a copy.
        return line.size() == 0
                || line.size() < 1024 && line.toString(StandardCharsets.UTF_8).isBlank();
    }
}
