package org.epistream.producer.files;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.epistream.domain.report.Identification;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.Rejection;
import org.epistream.domain.report.Rejection.Reason;
import org.epistream.domain.report.Report;
import org.epistream.events.Excerpts;
import org.epistream.events.RawReports;
import org.epistream.events.TopicPolicy;
import org.epistream.producer.charset.CharsetGuess;
import org.epistream.producer.charset.Decoded;
import org.epistream.producer.charset.TextCharset;
import org.jspecify.annotations.Nullable;

/** Makes outcomes of the bytes of one report each and hands them to an intake. */
final class Taking {
    /** Longest report in bytes; readers hold one byte more of an input, which tells that there was more. */
    static final int MAX_BYTES = TopicPolicy.MAX_RECORD_BYTES;

    private final Clock clock;
    private final Identification ids;
    private final Intake intake;

    Taking(Clock clock, Identification ids, Intake intake) {
        this.clock = clock;
        this.ids = ids;
        this.intake = intake;
    }

    Instant now() {
        return clock.instant();
    }

    /** A report or withdrawal as JSON. */
    void json(byte[] bytes, String where) {
        if (bytes.length > MAX_BYTES) {
            refuse(Reason.TOO_LARGE, "more than " + MAX_BYTES + " bytes of JSON", where, bytes);
        } else {
            take(where, RawReports.readEnvelope(bytes, where, now(), ids), null);
        }
    }

    /** A report or withdrawal as fields of text, as a table has them. */
    void fields(Map<String, String> fields, String where, CharsetGuess charset) {
        take(where, RawReports.readFields(fields, where, now(), ids), charset);
    }

    /** A report as text or page of which nothing else is known. */
    void text(byte[] bytes, String where, MediaType mediaType, Set<TextCharset> declared) {
        text(bytes, where, mediaType, declared, null, now());
    }

    /**
     * A report as text or page.
     *
     * @param declared charsets that it is said to be in
     * @param url where it was published, or null
     */
    void text(
            byte[] bytes,
            String where,
            MediaType mediaType,
            Set<TextCharset> declared,
            @Nullable String url,
            Instant observedAt) {
        if (bytes.length == 0) {
            refuse(Reason.EMPTY, "the file is empty", where, bytes);
        } else if (bytes.length > MAX_BYTES) {
            tooLarge("more than " + MAX_BYTES + " bytes", where, bytes);
        } else {
            Decoded decoded = Decoded.of(bytes, declared);
            if (decoded instanceof Decoded.Text text) {
                body(text, bytes, where, mediaType, url, observedAt);
            } else if (decoded instanceof Decoded.NoText none) {
                refuse(Reason.NOT_TEXT, none.detail(), where, bytes);
            }
        }
    }

    void refuse(Reason reason, String detail, String where, byte[] bytes) {
        Rejection rejection = new Rejection(null, reason, detail, where, Excerpts.of(bytes), now());
        take(where, new ReadOutcome.Rejected(rejection), null);
    }

    private void body(
            Decoded.Text decoded,
            byte[] bytes,
            String where,
            MediaType mediaType,
            @Nullable String url,
            Instant observedAt) {
        String body = decoded.text();
        if (body.isBlank()) {
            refuse(Reason.EMPTY, "nothing but white space", where, bytes);
        } else if (body.length() > Report.MAX_BODY) {
            tooLarge(body.length() + " characters", where, bytes);
        } else if (url != null && url.length() > Report.MAX_FIELD) {
            refuse(Reason.MALFORMED, "its address has more than " + Report.MAX_FIELD + " characters", where, bytes);
        } else {
            Report report = new Report(
                    ids.identify(url, body, mediaType), url, null, null, body, mediaType, null, observedAt, null);
            take(where, new ReadOutcome.Accepted(report), decoded.charset());
        }
    }

    private void tooLarge(String size, String where, byte[] bytes) {
        refuse(Reason.TOO_LARGE, size + "; a report has at most " + Report.MAX_BODY + " characters", where, bytes);
    }

    private void take(String where, ReadOutcome outcome, @Nullable CharsetGuess charset) {
        intake.take(new Found(where, outcome, charset));
    }
}
