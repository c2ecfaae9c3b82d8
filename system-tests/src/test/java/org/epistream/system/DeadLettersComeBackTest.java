package org.epistream.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.epistream.broker.Broker;
import org.epistream.broker.BrokerSettings;
import org.epistream.broker.EmbeddedBroker;
import org.epistream.cli.show.Console;
import org.epistream.cli.show.Overview;
import org.epistream.cli.show.Words;
import org.epistream.consumer.DatabaseAddress;
import org.epistream.consumer.SqlReadModel;
import org.epistream.consumer.StoreRunner;
import org.epistream.consumer.StoreSettings;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.Analyzer;
import org.epistream.domain.count.Counts;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.report.Report;
import org.epistream.events.TopicCheck;
import org.epistream.events.TopicPolicy;
import org.epistream.events.Topics;
import org.epistream.streams.EnrichApp;
import org.epistream.streams.EnrichSettings;
import org.epistream.system.Program.Ended;
import org.epistream.text.TextAnalyzer;
import org.epistream.text.measure.MeasureLexicon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** An analysis that fails, what is left of it, and how that comes back once the analysis is mended. */
class DeadLettersComeBackTest {
    private static final Instant OLD = Instant.parse("2020-02-03T08:00:00Z");
    private static final Analyzer MENDED = new TextAnalyzer(MeasureLexicon.packaged());
    private static final Topics TOPICS = Topics.DEFAULT;
    private static final Topics CALM = new Topics("calm.", "g1");

    @TempDir
    Path folder;

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private Broker broker;
    private Map<String, Object> client;

    @BeforeEach
    void start() throws Exception {
        broker = EmbeddedBroker.start(new BrokerSettings(folder.resolve("broker"), 0, TopicPolicy.MAX_RECORD_BYTES));
        client = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (Admin admin = Admin.create(client)) {
            new TopicCheck(admin, 2, 1).createOrCheck(TOPICS.all());
            new TopicCheck(admin, 2, 1).createOrCheck(CALM.all());
        }
    }

    @AfterEach
    void stop() throws Exception {
        while (!running.isEmpty()) {
            running.pop().close();
        }
        broker.close();
    }

    @Test
    void reportsThatFailedComeBackAndTheTablesEqualThoseOfARunThatNeverFailed() throws Exception {
        // Given
        publish(CALM);
        publish(TOPICS);
        store(CALM);
        enrich(CALM, MENDED);
        store(TOPICS);
        EnrichApp poisoned = enrich(TOPICS, poisoned(report -> report.body().contains("方舱")));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> rows("calm.", "SELECT id FROM reports").size() == 11
                        && rows("", "SELECT \"offset\" FROM dead_letters").size() == 5
                        && rows("", "SELECT id FROM reports").size() == 7);
        poisoned.close();

