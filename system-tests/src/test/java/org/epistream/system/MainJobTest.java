package org.epistream.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.epistream.system.Program.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job as a user runs it: real processes, a real broker in them, a real database file. */
class MainJobTest {
    private static final Pattern PAGE = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/");

    @TempDir
    static Path shared;

    private static Tables undisturbed;
    private static Ended demo;

    @TempDir
    Path folder;

    @BeforeAll
    static void runTheDemoOnce() {
        demo = demo(shared, shared.resolve("data"));
        undisturbed = Tables.of(shared.resolve("data"));
    }

    @Test
    void theDemoShowsWhatWasTakenInWhatWasRejectedAndTheMeasuresByRegion() {
        assertThat(demo.code()).as(demo.output()).isZero();
        assertThat(demo.output())
                .contains("29-rejected-broken.json", "30-rejected-binary.txt")
                .contains("Taken in: 27 reports", "Rejected: 2")
                .contains("山东省临沂市沂水县", "Testing", "Named most often", "Figures of the last days")
                .contains("Page", "epistream.db", "reports.raw.v1");
        assertThat(undisturbed.measures()).hasSizeGreaterThan(200);
        assertThat(undisturbed.rejected()).hasSize(2);
    }

    @Test
    void personsAreCountedWithTheirTitlesPlacesWithTheirCodesAndFiguresWithTheirValues() {
        assertThat(undisturbed.entities())
                .anyMatch(row -> row.matches(".*\\|person\\|[^|]+\\|[^|]*书记\\|\\|.*"))
                .filteredOn(row -> row.contains("|place|"))
                .isNotEmpty()
                .allMatch(row -> row.matches(".*\\|place\\|[^|]+\\|\\|[0-9]{6}\\|.*"));
        assertThat(undisturbed.figures()).hasSizeGreaterThan(100);
        assertThat(Tables.rows(shared.resolve("data"), "SELECT distinct_reports, distinct_otherwise FROM figures_told"))
                .isNotEmpty()
                .noneMatch(row -> row.startsWith("0|"));
    }

    @Test
    void nobodyIsCountedTwiceForBeingNamedWithATitleAndWithout() {
        assertThat(Tables.rows(
                        shared.resolve("data"),
                        "SELECT name FROM entities_daily WHERE kind = 'person'"
                                + " GROUP BY day, region, name HAVING MIN(title) = '' AND MAX(title) <> ''"))
                .isEmpty();
    }

    @Test
    void nothingOfKafkasIsSaidToAPerson() {
        assertThat(demo.output())
                .doesNotContain("INFO", "WARN", "ERROR", "SLF4J", "log4j", "org.apache", "Exception", "\tat ");
    }

    @Test
    void theSumsOfEveryLevelHoldEachMentionOnce() {
        List<String> all = Tables.rows(shared.resolve("data"), "SELECT SUM(mentions) FROM measures_daily");
        assertThat(Tables.rows(
                        shared.resolve("data"), "SELECT SUM(mentions) FROM measures_rolled_up GROUP BY level, period"))
                .hasSize(12)
                .hasSameElementsAs(all);
        assertThat(Tables.rows(shared.resolve("data"), "SELECT DISTINCT province FROM stringency"))
                .contains("370000", "640000");
    }

