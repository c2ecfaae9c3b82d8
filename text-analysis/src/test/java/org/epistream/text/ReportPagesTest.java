package org.epistream.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.epistream.domain.Table;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.analysis.Story;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.Report;
import org.epistream.domain.report.ReportId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole pages in the layouts of government sites, papers, accounts, schools and health commissions. */
class ReportPagesTest {
    private static final TextAnalyzer ANALYZER = new TextAnalyzer();

    static Stream<List<String>> pages() {
        return Table.read(ReportPagesTest.class, "pages/expected.tsv", 9, List::copyOf).stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsReadAsACarefulReaderWould(List<String> expected) {
        // When
        Analysis analysis = analyze(expected.get(0));

        // Then
        Story story = analysis.stories().get(0);
        assertThat(List.of(
                        expected.get(0),
                        orNothing(analysis.title()),
                        orNothing(analysis.published()),
                        orNothing(analysis.source()),
                        analysis.reporters().isEmpty() ? "-" : String.join(",", analysis.reporters()),
                        story.region().value(),
                        story.day().date().toString(),
                        story.day().from().name(),
                        analysis.kind().name()))
                .isEqualTo(expected);
        assertThat(analysis.stories()).hasSize(1);
    }

    @Test
    void titlesOfOtherPagesNameNoMeasure() {
        // When
        Analysis analysis = analyze("government-site-with-own-class-names.html");

        // Then
        assertThat(analysis.mentions())
                .filteredOn(Mention.Measure.class::isInstance)
                .extracting(Mention::text)
                .isNotEmpty()
                .doesNotContain("公交停运", "集中隔离点");
    }

    private static Analysis analyze(String page) {
        return ANALYZER.analyze(new Report(
                new ReportId("t"),
                null,
                null,
                null,
                text(page),
                page.endsWith(".html") ? MediaType.HTML : MediaType.TEXT,
                null,
                Instant.parse("2026-01-01T20:00:00Z"),
                null));
    }

    private static String orNothing(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }

    private static String text(String page) {
        try (InputStream in =
                Objects.requireNonNull(ReportPagesTest.class.getResourceAsStream("pages/" + page), page)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
