package org.epistream.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.epistream.domain.Sha256;
import org.epistream.domain.analysis.Analyzer;
import org.epistream.domain.report.ReadOutcome.Accepted;
import org.epistream.domain.report.Report;
import org.epistream.events.Json;
import org.epistream.producer.files.ReportFiles;
import org.epistream.text.TextAnalyzer;
import org.junit.jupiter.api.Test;

/**
 * A report is analysed to the same bytes whenever, wherever and beside whatever: the difference between two generations is
 * that of their analyses. The sums in {@code analysis.sha256} were made by another JVM than the one that runs this.
 */
class DeterminismTest {
    private static final Path SUMS =
            Samples.ROOT.resolve("system-tests/src/test/resources/org/epistream/system/analysis.sha256");

    private final List<Report> reports = reports();

    @Test
    void everyJvmAnalysesTheSamplesToTheSameBytes() throws IOException {
        // Given
        Analyzer analyzer = new TextAnalyzer();
        Map<String, String> sums = new TreeMap<>();
        reports.forEach(report -> sums.put(key(report), Sha256.hex(analyze(analyzer, report), 32)));
        StringBuilder lines = new StringBuilder("version " + analyzer.version() + "\n");
        sums.forEach(
                (report, sum) -> lines.append(sum).append("  ").append(report).append('\n'));

        // Then
        assertThat(lines)
                .as("analysis of the samples; where it was changed, so is its version, and the sums are made anew:"
                        + " -DupdateSums=true")
                .hasToString(Boolean.getBoolean("updateSums") ? update(lines.toString()) : Files.readString(SUMS));
    }

    @Test
    void neitherOrderNorThreadsNorTheMachinesSettingsChangeAnything() throws Exception {
        // Given
        List<String> once = analyze(new TextAnalyzer(), reports);
        List<Report> backwards = new ArrayList<>(reports);
        Collections.reverse(backwards);

        // When
        List<String> reversed = new ArrayList<>(analyze(new TextAnalyzer(), backwards));
        Collections.reverse(reversed);
        List<String> abroad = abroad(() -> analyze(new TextAnalyzer(), reports));
        List<List<String>> together = together(new TextAnalyzer());

        // Then
        assertThat(reversed).isEqualTo(once);
        assertThat(abroad).isEqualTo(once);
        assertThat(together).hasSize(4).allSatisfy(each -> assertThat(each).isEqualTo(once));
    }

    /** By four threads over one analysis. */
    private List<List<String>> together(Analyzer analyzer) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<List<String>> all = new ArrayList<>();
            for (Future<List<String>> each : threads.invokeAll(
                    Collections.nCopies(4, (Callable<List<String>>) () -> analyze(analyzer, reports)))) {
                all.add(each.get());
            }
            return all;
        } finally {
            threads.shutdown();
        }
    }

    /** With a language whose letters change case otherwise, and a day that ends elsewhere. */
    private static List<String> abroad(Callable<List<String>> work) throws Exception {
        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            return work.call();
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
    }

    private static List<String> analyze(Analyzer analyzer, List<Report> reports) {
        return reports.stream()
                .map(report -> Sha256.hex(analyze(analyzer, report), 32))
                .toList();
    }

    private static byte[] analyze(Analyzer analyzer, Report report) {
        return Json.write(analyzer.analyze(report));
    }

    private static String key(Report report) {
        return report.id() + (report.revision() == null ? "" : " revision " + report.revision());
    }

    private static String update(String lines) throws IOException {
        Files.createDirectories(SUMS.getParent());
        return Files.readString(Files.writeString(SUMS, lines));
    }

    private static List<Report> reports() {
        List<Report> reports = new ArrayList<>();
        Clock clock = Clock.fixed(Instant.parse("2023-12-01T00:00:00Z"), ZoneOffset.UTC);
        new ReportFiles(clock).read(Samples.files(), found -> {
            if (found.outcome() instanceof Accepted accepted) {
                reports.add(accepted.report());
            }
        });
        return reports;
    }
}