    @Test
    void aWithdrawnReportIsGoneAndACorrectedOneStandsOnceInItsLastRevision() {
        assertThat(undisturbed.reports()).noneMatch(row -> row.startsWith("shifang-fb-20220902-2"));
        assertThat(undisturbed.reports())
                .filteredOn(row -> row.startsWith("lingqiu-rm-20221021-4471"))
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("lingqiu-rm-20221021-4471|2|"));
    }

    @Test
    void aReportOfAForestFireCountsNoMeasure() {
        assertThat(undisturbed.measures()).noneMatch(row -> row.contains("|431123|"));
        assertThat(undisturbed.reports()).anyMatch(row -> row.contains("|431123|"));
    }

    @Test
    void aSecondRunOverTheSameDataAddsNothingTwice() {
        // Given
        Path data = folder.resolve("data");
        demo(folder, data);

        // When
        Ended second = demo(folder, data);

        // Then
        assertThat(second.code()).as(second.output()).isZero();
        assertThat(Tables.of(data)).isEqualTo(undisturbed);
    }

    @Test
    void reportsPushedInReverseOrderGiveTheSameTables() {
        // Given
        List<Path> reversed = new ArrayList<>(Samples.files());
        Collections.reverse(reversed);

        // When
        Ended ended = Program.run(folder, arguments("run", folder.resolve("data"), reversed));

        // Then
        assertThat(ended.code()).as(ended.output()).isEqualTo(1);
        assertThat(Tables.of(folder.resolve("data"))).isEqualTo(undisturbed);
    }

    @Test
    void aRunKilledAgainAndAgainEndsWithTheSameTables() {
        // Given
        Path data = folder.resolve("data");
        Random random = new Random(20_211_013);
        try (Program first = Program.start(folder, arguments("demo", data, List.of()))) {
            first.awaitOutput("Ready");
            first.kill();
        }
        for (int kill = 0; kill < 3; kill++) {
            try (Program next = Program.start(folder, arguments("demo", data, List.of()))) {
                next.awaitOutput("Starting");
                Program.pause(1_000 + random.nextInt(5_000));
                next.kill();
            }
        }

        // When
        Ended last = demo(folder, data);

        // Then
        assertThat(last.code()).as(last.output()).isZero();
        assertThat(Tables.of(data)).isEqualTo(undisturbed);
    }

    @Test
    void whatASenderGetsWrongIsNamedAndTheRestGoesOn() throws IOException {
        // Given
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("empty.txt"), "");
        Files.write(in.resolve("binary.txt"), new byte[] {0, 1, 2, 3});
        Files.writeString(in.resolve("large.txt"), "消毒。".repeat(600_000));
        Files.writeString(in.resolve("broken.json"), "{\"id\": \"x\", \"body\": ");
        Files.writeString(in.resolve("latin.html"), "<p>Santé à l'école", StandardCharsets.ISO_8859_1);
        Files.copy(Samples.FOLDER.resolve("01-county-meeting.txt"), in.resolve("good.txt"));

        // When
        Ended ended =
                Program.run(folder, arguments("run", folder.resolve("data"), List.of(in, folder.resolve("not-there"))));

        // Then
        assertThat(ended.code()).as(ended.output()).isEqualTo(1);
        assertThat(ended.output())
                .contains("empty.txt: the file is empty", "binary.txt: binary", "large.txt: 1800000 characters")
                .contains(
                        "broken.json: no valid JSON at line 1",
                        "latin.html: its charset is not sure",
                        "not-there: no such file");
        assertThat(Tables.of(folder.resolve("data")).reports()).hasSize(1);
        assertThat(Tables.of(folder.resolve("data")).rejected()).hasSize(6);
    }

    @Test
    void theRunStaysUpServesItsPageTakesPushedReportsAndEndsOnASignal() throws Exception {
        // Given
        Path data = folder.resolve("data");
        try (Program run = Program.start(
                folder, "run", "--data", data.toString(), "--lang", "en", "--port", "0", "--kafka-port", "0")) {
            run.awaitOutput("Ctrl-C ends");

            // When
            Ended push = Program.run(
                    folder,
                    "push",
                    "--data",
                    data.toString(),
                    "--lang",
                    "en",
                    Samples.FOLDER.resolve("01-county-meeting.txt").toString());
            Ended watch = awaitWatched(data);
            Ended sums = Program.run(
                    folder,
                    "watch",
                    "--once",
                    "--json",
                    "--level",
                    "province",
                    "--period",
                    "month",
                    "--data",
                    data.toString());
            Matcher page = PAGE.matcher(run.output());
            assertThat(page.find()).isTrue();
            String html = awaitPage(URI.create(page.group()), "沂水县");
            Ended second = Program.run(folder, "run", "--once", "--data", data.toString(), "--lang", "en");
            run.terminate();
            Ended ended = run.await();

            // Then
            assertThat(push.code()).as(push.output()).isZero();
            assertThat(push.output()).contains("Pushed: 1 reports");
            assertThat(watch.output()).contains("\"region\":\"371323\"");
            assertThat(sums.output()).contains("\"level\":\"province\",\"region\":\"370000\",\"period\":\"month\"");
            assertThat(html).contains("<table", "371323");
            assertThat(second.code()).isEqualTo(1);
            assertThat(second.output()).contains("in use by another epistream");
            assertThat(ended.output()).contains("Stopped.");
        }
    }

    @Test
    void everyReportOfTheGoldSetIsTakenInAndCounted() throws IOException {
        Path gold = Samples.ROOT.resolve("../shared/gold");
        if (Files.notExists(gold)) {
            System.out.println("the gold set is not here; its reports were not run");
            return;
        }
        // Given
        List<Path> reports;
        try (Stream<Path> files = Files.list(gold)) {
            reports = files.filter(file -> file.toString().matches(".*\\.(txt|html)"))
                    .sorted()
                    .toList();
        }

        // When
        Ended ended = Program.run(folder, arguments("run", folder.resolve("data"), reports));

        // Then
        assertThat(ended.code()).as(ended.output()).isZero();
        List<String> rows = Tables.rows(folder.resolve("data"), "SELECT epidemic, measures FROM reports");
        assertThat(rows).hasSameSizeAs(reports);
        assertThat(rows)
                .filteredOn(row -> row.startsWith("1|"))
                .noneMatch("1|0"::equals)
                .hasSizeGreaterThan(1);
        assertThat(rows).filteredOn(row -> row.startsWith("0|")).allMatch("0|0"::equals);
    }

    private static Ended demo(Path folder, Path data) {
        List<String> arguments = new ArrayList<>(List.of(arguments("demo", data, List.of())));
        arguments.add("--all");
        return Program.run(folder, arguments.toArray(String[]::new));
    }

    private static String[] arguments(String verb, Path data, List<Path> paths) {
        List<String> arguments = new ArrayList<>(
                List.of(verb, "--once", "--data", data.toString(), "--lang", "en", "--port", "0", "--kafka-port", "0"));
        paths.forEach(path -> arguments.add(path.toString()));
        return arguments.toArray(String[]::new);
    }

    private Ended awaitWatched(Path data) {
        for (int attempt = 0; attempt < 20; attempt++) {
            Ended watch = Program.run(folder, "watch", "--once", "--json", "--data", data.toString());
            if (!watch.output().isBlank()) {
                return watch;
            }
        }
        throw new AssertionError("nothing to watch");
    }

    private static String awaitPage(URI page, String text) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        for (int attempt = 0; attempt < 100; attempt++) {
            String html = client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            if (html.contains(text)) {
                return html;
            }
            Program.pause(100);
        }
        throw new AssertionError("the page never showed " + text);
    }
}
