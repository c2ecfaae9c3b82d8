package org.epistream.producer.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.ReadOutcome;
import org.epistream.domain.report.ReadOutcome.Accepted;
import org.epistream.domain.report.ReadOutcome.Rejected;
import org.epistream.domain.report.ReadOutcome.Withdrawn;
import org.epistream.domain.report.Rejection.Reason;
import org.epistream.domain.report.Report;
import org.epistream.domain.report.ReportId;
import org.epistream.producer.AddressOrText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2022-03-14T04:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private ReportFiles files;
    private final Map<String, ReadOutcome> taken = new LinkedHashMap<>();

    @BeforeEach
    void setUp() {
        files = new ReportFiles(NOON, new AddressOrText((body, mediaType) -> body), Columns.KNOWN);
    }

    @Test
    void aTextFileIsOneReportUnderTheFingerprintOfItsText() throws IOException {
        // Given
        write("a.txt", "全县开展核酸检测。\n");
        write("b.txt", "\uFEFF全县开展\n核酸检测。");

        // When
        readFolder();

        // Then
        Report a = report("a.txt");
        assertThat(a.body()).isEqualTo("全县开展核酸检测。\n");
        assertThat(a.observedAt()).isEqualTo(NOON.instant());
        assertThat(report("b.txt").id()).isEqualTo(a.id());
    }

    @Test
    void aPageIsHtml() throws IOException {
        // Given
        write("a.HTML", "<p>通告</p>");

        // When
        readFolder();

        // Then
        assertThat(report("a.HTML").mediaType()).isEqualTo(MediaType.HTML);
    }

    @Test
    void aJsonFileIsAReportWithWhatItsSenderKnows() throws IOException {
        // Given
        write("a.json", "{\"id\": \"x-1\", \"body\": \"正文\", \"source\": \"县报\", \"revision\": 3}");

        // When
        readFolder();

        // Then
        assertThat(report("a.json").id()).isEqualTo(new ReportId("x-1"));
        assertThat(report("a.json").source()).isEqualTo("县报");
        assertThat(report("a.json").revision()).isEqualTo(3);
    }

    @Test
    void everyLineOfAJsonLinesFileIsTakenAndAFaultyOneNamesItsLine() throws IOException {
        // Given
        write(
                "a.jsonl",
                "{\"id\": \"x-1\", \"body\": \"一\"}\n\n{\"id\": \n{\"id\": \"x-1\", \"withdrawn\": true, \"revision\": 2}");

        // When
        readFolder();

        // Then
        assertThat(report("a.jsonl:1").body()).isEqualTo("一");
        assertThat(rejected("a.jsonl:3")).isEqualTo(Reason.MALFORMED);
        assertThat(outcome("a.jsonl:4")).isEqualTo(new Withdrawn(new ReportId("x-1"), 2L));
    }

    @Test
    void whatIsNoReportIsSetAsideWithItsReasonAndTheRestGoesOn() throws IOException {
        // Given
        write("a-empty.txt", "");
        write("b-blank.txt", " \n\u3000\n");
        Files.write(folder.resolve("c-binary.txt"), new byte[] {'G', 'I', 'F', 0, 1, 2});
        Files.write(folder.resolve("d-latin.txt"), "Campagne de vaccination à l'école d'été".getBytes("ISO-8859-1"));
        write("e-large.txt", "消".repeat(Report.MAX_BODY + 1));
        write("f-huge.txt", "x".repeat(9_000_000));
        write("g-broken.json", "{\"id\": \"x\", \"body\": \"");
        write("h-good.txt", "消毒");

        // When
        readFolder();

        // Then
        assertThat(rejected("a-empty.txt")).isEqualTo(Reason.EMPTY);
        assertThat(rejected("b-blank.txt")).isEqualTo(Reason.EMPTY);
        assertThat(rejected("c-binary.txt")).isEqualTo(Reason.NOT_TEXT);
        assertThat(rejected("d-latin.txt")).isEqualTo(Reason.NOT_TEXT);
        assertThat(rejected("e-large.txt")).isEqualTo(Reason.TOO_LARGE);
        assertThat(rejected("f-huge.txt")).isEqualTo(Reason.TOO_LARGE);
        assertThat(rejected("g-broken.json")).isEqualTo(Reason.MALFORMED);
        assertThat(report("h-good.txt").body()).isEqualTo("消毒");
    }

    @Test
    void aFileThatIsNotThereIsNamedAndTheRestGoesOn() throws IOException {
        // Given
        write("a.txt", "消毒");

        // When
        files.read(
                List.of(folder.resolve("none.txt"), folder.resolve("a.txt")),
                InputStream.nullInputStream(),
                this::take);

        // Then
        assertThat(rejected("none.txt")).isEqualTo(Reason.UNREADABLE);
        assertThat(report("a.txt").body()).isEqualTo("消毒");
    }

    @Test
    void filesOfOtherEndingsInAFolderArePassedOverAndCounted() throws IOException {
        // Given
        write("README.md", "# no report");
        write("a.txt", "消毒");

        // When
        readFolder();

        // Then
        assertThat(taken).hasSize(1);
        assertThat(files.gauge().passedOver()).isEqualTo(1);
    }

    @Test
    void aPipeInAFolderIsPassedOver() throws Exception {
        // Given
        Path pipe = folder.resolve("pipe.txt");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        write("a.txt", "消毒");

        // When
        readFolder();

        // Then
        assertThat(taken).hasSize(1);
        assertThat(files.gauge().passedOver()).isEqualTo(Files.exists(pipe) ? 1 : 0);
    }

    @Test
    void aLineOfManyMegabytesIsRefusedAndTheNextIsTaken() {
        // Given
        String lines =
                "{\"id\": \"x-1\", \"body\": \"" + "消".repeat(4_000_000) + "\"}\n{\"id\": \"x-2\", \"body\": \"毒\"}\n";

        // When
        readStandardInput(lines);

        // Then
        assertThat(((Rejected) taken.get("standard input:1")).rejection().reason())
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(((Accepted) taken.get("standard input:2")).report().body()).isEqualTo("毒");
    }

    @Test
    void standardInputThatIsNoJsonIsOneReport() {
        // When
        readStandardInput("全县消毒\n第二段");

        // Then
        assertThat(((Accepted) taken.get("standard input")).report().body()).isEqualTo("全县消毒\n第二段");
    }

    private void readFolder() {
        files.read(List.of(folder), InputStream.nullInputStream(), this::take);
    }

    private void readStandardInput(String text) {
        files.read(List.of(Path.of("-")), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), this::take);
    }

    private void take(Found found) {
        taken.put(found.where(), found.outcome());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private ReadOutcome outcome(String name) {
        return taken.get(folder.resolve(name).toString());
    }

    private Report report(String name) {
        return ((Accepted) outcome(name)).report();
    }

    private Reason rejected(String name) {
        return ((Rejected) outcome(name)).rejection().reason();
    }
}
