package org.epistream.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.epistream.broker.Broker;
import org.epistream.broker.BrokerSettings;
import org.epistream.broker.EmbeddedBroker;
import org.epistream.cli.pipeline.Deaths;
import org.epistream.cli.settings.Settings;
import org.epistream.consumer.DatabaseAddress;
import org.epistream.consumer.StoreRunner;
import org.epistream.consumer.StoreSettings;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.Analyzer;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.report.Report;
import org.epistream.domain.report.ReportId;
import org.epistream.events.TopicCheck;
import org.epistream.events.TopicPolicy;
import org.epistream.events.Topics;
import org.epistream.producer.gateway.Gateway;
import org.epistream.producer.gateway.GatewaySettings;
import org.epistream.streams.EnrichApp;
import org.epistream.streams.EnrichSettings;
import org.epistream.text.TextAnalyzer;
import org.epistream.text.measure.MeasureLexicon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogsTest {
    /** In the text of every report, and in nothing else. */
    private static final String TEXT = "本县隐语四七一一";

    private static final Topics TOPICS = Topics.DEFAULT;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final PrintStream before = System.err;
    private final MeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(terminal, true, UTF_8));
    }

    @AfterEach
    void stop() {
        System.setErr(before);
        Logs.start(settings(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void noTextOfAReportReachesALogLineWhateverBecomesOfIt(String format) throws Exception {
        // Given
        begin(Map.of("verbose", "true", "log-format", format));
        Throwable death;
        try (Broker broker =
                EmbeddedBroker.start(new BrokerSettings(folder.resolve("broker"), 0, TopicPolicy.MAX_RECORD_BYTES))) {
            Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrapServers());
            try (Admin admin = Admin.create(client)) {
                new TopicCheck(admin, 1, 1).createOrCheck(TOPICS.all());
            }
            Path database = folder.resolve("counts.db");
            StoreSettings store = new StoreSettings(
                    TOPICS,
                    DatabaseAddress.file(database),
                    client,
                    MeasureCatalogue.packaged(),
                    StoreSettings.DEFAULT_SESSION);
            EnrichSettings enrich = new EnrichSettings(
                    broker.bootstrapServers(),
                    TOPICS,
                    folder.resolve("state"),
                    1,
                    Optional.empty(),
                    EnrichSettings.FINAL_AFTER,
                    Map.of());
            try (StoreRunner sink = StoreRunner.start(store, meters);
                    EnrichApp app = EnrichApp.start(enrich, new Failing(), meters);
                    KafkaProducer<byte[], byte[]> producer =
                            new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
                refuseRows(database);

                // When
                sendOverHttp(client);
                send(producer, "good", report("good", ""));
                send(producer, "refused", report("refused", ""));
                send(producer, "broken", "{\"id\": \"broken\", \"body\": \"" + TEXT);
                send(producer, TEXT, report("other", ""));
                send(producer, "dead", report("dead", "dead"));
                producer.send(new ProducerRecord<>(TOPICS.measuresDaily().name(), bytes(TEXT), bytes(TEXT)));
                await(
                        "what was set aside",
                        () -> counted("epistream.reports.rejected") == 2
                                && counted("epistream.reports.dead") == 1
                                && counted("epistream.sink.set.aside") == 2);
                send(producer, "fatal", report("fatal", "fatal"));
                await("the end of the streams app", () -> app.ended().isDone());
                assertThat(sink.failure()).isNotDone();
                death = catchThrowable(() -> Deaths.throwIfDead(app));
            }
        }

        // Then
        String log = Files.readString(folder.resolve("log/test.log"));
        assertThat(log)
                .contains("row refused by the database", "record set aside as unreadable", "the streams app stops")
                .contains("AssertionError")
                .doesNotContain(TEXT);
        assertThat(terminal.toString(UTF_8))
                .contains("row refused by the database")
                .doesNotContain(TEXT);
        assertThat(Failures.message(death))
                .contains("the streams app has ended")
                .doesNotContain(TEXT);
        if (format.equals("json")) {
            assertThat(log.lines())
                    .allSatisfy(line -> assertThat(object(line).has("message")).isTrue());
        }
    }

    /** What is taken, what is refused, and what the server itself does not read. */
    private void sendOverHttp(Map<String, Object> client) throws Exception {
        GatewaySettings settings = new GatewaySettings("127.0.0.1", 0, Optional.empty(), Optional.empty(), 5_000);
        String inAddress = URLEncoder.encode(TEXT, UTF_8);
        try (Gateway gateway =
                Gateway.start(settings, client, TOPICS, (url, body, mediaType) -> new ReportId(TEXT), meters)) {
            URI reports = gateway.uri().resolve("v1/reports");
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(reports + "?title=" + inAddress))
                    .header("Content-Type", "text/plain")
                    .POST(BodyPublishers.ofString(report("over-http", "")));
            HttpClient http = HttpClient.newHttpClient();
            assertThat(http.send(request.build(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(201);
            List<HttpRequest.Builder> refused = List.of(
                    request.copy().setHeader("Content-Type", "application/json"),
                    request.copy()
                            .uri(reports)
                            .setHeader("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"" + TEXT)),
                    request.copy().setHeader("Content-Type", "text/plain; charset=" + inAddress.replace("%", "_")),
                    request.copy().uri(URI.create(reports + "?" + inAddress + "=1")),
                    request.copy().uri(URI.create(reports + "/" + inAddress + "%2E%2F..%00")));
            for (HttpRequest.Builder each : refused) {
                assertThat(http.send(each.build(), BodyHandlers.ofString()).statusCode())
                        .isBetween(400, 499);
            }
        }
    }

    @Test
    void aLineOfJsonHasWhatHappenedAndToWhomInFieldsOfItsOwn() throws Exception {
        // When
        begin(Map.of("log-format", "json", "port", "8099"));

        // Then
        JsonNode line = Files.readAllLines(folder.resolve("log/test.log")).stream()
                .map(LogsTest::object)
                .filter(setting -> setting.path("setting").asText().equals("port"))
                .findFirst()
                .orElseThrow();
        assertThat(line.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "time", "level", "logger", "thread", "message", "setting", "value", "origin");
        assertThat(line.at("/message").asText()).isEqualTo("a setting");
        assertThat(line.at("/value").asText()).isEqualTo("8099");
        assertThat(line.at("/origin").asText()).isEqualTo("--port");
        assertThat(line.at("/level").asText()).isEqualTo("INFO");
        assertThat(line.at("/time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d+Z");
    }

    @Test
    void aLineOfTextEndsWithItsPairs() throws Exception {
        // When
        begin(Map.of("port", "8099"));

        // Then
        assertThat(Files.readString(folder.resolve("log/test.log")))
                .contains("a setting setting=port value=8099 origin=--port");
        assertThat(terminal.toString(UTF_8)).isEmpty();
    }

    @Test
    void noPasswordStandsInTheLog() throws Exception {
        // Given
        Path password = Files.writeString(folder.resolve("password"), "geheim\n");
        Path kafka = Files.writeString(
                folder.resolve("client.properties"),
                "sasl.jaas.config=x required username=\"u\" password=\"geheim\";\nssl.key.password=geheim\n");

        // When
        begin(Map.of(
                "verbose", "true", "database-password-file", password.toString(), "kafka-config", kafka.toString()));
        Settings settings = settings(Map.of("kafka-config", kafka.toString()));
        Map<String, Object> client = new HashMap<>(Cluster.clientSettings(settings));
        client.put("bootstrap.servers", "127.0.0.1:1");
        Admin.create(client).close(Duration.ZERO);

        // Then
        assertThat(terminal.toString(UTF_8))
                .contains("database-password-file", "AdminClientConfig values")
                .doesNotContain("geheim");
    }

    private void begin(Map<String, String> flags) throws IOException {
        Settings settings = settings(flags);
        Logs.start(settings);
        Logs.alsoTo(Files.createDirectories(folder.resolve("log")), "test", settings);
    }

    private static Settings settings(Map<String, String> flags) {
        return Settings.read(flags, Map.of(), null);
    }

    private double counted(String meter) {
        return meters.find(meter).meters().stream()
                .flatMap(each -> {
                    var values = new ArrayList<Double>();
                    each.measure().forEach(value -> values.add(value.getValue()));
                    return values.stream();
                })
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static void refuseRows(Path database) throws Exception {
        await("the tables", () -> Files.exists(database) && run(database, "SELECT id FROM reports"));
        assertThat(run(
                        database,
                        "CREATE TRIGGER refusing BEFORE INSERT ON reports WHEN NEW.id = 'refused'"
                                + " BEGIN SELECT RAISE(ABORT, '" + TEXT + "'); END"))
                .isTrue();
    }

    private static boolean run(Path database, String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(end);
            Thread.sleep(100);
        }
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, String key, String value) throws Exception {
        producer.send(new ProducerRecord<>(TOPICS.reportsRaw().name(), bytes(key), bytes(value)))
                .get();
    }

    private static String report(String id, String fate) {
        return "{\"id\": \"" + id + "\", \"title\": \"" + TEXT + "通告\", \"body\": \"" + fate + TEXT
                + "，为防控新冠肺炎疫情，全县停课。\"}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static JsonNode object(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + line, e);
        }
    }

    /** Fails as badly as code of ours could: with the report in the message. */
    private static final class Failing implements Analyzer {
        private final TextAnalyzer analyzer = new TextAnalyzer(MeasureLexicon.packaged());

        @Override
        public Analysis analyze(Report report) {
            if (report.body().startsWith("dead")) {
                throw new IllegalArgumentException(report.body(), new IllegalStateException(report.body()));
            }
            if (report.body().startsWith("fatal")) {
                throw new AssertionError(report.body());
            }
            return analyzer.analyze(report);
        }

        @Override
        public String version() {
            return analyzer.version();
        }
    }
}
