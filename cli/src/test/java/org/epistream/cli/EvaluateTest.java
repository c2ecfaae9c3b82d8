package org.epistream.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {
    /** Gold cases that lie beside the project, with a script that scores them in its own way. */
    private static final Path OUTSIDE = Path.of(System.getProperty("epistream.root", ".."), "..", "shared", "gold");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @BeforeEach
    void aFolderWithOneCase() throws IOException {
        Files.writeString(folder.resolve("notice.txt"), "为防控新冠肺炎疫情，3月5日起全县停课，全员核酸检测。\n");
        Files.writeString(
                folder.resolve("notice.gold.json"),
                "{\"epidemic\": true, \"measures\": [{\"type\": \"testing\", \"text\": \"全员核酸检测\"},"
                        + " {\"type\": \"schools\"}, {\"type\": \"lockdown\", \"text\": \"封城\"}]}");
    }

    @Test
    void aFolderIsScoredRowByRow() {
        assertThat(evaluate()).isZero();
        assertThat(out.toString().lines())
                .hasSize(22)
                .startsWith("1 cases, 0 without a prediction")
                .contains(
                        "measures           1.000   0.667   0.800      2      2      3",
                        "epidemic                           1.000      1             1")
                .endsWith("measures found in reports that are not about a disease: 0");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void casesAndDifferencesAreShownBeforeTheTable() {
        assertThat(evaluate("--cases", "--differences")).isZero();
        assertThat(out.toString().lines().findFirst().orElseThrow())
                .startsWith("notice persons 0/")
                .contains("; measures 2/2p/3g; ");
        assertThat(out.toString()).contains("  measures        missing: lockdown (封城)\n");
    }

    @Test
    void aFieldBelowItsNumberIsNamedAndFails() {
        assertThat(evaluate("--fail-under", "measures=0.9,measure-types=0.8,epidemic=1"))
                .isEqualTo(1);
        assertThat(err.toString()).isEqualTo("epistream: measures: 0.800 is below 0.9\n");
    }

    @Test
    void anUnknownFieldIsWrongUse() {
        assertThat(evaluate("--fail-under", "measure=0.9")).isEqualTo(2);
        assertThat(err.toString()).contains("'measure' is no field; did you mean 'measures'?");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aCaseThatCannotBeReadIsNamedAndTheRestGoesOn() throws IOException {
        // Given
        Files.writeString(folder.resolve("broken.gold.json"), "{\"epidemic\": ");
        Files.writeString(folder.resolve("broken.txt"), "全县停课。");
        Files.writeString(folder.resolve("lonely.gold.json"), "{}");
        Files.writeString(folder.resolve("binary.gold.json"), "{}");
        Files.write(folder.resolve("binary.txt"), new byte[] {0, 1});
        Files.writeString(folder.resolve("taken-back.gold.json"), "{}");
        Files.writeString(folder.resolve("taken-back.json"), "{\"id\": \"x\", \"withdrawn\": true, \"revision\": 2}");

        // When
        int code = evaluate();

        // Then
        assertThat(code).isEqualTo(1);
        assertThat(err.toString().lines())
                .hasSize(4)
                .anyMatch(line -> line.contains("broken.gold.json: no gold file: it is broken JSON"))
                .anyMatch(line -> line.contains("lonely.gold.json: no report beside it"))
                .anyMatch(line -> line.contains("binary.txt: binary"))
                .anyMatch(line -> line.contains("taken-back.json: holds no report to read"));
        assertThat(out.toString())
                .contains("5 cases, 4 without a prediction binary broken lonely taken-back")
                .contains("measures           1.000   0.667   0.800      2      2      3")
                .contains("epidemic                           0.200      1             5");
    }

    @Test
    void aFolderWithoutCasesFails() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(run("evaluate", empty.toString(), "--lang", "en")).isEqualTo(1);
        assertThat(run("evaluate", empty.resolve("none").toString(), "--lang", "en"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("empty: no cases here", "none: no such folder");
    }

    @Test
    void theTableIsThatOfTheScriptBesideTheGoldCases() throws Exception {
        Path script = OUTSIDE.resolve("score.py");
        if (!Files.exists(script) || !present("python3")) {
            System.out.println("score.py or python3 is not here; nothing is compared with it");
            return;
        }
        // Given
        Path summaries = folder.resolve("summaries");
        extract(summaries);
        Process scoring = new ProcessBuilder(
                        "python3", script.toString(), OUTSIDE.toString(), summaries.toString(), "--cases")
                .redirectErrorStream(true)
                .start();
        List<String> expected = new String(scoring.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();

        // When
        run("evaluate", OUTSIDE.toString(), "--cases", "--lang", "en");

        // Then
        assertThat(out.toString().lines()).isEqualTo(expected);
    }

    private static boolean present(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void extract(Path summaries) throws IOException {
        try (Stream<Path> files = Files.list(OUTSIDE)) {
            Stream<String> reports = files.map(Path::toString).filter(file -> file.matches(".*\\.(txt|html)"));
            run(Stream.concat(Stream.of("extract", "--format", "summary", "--out", summaries.toString()), reports)
                    .toArray(String[]::new));
        }
    }

    private int evaluate(String... options) {
        return run(Stream.concat(Stream.of("evaluate", folder.toString(), "--lang", "en"), Stream.of(options))
                .toArray(String[]::new));
    }

    private int run(String... arguments) {
        return Epistream.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
