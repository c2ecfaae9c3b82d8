package org.epistream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void theProgramListsItsVerbs() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains(
                        "demo",
                        "run",
                        "push",
                        "watch",
                        "dead-letters",
                        "rejected",
                        "extract",
                        "evaluate",
                        "topology",
                        "topics",
                        "enrich",
                        "store",
                        "serve",
                        "reports",
                        "gateway",
                        "reset")
                .contains("Exit codes:  0 done, 1 failed, 2 wrong use or settings");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "run",
                "push",
                "watch",
                "dead-letters",
                "dead-letters list",
                "dead-letters show",
                "dead-letters retry",
                "dead-letters discard",
                "rejected",
                "rejected list",
                "rejected show",
                "rejected retry",
                "rejected discard",
                "extract",
                "evaluate",
                "topology",
                "topics",
                "enrich",
                "store",
                "serve",
                "reports",
                "reports export",
                "reports import",
                "reports fix",
                "export",
                "gateway",
                "reset"
            })
    void everyVerbExplainsItselfWithinTheWidthOfATerminal(String verb) {
        assertThat(run((verb + " --help").split(" "))).isZero();
        assertThat(out.toString()).contains("Usage: epistream " + verb);
        assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void aMissingOrUnknownVerbIsWrongUse() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("dmeo")).isEqualTo(2);
        assertThat(err.toString()).contains("a verb is missing", "dmeo");
    }

    @Test
    void whatIsAskedOfTheThingsSetAsideMustBeSaidInFull() {
        assertThat(run("dead-letters")).isEqualTo(2);
        assertThat(run("dead-letters", "retry")).isEqualTo(2);
        assertThat(run("rejected", "discard", "--dry-run")).isEqualTo(2);
        assertThat(run("rejected", "show", "here")).isEqualTo(2);
        assertThat(run("rejected", "show", "reports.dead-letter.v1/0/1")).isEqualTo(2);
        assertThat(run("dead-letters", "list", "--since", "yesterday", "--state", "shut", "--lang", "en"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("say what to do: list, show, retry, discard")
                .contains("say which: places, filters, or --all")
                .contains("'here' is no place")
                .contains("reports.dead-letter.v1/0/1 does not stand in reports.rejected.v1")
                .contains("--since: 'yesterday' is no day", "--state: 'shut' is not open, retried, discarded or all");
    }

    @Test
    void aVerbThatNeedsAClusterSaysWhereToGetOne() {
        assertThat(run("push", "report.txt", "--data", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("no Kafka cluster: give --bootstrap-servers, or start 'epistream run'");
    }

    @Test
    void whatCannotBeExportedIsNamed() {
        assertThat(run("export", folder.toString(), "--format", "xls", "--tables", "measures,all", "--lang", "en"))
                .isEqualTo(2);
        assertThat(run("export", folder.toString(), "--region", "Hubei")).isEqualTo(2);
        assertThat(run("export", folder.toString(), "--data", folder.toString(), "--lang", "en"))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("--format: 'xls' is not one of csv, parquet", "--tables: 'all' is not one of measures, ")
                .contains("--region is 'Hubei', not a code of six digits")
                .contains("there is no database at "
                        + folder.resolve("epistream.db").toAbsolutePath());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aGatewayThatAnyoneCouldSendToDoesNotStart() throws Exception {
        // Given
        Path faulty = Files.writeString(folder.resolve("tokens"), "crawler s3cret");

        // When
        int open = run("gateway", "--bootstrap-servers", "127.0.0.1:1", "--gateway-host", "0.0.0.0");
        int within = run("run", "--gateway-host", "0.0.0.0", "--data", folder.toString());
        int wrong = run("gateway", "--gateway-tokens", faulty.toString(), "--gateway-cert", "cert.pem");

        // Then
        assertThat(List.of(open, within, wrong)).containsOnly(2);
        assertThat(err.toString())
                .contains("the gateway would take reports from anyone at 0.0.0.0: give --gateway-tokens FILE")
                .contains("--gateway-tokens: " + faulty + " line 1", "--gateway-cert and --gateway-key go together")
                .doesNotContain("s3cret");
    }

    @Test
    void theTopologyIsPrintedAsADrawing() {
        assertThat(run("topology")).isZero();
        assertThat(out.toString()).contains("reports.raw ─ read-report", "measures.daily");
    }

    @Test
    void anExtractedSummaryHasAllItsKeysAndTheNameOfItsReport() throws Exception {
        // Given
        Path report = folder.resolve("notice.txt");
        Files.writeString(report, "临山县疫情防控指挥部通告\n为防控新冠肺炎疫情，3月5日起全县停课，全员核酸检测。\n");

        // When
        int code = run("extract", report.toString(), "--format", "summary", "--out", folder.toString());

        // Then
        assertThat(code).isZero();
        assertThat(Files.readString(folder.resolve("notice.json")))
                .contains("\"epidemic\" : true", "\"disease\"", "\"kind\"", "\"stories\"", "\"title\"", "\"published\"")
                .contains("\"source\"", "\"reporters\"", "\"region\"", "\"dates\"", "\"persons\"", "\"places\"")
                .contains("\"organizations\"", "\"meetings\"", "\"measures\"", "\"figures\"", "\"testing\"");
    }

    @Test
    void anExtractOfSeveralReportsNamesTheFaultyOneAndShowsTheRest() throws Exception {
        // Given
        Path good = Files.writeString(folder.resolve("a.txt"), "全县开展新冠疫情防控，严格消毒。");
        Path bad = Files.write(folder.resolve("b.txt"), new byte[] {0, 1});

        // When
        int code = run("extract", bad.toString(), good.toString(), "--lang", "en");

        // Then
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("b.txt: binary");
        assertThat(out.toString()).contains("Disinfection", "消毒");
    }

    private int run(String... arguments) {
        return Epistream.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
