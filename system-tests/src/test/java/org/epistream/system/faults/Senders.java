package org.epistream.system.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.epistream.domain.report.LogPlace;

/** Senders that send one report after the other, each until it is acknowledged, and remember what they were answered. */
final class Senders implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI gateway;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final Map<String, LogPlace> acknowledged = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile int length;
    private volatile boolean stopping;

    Senders(URI gateway, int number) {
        this.gateway = gateway;
        for (int i = 0; i < number; i++) {
            threads.add(new Thread(this::run, "sender-" + i));
        }
    }

    void sendSmallReports() {
        sendLargeReports(20);
    }

    /** @param characters of a body */
    void sendLargeReports(int characters) {
        length = characters;
        threads.stream().filter(thread -> thread.getState() == Thread.State.NEW).forEach(Thread::start);
    }

    /** Waits for so many further acknowledgements. */
    void awaitAcknowledged(int more) throws InterruptedException {
        int wanted = acknowledged.size() + more;
        await(() -> acknowledged.size() >= wanted, "acknowledgements");
    }

    /** Waits for so many answers of this status since the beginning. */
    void awaitAnswers(int status, int number) throws InterruptedException {
        await(() -> statuses.getOrDefault(status, 0) >= number, "answers " + status);
    }

    private void await(BooleanSupplier come, String what) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!come.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "too few " + what + ": " + acknowledged.size() + " acknowledged; answers " + statuses);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    void stop() throws InterruptedException {
        stopping = true;
        for (Thread thread : threads) {
            thread.join(LIMIT.toMillis());
        }
    }

    /** Ids, and where the gateway said that they stand. */
    Map<String, LogPlace> acknowledged() {
        return acknowledged;
    }

    /** How often each status was answered. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }

    /** How many requests got no answer. */
    int unanswered() {
        return unanswered.get();
    }

    private void run() {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        while (!stopping) {
            String id = "sent-" + next.getAndIncrement();
            int size = length;
            // Another length is another content; what was large is not sent again when small ones are wanted.
            while (!stopping && size == length && !isAcknowledged(client, id, size)) {
                pause();
            }
        }
    }

    private boolean isAcknowledged(HttpClient client, String id, int size) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(gateway + "?id=" + id))
                            .header("Content-Type", "text/plain")
                            .timeout(Duration.ofSeconds(40))
                            .POST(BodyPublishers.ofString("疫".repeat(size)))
                            .build(),
                    BodyHandlers.ofString());
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            if (answer.statusCode() != 201) {
                return false;
            }
            JsonNode place = JSON.readTree(answer.body());
            acknowledged.put(
                    place.get("id").asText(),
                    new LogPlace(
                            place.get("topic").asText(),
                            place.get("partition").asInt(),
                            place.get("offset").asLong()));
            return true;
        } catch (IOException e) {
            // The gateway is gone; it may have written the report or not.
            unanswered.incrementAndGet();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
