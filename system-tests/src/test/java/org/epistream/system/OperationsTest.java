package org.epistream.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.epistream.broker.Broker;
import org.epistream.broker.BrokerSettings;
import org.epistream.broker.EmbeddedBroker;
import org.epistream.events.TopicPolicy;
import org.epistream.events.Topics;
import org.epistream.system.Program.Ended;
import org.epistream.system.PrometheusText.Family;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The roles as whoever runs them sees them: health, metrics, and how they stop. */
class OperationsTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Pattern PORT = Pattern.compile("http://127\\.0\\.0\\.1:([0-9]+)/");
    private static final Pattern GATEWAY = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/v1/reports");
    private static final Pattern ROW =
            Pattern.compile("\\| `(epistream_[a-z_]+)` \\| (\\w+) \\|([^|]*)\\| ([^|]*) \\| .*");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static Broker broker;
    private static final Map<String, Program> ROLES = new TreeMap<>();

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(new BrokerSettings(folder.resolve("broker"), 0, TopicPolicy.MAX_RECORD_BYTES));
        assertThat(role("topics").await().code()).isZero();
        ROLES.put("enrich", enrich());
        ROLES.put("store", store());
        ROLES.put(
                "gateway",
                role(
                        "gateway",
                        "--health-port",
                        "0",
                        "--gateway-port",
                        "0",
                        "--data",
                        folder.resolve("gateway").toString()));
        ROLES.put("serve", role("serve", "--data", data().toString(), "--port", "0"));
        ROLES.put(
                "run",
                Program.start(
                        folder,
                        "run",
                        Samples.FOLDER.resolve("01-county-meeting.txt").toString(),
                        "--data",
                        folder.resolve("run").toString(),
                        "--lang",
                        "en",
                        "--port",
                        "0",
                        "--kafka-port",
                        "0",
                        "--gateway-port",
                        "0"));
        List<String> push = new ArrayList<>();
        Samples.files().forEach(file -> push.add(file.toString()));
        Ended pushed = role("push", push.toArray(String[]::new)).await();
        assertThat(pushed.output()).contains("Pushed: 29 reports");
        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(data().resolve("epistream.db")).exists();
            assertThat(Tables.of(data()).reports()).hasSize(27);
        });
        send("gateway");
        send("run");
        ask("serve", "v1/summary");
        ask("run", "v1/summary");
    }

    @AfterAll
    static void stop() {
        ROLES.values().forEach(Program::close);
        broker.close();
    }

    @Test
    void everyRoleLivesAndSaysOfEachOfItsPartsThatItIsReady() {
        for (String role : ROLES.keySet()) {
            assertThat(ask(role, "health/live").statusCode()).isEqualTo(200);
            await().atMost(LIMIT)
                    .untilAsserted(() ->
                            assertThat(ask(role, "health/ready").statusCode()).isEqualTo(200));
        }
        assertThat(ask("enrich", "health/ready").body()).contains(running("enrich"), running("kafka"));
        assertThat(ask("store", "health/ready").body()).contains(running("store"), running("kafka"));
        assertThat(ask("gateway", "health/ready").body()).contains(running("gateway"), running("kafka"));
        assertThat(ask("serve", "health/ready").body()).contains(running("kafka"), running("database"));
    }

    @Test
    void theManualListsEveryMetricOfEveryRoleAndNoOther() throws IOException {
        // Given
        List<Matcher> rows = Files.readString(Samples.ROOT.resolve("docs/operations.md"))
                .lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .toList();

        for (String role : ROLES.keySet()) {
            // When
            Map<String, Family> measured = ours(role);

            // Then
            assertThat(measured.entrySet().stream()
                            .map(entry ->
                                    entry.getKey() + " " + entry.getValue().type() + " "
                                            + entry.getValue().labels()))
                    .as(role)
                    .containsExactlyInAnyOrderElementsOf(rows.stream()
                            .filter(row -> row.group(4).equals("all")
                                    || Set.of(row.group(4).split(", ")).contains(role))
                            .map(row -> row.group(1) + " " + row.group(2) + " " + words(row.group(3)))
                            .toList());
        }
        assertThat(rows).hasSizeGreaterThan(10);
    }

    @Test
    void theAlertsOfTheManualAskForMetricsThatThereAre() throws IOException {
        // Given
        Set<String> series = ROLES.keySet().stream()
                .flatMap(role -> PrometheusText.read(ask(role, "metrics").body()).values().stream())
                .flatMap(family -> family.samples().stream().map(PrometheusText.Sample::name))
                .collect(Collectors.toSet());
        String page = Files.readString(Samples.ROOT.resolve("docs/operations.md"));
        String alerts = page.substring(page.indexOf("```yaml"));

        // When
        Set<String> asked = new TreeSet<>();
        Matcher name = Pattern.compile("epistream_[a-z_]+").matcher(alerts);
        while (name.find()) {
            asked.add(name.group());
        }

        // Then
        assertThat(asked).hasSizeGreaterThan(4).isSubsetOf(series);
    }

    @Test
    void everyReportIsCountedOnItsWayAndNothingIsLeftToRead() {
        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(sum("enrich", "epistream_lag_records")).isZero();
            assertThat(sum("store", "epistream_lag_records")).isZero();
        });
        assertThat(sum("enrich", "epistream_reports_in_total")).isGreaterThanOrEqualTo(30);
        assertThat(ours("enrich").get("epistream_lag_records").samples().toString())
                .contains("topic=\"reports.raw.v1\"", "topic=\"measures-by-cell-repartition\"");
        assertThat(ours("store").get("epistream_lag_records").samples().toString())
                .contains("topic=\"g1.measures.daily.v1\"", "topic=\"reports.rejected.v1\"");
        assertThat(count("store", "epistream_end_to_end_seconds")).isGreaterThanOrEqualTo(27);
        assertThat(count("enrich", "epistream_analysis_seconds")).isGreaterThanOrEqualTo(27);
        assertThat(sum("serve", "epistream_part_ready")).isEqualTo(2);
    }

    @Test
    void aRoleThatIsAskedToStopLeavesItsGroupInTimeAndTakesItsWorkUpAtOnceWhenItComesBack() throws Exception {
        // Given
        Map<String, String> groups =
                Map.of("enrich", Topics.DEFAULT.enrichApplication(), "store", Topics.DEFAULT.storeGroup());
        for (String role : List.of("enrich", "store")) {
            awaitReady(role);
            assertThat(members(groups.get(role))).isOne();

            // When
            long asked = System.nanoTime();
            ROLES.get(role).terminate();
            Ended ended = ROLES.get(role).await();
            long took = System.nanoTime() - asked;

            // Then
            assertThat(ended.output()).contains("Stopped.");
            assertThat(Duration.ofNanos(took)).isLessThan(Duration.ofSeconds(12));
            assertThat(members(groups.get(role))).isZero();

            long begun = System.nanoTime();
            ROLES.put(role, role.equals("enrich") ? enrich() : store());
            awaitReady(role);
            System.out.printf(
                    "%s: ended %.1f s after SIGTERM, ready %.1f s after its start%n",
                    role, took / 1e9, (System.nanoTime() - begun) / 1e9);
        }
    }

    @Test
    void aRoleWhoseBrokerIsAwayLivesAndIsNotReady() {
        // Given
        try (Program lonely = Program.start(
                folder,
                "enrich",
                "--bootstrap-servers",
                "127.0.0.1:1",
                "--health-port",
                "0",
                "--data",
                folder.resolve("lonely").toString(),
                "--lang",
                "en")) {
            lonely.awaitOutput("Health: ");

            // Then
            await().atMost(LIMIT).until(() -> ask(lonely, "health/ready").body().contains("waiting"));
            assertThat(ask(lonely, "health/ready").statusCode()).isEqualTo(503);
            assertThat(ask(lonely, "health/ready").body())
                    .contains("\"role\":\"enrich\",\"state\":\"starting\"")
                    .contains("\"role\":\"kafka\",\"state\":\"waiting\",\"detail\":\"broker\"");
            assertThat(ask(lonely, "health/live").statusCode()).isEqualTo(200);
            lonely.terminate();
            assertThat(lonely.await().output()).contains("Stopped.");
        }
    }

    private static Path data() {
        return folder.resolve("data");
    }

    private static Program enrich() {
        return role("enrich", "--data", folder.resolve("state").toString(), "--health-port", "0");
    }

    private static Program store() {
        return role("store", "--data", data().toString(), "--health-port", "0");
    }

    private static Program role(String verb, String... arguments) {
        Stream<String> all = Stream.of(
                        Stream.of(verb),
                        Stream.of(arguments),
                        Stream.of("--bootstrap-servers", broker.bootstrapServers()),
                        Stream.of("--lang", "en"))
                .flatMap(part -> part);
        return Program.start(folder, all.toArray(String[]::new));
    }

    private static void awaitReady(String role) {
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> ask(role, "health/ready").statusCode() == 200);
    }

    /** How many members a role's groups have; a store's group has the id of its database behind its name. */
    private static int members(String group) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            List<String> groups = admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .filter(id -> id.startsWith(group))
                    .toList();
            assertThat(groups).isNotEmpty();
            return admin.describeConsumerGroups(groups).all().get().values().stream()
                    .mapToInt(description -> description.members().size())
                    .sum();
        }
    }

    private static String running(String part) {
        return "{\"role\":\"" + part + "\",\"state\":\"running\",\"detail\":\"\"}";
    }

    private static Map<String, Family> ours(String role) {
        Map<String, Family> ours =
                new TreeMap<>(PrometheusText.read(ask(role, "metrics").body()));
        ours.keySet().removeIf(name -> !name.startsWith("epistream_"));
        // The longest of the last minutes, beside each histogram.
        ours.keySet().removeIf(name -> name.endsWith("_max"));
        return ours;
    }

    private static double sum(String role, String metric) {
        return ours(role).get(metric).samples().stream()
                .mapToDouble(PrometheusText.Sample::value)
                .sum();
    }

    private static double count(String role, String histogram) {
        return ours(role).get(histogram).samples().stream()
                .filter(sample -> sample.name().endsWith("_count"))
                .mapToDouble(PrometheusText.Sample::value)
                .sum();
    }

    private static Set<String> words(String cell) {
        return Stream.of(cell.strip().split(", "))
                .filter(word -> !word.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static HttpResponse<String> ask(String role, String address) {
        return ask(ROLES.get(role), address);
    }

    /** Sends a report that the samples have as well. */
    private static void send(String role) {
        ROLES.get(role).awaitOutput("/v1/reports");
        Matcher gateway = GATEWAY.matcher(ROLES.get(role).output());
        assertThat(gateway.find()).isTrue();
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(gateway.group()))
                            .header("Content-Type", "text/plain")
                            .POST(HttpRequest.BodyPublishers.ofFile(Samples.FOLDER.resolve("01-county-meeting.txt")))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<String> ask(Program role, String address) {
        role.awaitOutput("http://");
        Matcher port = PORT.matcher(role.output());
        assertThat(port.find()).isTrue();
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(port.group() + address)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw new AssertionError(role.output(), e);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
