package org.epistream.producer.gateway;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.epistream.domain.report.Identification;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.ReadOutcome.Accepted;
import org.epistream.domain.report.ReadOutcome.Rejected;
import org.epistream.domain.report.ReadOutcome.Withdrawn;
import org.epistream.domain.report.Rejection;
import org.epistream.domain.report.Rejection.Reason;
import org.epistream.events.CloudEvents;
import org.epistream.events.Excerpts;
import org.epistream.events.RawReports;
import org.epistream.http.Problem;
import org.epistream.http.Query;
import org.epistream.http.Refused;
import org.epistream.producer.gateway.Submission.Batch;
import org.epistream.producer.gateway.Submission.Item;
import org.epistream.producer.gateway.Submission.One;
import org.jspecify.annotations.Nullable;

/** Finds reports and withdrawals in requests. */
final class SubmissionReader {
    /** Most items of a batch. */
    static final int MAX_ITEMS = 1_000;

    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final String EVENT = "application/cloudevents+json";
    private static final String EVENTS = "application/cloudevents-batch+json";
    private static final String[] BESIDE_A_TEXT = {"url", "source", "title", "published", "observedAt", "revision"};

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

    private final InstantSource clock;
    private final Identification ids;

    SubmissionReader(InstantSource clock, Identification ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * What is sent without an address of its own.
     *
     * @param where how a rejection names the request
     * @throws Refused where its media type is none that is read here
     */
    Submission read(Context context, Body body, String where) {
        String type = mediaType(context);
        if (context.header("ce-specversion") != null) {
            Query.of(context).only();
            return new One(whole(body, where, () -> event(context, body, where)));
        }
        switch (type) {
            case EVENT -> {
                Query.of(context).only();
                return new One(whole(
                        body, where, () -> CloudEvents.readStructured(body.bytes(), where, clock.instant(), ids)));
            }
            case EVENTS -> {
                Query.of(context).only();
                return body.whole() ? events(body, where) : new One(tooLarge(body, where));
            }
            case LINES -> {
                Query.of(context).only();
                return body.whole() ? lines(body, where) : new One(tooLarge(body, where));
            }
            default -> {
                return new One(report(context, type, body, Map.of(), where));
            }
        }
    }

    /** What is sent to the address of a report. */
    Submission readFor(String id, Context context, Body body, String where) {
        ReadOutcome outcome = report(context, mediaType(context), body, Map.of("id", id), where);
        String found = outcome instanceof Accepted accepted
                ? accepted.report().id().value()
                : outcome instanceof Withdrawn withdrawn ? withdrawn.id().value() : id;
        return new One(
                found.equals(id)
                        ? outcome
                        : rejected(Reason.BAD_ID, "field id differs from the id in the address", where, body));
    }

    /** The withdrawal of the report at an address. */
    Submission readWithdrawal(String id, Context context, String where) {
        String revision = Query.of(context).only("revision").single("revision");
        Map<String, String> beside = new HashMap<>(Map.of("id", id));
        if (revision != null) {
            beside.put("revision", revision);
        }
        byte[] withdrawal = "{\"withdrawn\":true}".getBytes(StandardCharsets.UTF_8);
        return new One(RawReports.readEnvelope(withdrawal, beside, where, clock.instant(), ids));
    }

    private ReadOutcome report(Context context, String type, Body body, Map<String, String> addressed, String where) {
        if (type.equals(JSON)) {
            Query.of(context).only();
            return whole(
                    body, where, () -> RawReports.readEnvelope(body.bytes(), addressed, where, clock.instant(), ids));
        }
        MediaType text = MediaType.of(type).orElseThrow(() -> unsupported(type));
        Map<String, String> beside = new HashMap<>(addressed);
        beside.putAll(besideText(context, addressed.isEmpty()));
        Charset charset = charset(context);
        return whole(
                body,
                where,
                () -> RawReports.readText(body.bytes(), charset, text, beside, where, clock.instant(), ids));
    }

    private static Map<String, String> besideText(Context context, boolean withId) {
        List<String> names = new ArrayList<>(Arrays.asList(BESIDE_A_TEXT));
        if (withId) {
            names.add(0, "id");
        }
        Query query = Query.of(context).only(names.toArray(String[]::new));
        Map<String, String> beside = new HashMap<>();
        for (String name : names) {
            String value = query.single(name);
            if (value != null) {
                beside.put(name, value);
            }
        }
        return beside;
    }

    private ReadOutcome event(Context context, Body body, String where) {
        Map<String, String> attributes = new HashMap<>();
        context.headerMap().forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("ce-")) {
                attributes.put(lower.substring(3), unescaped(value));
            }
        });
        return CloudEvents.readBinary(
                attributes, contentType(context), charset(context), body.bytes(), where, clock.instant(), ids);
    }

    private Submission events(Body body, String where) {
        CloudEvents.Batch batch = CloudEvents.readBatch(body.bytes(), MAX_ITEMS, where, clock.instant(), ids);
        if (batch instanceof CloudEvents.Batch.Unreadable unreadable) {
            return new One(unreadable.rejected());
        }
        List<Item> items = new ArrayList<>();
        for (ReadOutcome outcome : ((CloudEvents.Batch.Events) batch).outcomes()) {
            items.add(new Item(items.size() + 1, outcome));
        }
        return new Batch(items);
    }

    /** One JSON object a line; blank lines are passed over. */
    private Submission lines(Body body, String where) {
        List<Item> items = new ArrayList<>();
        byte[] bytes = body.bytes();
        int number = 1;
        for (int from = 0; from < bytes.length; number++) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            byte[] line = Arrays.copyOfRange(bytes, from, to);
            from = to + 1;
            if (isBlank(line)) {
                continue;
            }
            if (items.size() == MAX_ITEMS) {
                return new One(rejected(
                        Reason.TOO_LARGE,
                        "it has more than " + MAX_ITEMS + " lines; send several batches",
                        where,
                        body));
            }
            items.add(
                    new Item(number, RawReports.readEnvelope(line, where + ", line " + number, clock.instant(), ids)));
        }
        return items.isEmpty() ? new One(rejected(Reason.EMPTY, "nothing in it", where, body)) : new Batch(items);
    }

    private interface Reading {
        ReadOutcome read();
    }

    private ReadOutcome whole(Body body, String where, Reading reading) {
        return body.whole() ? reading.read() : tooLarge(body, where);
    }

    private ReadOutcome tooLarge(Body body, String where) {
        return rejected(Reason.TOO_LARGE, "it has more than " + BodyReader.MAX_BYTES + " bytes", where, body);
    }

    private ReadOutcome rejected(Reason reason, String detail, String where, Body body) {
        return new Rejected(new Rejection(null, reason, detail, where, Excerpts.of(body.bytes()), clock.instant()));
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private static String mediaType(Context context) {
        String type = contentType(context);
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** As it was sent: the server itself fails at charsets that it does not know. */
    private static @Nullable String contentType(Context context) {
        return context.header("Content-Type");
    }

    private static Charset charset(Context context) {
        Matcher named = CHARSET.matcher(String.valueOf(contentType(context)));
        if (!named.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(named.group(1));
        } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
            throw new Refused(Problem.of(415, "the charset " + Query.shown(named.group(1)) + " is not known"));
        }
    }

    /** Attributes of events stand in headers with escapes for all that is no plain ASCII. */
    private static String unescaped(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A sender that escapes nothing.
            return value;
        }
    }

    private static Refused unsupported(@Nullable String type) {
        return new Refused(Problem.of(
                415,
                "the Content-Type " + Query.shown(String.valueOf(type)) + " is none of "
                        + String.join(", ", JSON, "text/plain", "text/html", LINES, EVENT, EVENTS)));
    }
}
