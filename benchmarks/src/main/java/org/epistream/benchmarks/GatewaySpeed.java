package org.epistream.benchmarks;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.epistream.broker.Broker;
import org.epistream.broker.BrokerSettings;
import org.epistream.broker.EmbeddedBroker;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.Report;
import org.epistream.domain.report.ReportId;
import org.epistream.events.TopicCheck;
import org.epistream.events.TopicPolicy;
import org.epistream.events.Topics;
import org.epistream.producer.ReportProducer;
import org.epistream.producer.gateway.Gateway;
import org.epistream.producer.gateway.GatewaySettings;

/**
 * How many small reports a second go through the gateway, each in a request of its own and answered once the broker has
 * acknowledged it, and how long an answer takes; beside it how many the bare producer brings to the same broker, which waits for
 * acknowledgements only at the end of a round. The two take turns, a round each; broker, gateway and senders share this machine.
 */
public final class GatewaySpeed {
    private static final int ROUNDS = 8;
    /** Rounds that only warm up. */
    private static final int WARM_UP = 3;

    private static final int REPORTS = 20_000;
    private static final String BODY = "3月14日，滑县召开疫情防控调度会，要求各乡镇落实封闭管理，全员核酸检测，公共场所消毒。".repeat(3);

    /** What a round came to. */
    record Round(double rate, long p50, long p99) {
        static Round of(long nanos, long[] latencies) {
            long[] sorted = latencies.clone();
            Arrays.sort(sorted);
            return new Round(
                    sorted.length * 1e9 / nanos, sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.99)]);
        }
    }

    private GatewaySpeed() {}

    /** @param args how many senders send at once; 64 without */
    public static void main(String[] args) throws Exception {
        int senders = args.length == 0 ? 64 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("gateway-speed");
        try (Broker broker =
                EmbeddedBroker.start(new BrokerSettings(folder.resolve("broker"), 0, TopicPolicy.MAX_RECORD_BYTES))) {
            Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrapServers());
            try (Admin admin = Admin.create(client)) {
                new TopicCheck(admin, 3, 1).createOrCheck(Topics.DEFAULT.all());
            }
            measure(client, senders);
        }
        System.exit(0);
    }

    private static void measure(Map<String, Object> client, int senders) throws Exception {
        List<Round> gatewayRounds = new ArrayList<>();
        List<Double> bareRates = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(senders);
        try (Gateway gateway = Gateway.start(
                        new GatewaySettings("127.0.0.1", 0, Optional.empty(), Optional.empty(), 1_000_000),
                        client,
                        Topics.DEFAULT,
                        (url, body, mediaType) -> new ReportId("none"),
                        new SimpleMeterRegistry());
                ReportProducer bare = new ReportProducer(client, Topics.DEFAULT)) {
            for (int round = 0; round < ROUNDS; round++) {
                Round through = through(gateway.uri(), senders, threads);
                double rate = bare(bare);
                System.out.printf(
                        Locale.ROOT,
                        "round %d: gateway %,.0f reports/s, p50 %.1f ms, p99 %.1f ms; bare producer %,.0f reports/s%s%n",
                        round + 1,
                        through.rate(),
                        through.p50() / 1e6,
                        through.p99() / 1e6,
                        rate,
                        round < WARM_UP ? " (warming up)" : "");
                if (round >= WARM_UP) {
                    gatewayRounds.add(through);
                    bareRates.add(rate);
                }
            }
        } finally {
            threads.shutdownNow();
        }
        System.out.print(table(gatewayRounds, bareRates));
    }

    private static Round through(URI gateway, int senders, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        long[] latencies = new long[REPORTS];
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < senders; i++) {
            work.add(() -> {
                send(gateway, next, latencies);
                return null;
            });
        }
        long before = System.nanoTime();
        for (Future<Void> sender : threads.invokeAll(work)) {
            sender.get();
        }
        return Round.of(System.nanoTime() - before, latencies);
    }

    private static void send(URI gateway, AtomicInteger next, long[] latencies) throws IOException {
        try (PlainSender sender = new PlainSender(gateway)) {
            for (int i = next.getAndIncrement(); i < REPORTS; i = next.getAndIncrement()) {
                long begun = System.nanoTime();
                int status = sender.post("{\"id\":\"speed-" + i + "\",\"body\":\"" + BODY + "\"}");
                latencies[i] = System.nanoTime() - begun;
                if (status != 201) {
                    throw new IOException("answered " + status);
                }
            }
        }
    }

    private static double bare(ReportProducer producer) {
        long before = System.nanoTime();
        for (int i = 0; i < REPORTS; i++) {
            producer.publish(new ReadOutcome.Accepted(new Report(
                    new ReportId("speed-" + i), null, null, null, BODY, MediaType.TEXT, null, Instant.now(), null)));
        }
        producer.flush();
        return REPORTS * 1e9 / (System.nanoTime() - before);
    }

    static String table(List<Round> gateway, List<Double> bare) {
        double rate = median(gateway.stream().mapToDouble(Round::rate).toArray());
        double bareRate = median(bare.stream().mapToDouble(each -> each).toArray());
        return String.format(Locale.ROOT, "%-14s %10s %9s %9s%n", "", "reports/s", "p50 ms", "p99 ms")
                + String.format(
                        Locale.ROOT,
                        "%-14s %,10.0f %9.1f %9.1f%n",
                        "gateway",
                        rate,
                        median(gateway.stream().mapToLong(Round::p50)) / 1e6,
                        median(gateway.stream().mapToLong(Round::p99)) / 1e6)
                + String.format(Locale.ROOT, "%-14s %,10.0f%n", "bare producer", bareRate)
                + String.format(
                        Locale.ROOT, "the gateway brings %.2f of what the bare producer brings%n", rate / bareRate);
    }

    private static double median(LongStream values) {
        return median(values.asDoubleStream().toArray());
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
