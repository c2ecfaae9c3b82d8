package org.epistream.system;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.epistream.domain.analysis.Analyzer;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.report.Identification;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.ReadOutcome.Accepted;
import org.epistream.domain.report.Report;
import org.epistream.domain.report.ReportId;
import org.epistream.producer.AddressOrText;
import org.epistream.producer.files.ReportFiles;
import org.epistream.text.TextAnalyzer;
import org.epistream.text.copy.MendedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage costs no measure: the damaged samples against their clean twins. */
class DamageTest {
    private static final Analyzer ANALYZER = new TextAnalyzer();

    @ParameterizedTest
    @ValueSource(strings = {"14-damaged-mirror-copy.json", "15-zero-width-and-full-width.txt"})
    void aDamagedReportCountsWhatItsCleanTwinCounts(String sample) throws IOException {
        // Given
        Report damaged = read(Samples.FOLDER.resolve(sample));
        Report clean = new Report(
                new ReportId("clean"),
                null,
                null,
                null,
                cleanTwin(sample.replace(".json", ".txt")),
                MediaType.TEXT,
                null,
                damaged.observedAt(),
                null);

        // When
        Map<String, Long> counted = measures(damaged);

        // Then
        assertThat(counted).isEqualTo(measures(clean)).isNotEmpty();
    }

    /** Where bytes are lost, the mended text is not the very same; such a copy is joined by its signature. */
    @Test
    void aDamagedReportWithoutAnIdIsTheReportOfItsCleanTwin() throws IOException {
        // Given
        String sample = "15-zero-width-and-full-width.txt";
        Identification ids = new AddressOrText(new MendedText()::of);
        String clean = cleanTwin(sample);
        String body = read(Samples.FOLDER.resolve(sample)).body();

        // When
        ReportId damaged = ids.identify(null, body, MediaType.TEXT);

        // Then
        assertThat(damaged).isEqualTo(ids.identify(null, clean, MediaType.TEXT));
    }

    private static Map<String, Long> measures(Report report) {
        return ANALYZER.analyze(report).mentions().stream()
                .filter(Mention.Measure.class::isInstance)
                .map(Mention.Measure.class::cast)
                .collect(groupingBy(measure -> measure.type().code(), counting()));
    }

    private static Report read(Path file) {
        List<Report> reports = new ArrayList<>();
        new ReportFiles(Clock.systemUTC())
                .read(List.of(file), found -> reports.add(((Accepted) found.outcome()).report()));
        return reports.get(0);
    }

    private static String cleanTwin(String name) throws IOException {
        try (InputStream in = DamageTest.class.getResourceAsStream("/clean/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