        // When
        Ended listed = verb("dead-letters", "list");
        Ended dry = verb("dead-letters", "retry", "--all", "--dry-run");
        Ended retried = verb("dead-letters", "retry", "--reason", "IllegalStateException", "--note", "修好了");
        enrich(TOPICS, MENDED);
        await().atMost(Duration.ofMinutes(1)).until(() -> tables("").equals(tables("calm.")));
        Ended again = verb("dead-letters", "retry", "--all", "--state", "all");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> rows("", "SELECT log_place FROM marks").size() == 4);

        // Then
        assertThat(listed.output()).contains("Dead letters: 5 open, 0 retried, 0 discarded", "analyze: 方·舱 bug");
        assertThat(dry.output()).contains("A dry run", "sent again");
        assertThat(retried.code()).as(retried.output()).isZero();
        assertThat(retried.output()).containsPattern("sent again +4").contains("a newer report stands");
        assertThat(again.output()).containsPattern("done before +4").contains("a newer report stands");
        assertThat(tables("")).isEqualTo(tables("calm."));
        assertThat(overview()).contains("Dead letters, which our own code failed at: 1;", "analyze: 方·舱 bug");
    }

    @Test
    void whatFailsAgainCountsItsAttemptsAndIsRefusedInTheEnd() throws Exception {
        // Given
        send(TOPICS, "R1", "{\"body\": \"全县建设方舱医院。\"}");
        enrich(TOPICS, poisoned(report -> true));
        store(TOPICS);
        awaitLetters(1);

        // When
        Ended second = verb("dead-letters", "retry", "--all");
        awaitLetters(2);
        Ended refused = verb("dead-letters", "retry", "--all", "--max-attempts", "2");

        // Then
        assertThat(second.code()).as(second.output()).isZero();
        assertThat(rows("", "SELECT headers FROM dead_letters"))
                .anyMatch(row -> row.contains("\"epistream-attempt\":\"1\""))
                .anyMatch(row -> row.contains("\"epistream-attempt\":\"2\""));
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.output()).contains("R1: refused: failed too often");
    }

    @Test
    void whatIsHostileIsShownHarmlessAndRejectionsOfFilesCanOnlyBeDiscarded() throws Exception {
        // Given
        Path bad = Files.writeString(folder.resolve("bad.json"), "{\"id\": \"R9\", \"body\": ");
        send(TOPICS, "R\u001b[31m\u202e1", "{\"body\": \"\u001b]0;gone\u0007 <script>\"}");
        enrich(TOPICS, poisoned(report -> true));
        store(TOPICS);
        verb("push", bad.toString());
        await().atMost(Duration.ofMinutes(1))
                .until(() -> rows("", "SELECT reason FROM rejected").size() == 2);

        // When
        Ended list = verb("rejected", "list");
        Ended json = verb("rejected", "list", "--json");
        String place = list.output()
                .lines()
                .filter(line -> line.contains("bad-id"))
                .map(line -> line.strip().split(" ")[0])
                .findFirst()
                .orElseThrow();
        Ended shown = verb("rejected", "show", place);
        Ended retried = verb("rejected", "retry", "--reason", "malformed");
        Ended discarded = verb("rejected", "discard", "--all", "--note", "\u001b[1mno");
        Ended after = verb("rejected", "list", "--state", "discarded");

        // Then
        assertThat(List.of(list, json, shown, after))
                .allSatisfy(ended ->
                        assertThat(ended.output().replace("\n", "")).doesNotContain("\u001b", "\u0007", "\u202e"));
        assertThat(json.output().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"at\":\"reports.rejected"));
        assertThat(shown.output()).contains("<script>", "R·[31m·1");
        assertThat(retried.code()).isEqualTo(1);
        assertThat(retried.output()).contains("it does not stand in the raw topic");
        assertThat(discarded.code()).as(discarded.output()).isZero();
        assertThat(after.output()).contains("Rejected: 0 open, 0 retried, 2 discarded");
    }

    private String overview() {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        Console console = new Console(writer, writer, CommandLine.Help.Ansi.OFF, 100, new Words(Locale.ENGLISH));
        try (SqlReadModel read = new SqlReadModel(DatabaseAddress.file(data("").resolve("epistream.db")))) {
            assertThat(read.model().counts().setAside().deadLetters()).isEqualTo(new Counts.Pile(1, 4, 0));
            new Overview(console, read.model(), MeasureCatalogue.packaged(), true).show();
        }
        return out.toString();
    }

    /** Twelve events of eleven reports; without a day of their own they count on the day of the record. */
    private void publish(Topics topics) throws Exception {
        for (int i = 0; i < 10; i++) {
            String body = i % 3 == 0 ? "全县建设方舱医院，全员核酸检测。" : "全县停课，公共场所消毒。";
            send(topics, "R" + i, "{\"body\": \"新冠肺炎疫情防控：" + body + "\", \"revision\": 1}");
        }
        send(topics, "R10", "{\"body\": \"新冠肺炎疫情防控：建设方舱医院。\"}");
        send(topics, "R10", "{\"body\": \"新冠肺炎疫情防控：全县停课。\"}");
    }

    private void send(Topics topics, String id, String json) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topics.reportsRaw().name(), null, OLD.toEpochMilli(), id, json))
                    .get();
        }
    }

    private static Analyzer poisoned(Predicate<Report> fails) {
        return new Analyzer() {
            @Override
            public Analysis analyze(Report report) {
                if (fails.test(report)) {
                    throw new IllegalStateException("analyze: 方\u0007舱 bug");
                }
                return MENDED.analyze(report);
            }

            @Override
            public String version() {
                return MENDED.version();
            }
        };
    }

    private EnrichApp enrich(Topics topics, Analyzer analyzer) {
        EnrichApp app = EnrichApp.start(
                new EnrichSettings(
                        broker.bootstrapServers(),
                        topics,
                        folder.resolve("state"),
                        1,
                        Optional.of("a"),
                        EnrichSettings.FINAL_AFTER,
                        Map.of()),
                analyzer,
                new SimpleMeterRegistry());
        running.push(app);
        return app;
    }

    private void store(Topics topics) {
        DatabaseAddress database = DatabaseAddress.file(data(topics.prefix()).resolve("epistream.db"));
        running.push(StoreRunner.start(
                new StoreSettings(topics, database, client, MeasureCatalogue.packaged(), StoreSettings.DEFAULT_SESSION),
                new SimpleMeterRegistry()));
    }

    private void awaitLetters(int count) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> rows("", "SELECT \"offset\" FROM dead_letters").size() == count);
    }

    private Ended verb(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--bootstrap-servers", broker.bootstrapServers(), "--lang", "en"));
        return Program.run(folder, all.toArray(String[]::new));
    }

    private Tables tables(String prefix) {
        return Tables.of(data(prefix));
    }

    private List<String> rows(String prefix, String query) {
        return Tables.rows(data(prefix), query);
    }

    private Path data(String prefix) {
        return folder.resolve("data-" + prefix);
    }
}
