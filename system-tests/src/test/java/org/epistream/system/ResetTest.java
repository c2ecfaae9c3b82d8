package org.epistream.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.epistream.broker.Broker;
import org.epistream.broker.BrokerSettings;
import org.epistream.broker.EmbeddedBroker;
import org.epistream.cli.reset.Reset;
import org.epistream.consumer.DatabaseAddress;
import org.epistream.events.TopicPolicy;
import org.epistream.events.Topics;
import org.epistream.system.Program.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything is computed again from the raw reports, and comes out as it was. */
class ResetTest {
    private static final Tables NOTHING = new Tables(List.of(), List.of(), List.of(), List.of(), List.of());

    @TempDir
    static Path once;

    private static Tables before;

    @TempDir
    Path folder;

    private Path data;

    @BeforeAll
    static void computeOnce() {
        Path data = once.resolve("data");
        Ended demo = Program.run(
                once, "demo", "--once", "--port", "0", "--kafka-port", "0", "--data", data.toString(), "--lang", "en");
        assertThat(demo.code()).as(demo.output()).isZero();
        before = Tables.of(data);
        assertThat(before.reports()).hasSize(27);
    }

    @BeforeEach
    void copy() throws IOException {
        data = folder.resolve("data");
        try (Stream<Path> files = Files.walk(once.resolve("data"))) {
            for (Path file : files.toList()) {
                Files.copy(
                        file, data.resolve(once.resolve("data").relativize(file).toString()));
            }
        }
    }

    @Test
    void afterAResetTheTablesComeOutAsTheyWereRowForRow() {
        // Given
        Ended dry = epistream("reset", "--dry-run");
        assertThat(Tables.of(data)).isEqualTo(before);

        // When
        Ended reset = epistream("reset", "--yes");
        Tables between = Tables.of(data);
        boolean stateIsThere = Files.exists(data.resolve("state/g1.enrich"));
        Ended again = computeAgain();

        // Then
        assertThat(dry.output())
                .containsPattern("topic +g1\\.reports\\.enriched\\.v1 +goes +\\d+")
                .containsPattern("topic +g1\\.enrich-newest-contribution-changelog +goes +\\d+")
                .containsPattern("consumer group +g1\\.enrich +goes")
                .containsPattern("consumer group +g1\\.store\\..* +goes")
                .containsPattern(
                        "table +measures_daily +goes +" + before.measures().size())
                .containsPattern("state +.*g1\\.enrich +goes")
                .containsPattern("topic +reports\\.raw\\.v1 +stays +\\d+")
                .containsPattern("table +rejected +stays +2");
        assertThat(reset.code()).as(reset.output()).isZero();
        assertThat(between).isEqualTo(new Tables(List.of(), List.of(), List.of(), List.of(), before.rejected()));
        assertThat(stateIsThere).isFalse();
        assertThat(again.code()).as(again.output()).isZero();
        assertThat(Tables.of(data)).isEqualTo(before);
    }

    @Test
    void rejectionsThatWereNamedGoAsWellAndTheirTopicIsReadOnBehindThem() {
        // When
        epistream("reset", "--yes", "--with-rejected", "--with-dead-letters");

        // Then
        assertThat(Tables.of(data)).isEqualTo(NOTHING);
        assertThat(Tables.rows(data, "SELECT topic FROM sink_offsets"))
                .contains("reports.rejected.v1", "reports.dead-letter.v1")
                .doesNotContain("g1.measures.daily.v1");
    }

    @Test
    void aResetThatEndedAnywhereKeepsRolesFromStartingAndIsFinishedByTheNext() throws Exception {
        for (int steps : List.of(2, 4)) {
            // Given
            stepsOfAReset(steps);

            // When
            Ended early = computeAgain();
            Ended reset = epistream("reset", "--yes");
            Ended again = computeAgain();

            // Then
            assertThat(early.code()).isEqualTo(1);
            assertThat(early.output()).contains("a reset of generation g1 was begun and has not ended");
            assertThat(reset.code()).as(reset.output()).isZero();
            assertThat(again.code()).as(again.output()).isZero();
            assertThat(Tables.of(data)).as("after " + steps + " steps").isEqualTo(before);
        }
    }

    @Test
    void withoutAYesAndWhileSomethingRunsNothingIsDone() {
        // When
        Ended unasked = epistream("reset");
        Ended meanwhile;
        try (Program run = Program.start(
                folder, "run", "--data", data.toString(), "--lang", "en", "--port", "0", "--kafka-port", "0")) {
            run.awaitOutput("Ctrl-C ends");
            meanwhile = epistream("reset", "--yes");
            assertThat(run.isAlive()).isTrue();
        }

        // Then
        assertThat(unasked.code()).isEqualTo(1);
        assertThat(unasked.output()).contains("Type g1 to take this back", "Nothing was done.");
        assertThat(meanwhile.code()).isEqualTo(1);
        assertThat(meanwhile.output()).contains("Running: g1.enrich", "Running: g1.store", "Nothing was done.");
        assertThat(Tables.of(data)).isEqualTo(before);
    }

    /** As a reset does that is killed after so many steps. */
    private void stepsOfAReset(int count) throws Exception {
        try (Broker broker = EmbeddedBroker.start(
                        new BrokerSettings(data.resolve("broker"), 0, TopicPolicy.MAX_RECORD_BYTES));
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            Reset reset = new Reset(
                    admin,
                    Topics.DEFAULT,
                    DatabaseAddress.file(data.resolve("epistream.db")),
                    data.resolve("state"),
                    Set.of());
            for (Reset.Step step : reset.steps().subList(0, count)) {
                step.action().run();
            }
        }
        assertThat(Files.exists(data.resolve("state/g1.enrich"))).isTrue();
    }

    private Ended computeAgain() {
        return epistream("run", "--once", "--port", "0", "--kafka-port", "0");
    }

    private Ended epistream(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString(), "--lang", "en"));
        return Program.run(folder, all.toArray(String[]::new));
    }
}
