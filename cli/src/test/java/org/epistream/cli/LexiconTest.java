package org.epistream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {
    private static final Path PAGE = Path.of(System.getProperty("epistream.root", ".."), "docs", "lexicon.md");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private Path report = Path.of("");
    private Path own = Path.of("");

    @BeforeEach
    void aReportAndTheExampleOfTheDocumentation() throws IOException {
        report = Files.writeString(folder.resolve("notice.txt"), "为防控新冠肺炎疫情，全县要开展宠物集中看护。\n宠物一律禁足，不得遛狗，要敲门见面。\n");
        Matcher example = Pattern.compile("```tsv\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(example.find()).isTrue();
        own = Files.writeString(folder.resolve("own.tsv"), example.group(1));
    }

    @Test
    void theExampleOfTheDocumentationAddsItsTypeAndItsTerms() {
        // When
        int code = run("extract", report.toString(), "--lang", "en", "--lexicon", own.toString());

        // Then
        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("Pet control", "〔measure:宠物集中看护〕", "〔measure:宠物一律禁足〕", "〔measure:遛狗〕", "〔measure:敲门见面〕")
                .containsPattern("Analysis +rules-\\d+\\+lexicon-\\d+\\+own-[0-9a-f]{8}\n");
    }

    @Test
    void withoutItTheseWordsNameNoMeasure() {
        assertThat(run("extract", report.toString(), "--lang", "en")).isZero();
        assertThat(out.toString()).doesNotContain("Pet control", "+own-");
    }

    @Test
    void aGoldCaseIsScoredWithTheUsersTerms() throws IOException {
        // Given
        Files.writeString(
                folder.resolve("notice.gold.json"),
                "{\"measures\": [{\"type\": \"pet-control\", \"text\": \"宠物集中看护\"}]}");

        // When
        int code = run("evaluate", folder.toString(), "--lang", "en", "--lexicon", own.toString(), "--differences");

        // Then
        assertThat(code).isZero();
        assertThat(out.toString()).contains("extra: ").contains("pet-control (宠物一律禁足)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"extract report.txt", "evaluate gold", "enrich", "run", "demo"})
    void aFaultyLexiconIsToldWithTheOtherWrongSettingsBeforeAnythingStarts(String verb) throws IOException {
        // Given
        Path faulty = Files.writeString(folder.resolve("faulty.tsv"), "term\ttype\n看\ttesting\n看护\tpe\u001b[31mts\n");
        Path config = Files.writeString(folder.resolve("epistream.conf"), "port = many\nlexicon = " + faulty + "\n");

        // When
        int code = run((verb + " --config " + config).split(" "));

        // Then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "epistream: " + config + ": lexicon: lexicon " + faulty
                                + ": line 2: a term has 2 to 40 characters; line 3: 'pe·[31mts' is no code of a measure type",
                        "epistream: " + config + ": port: 'many' is not a port from 0 to 65535, 0 for any free one");
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... arguments) {
        return Epistream.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
