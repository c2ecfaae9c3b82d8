package org.epistream.producer.gateway;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.epistream.domain.report.Identification;
import org.epistream.events.Topics;
import org.epistream.http.AnswerTimes;
import org.epistream.http.HttpServer;
import org.epistream.http.OwnHeaders;
import org.epistream.http.ServerSettings;
import org.epistream.producer.ReportProducer;

/** Takes reports in over HTTP. Every answer that says so means that the brokers have acknowledged the event. */
public final class Gateway implements AutoCloseable {
    /** Requests that are read or answered at once; those that wait for the brokers take no thread. */
    private static final int THREADS = 64;

    private static final long CLOSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1_500);

    private final HttpServer server;
    private final Reports reports;
    private final InFlight inFlight;
    private final AutoCloseable log;

    private Gateway(HttpServer server, Reports reports, InFlight inFlight, AutoCloseable log) {
        this.server = server;
        this.reports = reports;
        this.inFlight = inFlight;
        this.log = log;
    }

    /**
     * Starts to take reports in.
     *
     * @param client Kafka settings with at least the brokers
     * @param ids makes an id for a report that has none
     * @throws UncheckedIOException naming host and port where it cannot listen there
     */
    public static Gateway start(
            GatewaySettings settings,
            Map<String, Object> client,
            Topics topics,
            Identification ids,
            MeterRegistry meters) {
        ReportProducer producer = new ReportProducer(impatient(client), topics);
        try {
            return start(
                    settings,
                    producer::send,
                    producer,
                    InFlight.ofHeap(Runtime.getRuntime().maxMemory()),
                    new BodyReader(BodyReader.PATIENCE),
                    new SubmissionReader(InstantSource.system(), ids),
                    meters);
        } catch (RuntimeException e) {
            producer.close();
            throw e;
        }
    }

    static Gateway start(
            GatewaySettings settings,
            Sending sending,
            AutoCloseable log,
            InFlight inFlight,
            BodyReader bodies,
            SubmissionReader reader,
            MeterRegistry meters) {
        CompletableFuture<HttpServer> started = new CompletableFuture<>();
        Reports reports = new Reports(
                new Entry(settings.tokens(), new RateLimit(settings.rate(), System::nanoTime)),
                inFlight,
                bodies,
                reader,
                new Publication(sending, meters),
                new Repeats(Runtime.getRuntime().maxMemory() / 32, System::nanoTime),
                () -> started.join().threads());
        byte[] description = description();
        HttpServer server = HttpServer.start(
                new ServerSettings(
                        "gateway", settings.host(), settings.port(), THREADS, OwnHeaders.OF_DATA, settings.tls()),
                config -> {
                    config.requestLogger.http(new AnswerTimes(
                            meters, "epistream.gateway.answer", "Time to answer a request to the gateway"));
                    reports.addTo(config.routes);
                    config.routes.get(
                            "/openapi.json",
                            context -> context.contentType("application/json").result(description));
                });
        started.complete(server);
        Gauge.builder("epistream.gateway.in.flight", inFlight, InFlight::bytes)
                .baseUnit("bytes")
                .description("Bytes of requests that are not answered yet")
                .register(meters);
        return new Gateway(server, reports, inFlight, log);
    }

    /** Where it can be reached on this machine, with the port that it really has. */
    public URI uri() {
        return server.uri();
    }

    /** Takes nothing in any more, answers what is under way, and stops, all in a few seconds. Closing again does nothing. */
    @Override
    public void close() {
        reports.close();
        long end = System.nanoTime() + CLOSE_NANOS;
        try {
            while (inFlight.bytes() > 0 && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.close();
        try {
            log.close();
        } catch (Exception e) {
            throw new IllegalStateException("the producer did not close", e);
        }
    }

    /** A sender over HTTP waits for seconds, not for minutes, and sends again; so nothing piles up here. */
    private static Map<String, Object> impatient(Map<String, Object> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 500);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
        return settings;
    }

    private static byte[] description() {
        try (InputStream in = Gateway.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("openapi.json is not packaged");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read openapi.json", e);
        }
    }
}
