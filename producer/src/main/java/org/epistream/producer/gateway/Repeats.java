package org.epistream.producer.gateway;

import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.epistream.http.Problem;
import org.epistream.http.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Answers to requests with an {@code Idempotency-Key}: the same key with the same content is answered the same, without a second
 * event. They are kept for {@link #WINDOW}, the oldest for less where there are too many, and are lost with the process; a repeat
 * that is not known as one is a further event under the same id and changes no count.
 */
final class Repeats {
    static final Duration WINDOW = Duration.ofHours(1);

    /** What one takes beside the text of its answer and its key. */
    private static final long EACH = 512;

    private record Key(String sender, String key) {}

    private static final class Kept {
        final byte[] content;
        final long since;
        final CompletableFuture<Answer> answer = new CompletableFuture<>();
        long bytes;

        Kept(byte[] content, long since, long bytes) {
            this.content = content;
            this.since = since;
            this.bytes = bytes;
        }
    }

    private final long most;
    private final LongSupplier nanos;
    private final Map<Key, Kept> kept = new LinkedHashMap<>();
    private long bytes;

    /** @param most bytes that may be kept */
    Repeats(long most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
    }

    /**
     * The answer of the first such request, or that which is made now.
     *
     * @param content a hash of all that the request says
     * @throws Refused where the key stands for another content
     */
    CompletableFuture<Answer> answer(
            String sender, String key, byte[] content, Supplier<CompletableFuture<Answer>> first) {
        Key known = new Key(sender, key);
        Kept mine = new Kept(content, nanos.getAsLong(), EACH + 2L * (sender.length() + key.length()));
        synchronized (kept) {
            forget();
            Kept earlier = kept.putIfAbsent(known, mine);
            if (earlier != null) {
                if (!Arrays.equals(earlier.content, content)) {
                    throw new Refused(Problem.of(
                            422,
                            "the Idempotency-Key was sent before with another content; a new request needs a new key"));
                }
                return earlier.answer;
            }
            bytes += mine.bytes;
        }
        CompletableFuture<Answer> made;
        try {
            made = first.get();
        } catch (RuntimeException e) {
            made = CompletableFuture.failedFuture(e);
        }
        made.whenComplete((answer, failure) -> {
            settle(known, mine, answer != null && answer.lasts() ? answer : null);
            if (failure == null) {
                mine.answer.complete(answer);
            } else {
                mine.answer.completeExceptionally(failure);
            }
        });
        return mine.answer;
    }

    /** What all that is kept takes. */
    long bytes() {
        synchronized (kept) {
            return bytes;
        }
    }

    /** What has no lasting answer is forgotten, so that it can be tried again. */
    private void settle(Key key, Kept mine, @Nullable Answer lasting) {
        synchronized (kept) {
            if (kept.get(key) != mine) {
                return;
            }
            if (lasting == null) {
                kept.remove(key);
                bytes -= mine.bytes;
            } else {
                mine.bytes += 2L * lasting.body().length();
                bytes += 2L * lasting.body().length();
            }
        }
    }

    private void forget() {
        long now = nanos.getAsLong();
        Iterator<Kept> oldest = kept.values().iterator();
        while (oldest.hasNext()) {
            Kept each = oldest.next();
            boolean over = now - each.since > WINDOW.toNanos();
            if (!over && bytes <= most) {
                return;
            }
            // Those under way are bounded by what is in flight.
            if (each.answer.isDone()) {
                oldest.remove();
                bytes -= each.bytes;
            }
        }
    }
}
