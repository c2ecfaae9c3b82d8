package org.epistream.producer.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.epistream.domain.Sha256;
import org.epistream.http.Problem;
import org.epistream.http.Refused;
import org.epistream.producer.gateway.InFlight.Share;
import org.jspecify.annotations.Nullable;

/** Takes reports, revisions and withdrawals in. */
final class Reports {
    static final String ALL = "/v1/reports";
    static final String ONE = "/v1/reports/{id}";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final Entry entry;
    private final InFlight inFlight;
    private final BodyReader bodies;
    private final SubmissionReader reader;
    private final Publication publication;
    private final Repeats repeats;
    private final Supplier<Executor> threads;
    private volatile boolean closed;

    /** @param threads that write answers which were waited for */
    Reports(
            Entry entry,
            InFlight inFlight,
            BodyReader bodies,
            SubmissionReader reader,
            Publication publication,
            Repeats repeats,
            Supplier<Executor> threads) {
        this.entry = entry;
        this.inFlight = inFlight;
        this.bodies = bodies;
        this.reader = reader;
        this.publication = publication;
        this.repeats = repeats;
        this.threads = threads;
    }

    void addTo(RoutesConfig routes) {
        routes.post(ALL, context -> take(context, false, (body, where) -> reader.read(context, body, where)));
        routes.put(
                ONE,
                context -> take(
                        context, true, (body, where) -> reader.readFor(context.pathParam("id"), context, body, where)));
        routes.delete(
                ONE,
                context -> take(
                        context,
                        true,
                        (body, where) -> reader.readWithdrawal(context.pathParam("id"), context, where)));
    }

    /** From now on nothing is taken in; what is under way is answered still. */
    void close() {
        closed = true;
    }

    private interface Reading {
        Submission read(Body body, String where);
    }

    private void take(Context context, boolean revision, Reading reading) {
        if (closed) {
            throw new Refused(Problem.of(503, "the gateway is about to stop"), Answer.RETRY_LATER);
        }
        String sender = entry.sender(context);
        String key = key(context);
        Share share = inFlight.share();
        CompletableFuture<Answer> answer;
        try {
            Body body = body(context, share);
            Supplier<CompletableFuture<Answer>> making = () -> {
                Submission found = reading.read(body, where(context, sender));
                entry.charge(sender, found);
                return publication.publish(found, revision);
            };
            answer = key == null ? making.get() : repeats.answer(sender, key, content(context, body), making);
        } catch (RuntimeException e) {
            share.close();
            throw e;
        }
        context.future(() -> answer.whenComplete((made, failure) -> share.close())
                .thenAcceptAsync(made -> made.writeTo(context), threads.get()));
    }

    private Body body(Context context, Share share) {
        if (context.method() == HandlerType.DELETE) {
            share.require(0);
            return Body.NONE;
        }
        return bodies.read(context, share);
    }

    private static @Nullable String key(Context context) {
        String key = context.header("Idempotency-Key");
        if (key != null && !KEY.matcher(key).matches()) {
            throw new Refused(
                    Problem.of(400, "the Idempotency-Key is not 1 to 255 characters of visible ASCII without spaces"));
        }
        return key;
    }

    /** How a rejection names the request; the sender is a name from the tokens, or an address of this machine. */
    private static String where(Context context, String sender) {
        return context.method().name() + " " + context.path() + " from " + sender;
    }

    /** Everything that makes a request what it is. */
    private static byte[] content(Context context, Body body) {
        MessageDigest digest = Sha256.digest();
        add(digest, context.method().name());
        add(digest, context.path());
        add(digest, String.valueOf(context.queryString()));
        add(digest, String.valueOf(context.header("Content-Type")));
        new TreeMap<>(context.headerMap()).forEach((name, value) -> {
            if (name.toLowerCase(Locale.ROOT).startsWith("ce-")) {
                add(digest, name.toLowerCase(Locale.ROOT));
                add(digest, value);
            }
        });
        return digest.digest(body.bytes());
    }

    private static void add(MessageDigest digest, String part) {
        digest.update(part.getBytes(UTF_8));
        digest.update((byte) 0);
    }
}
