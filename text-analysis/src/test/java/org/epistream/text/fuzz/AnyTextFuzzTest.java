package org.epistream.text.fuzz;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.report.MediaType;
import org.epistream.text.TextAnalyzer;
import org.junit.jupiter.api.Timeout;

/** Any text at all is read, as plain text and as a page, and what is read keeps its promises. */
class AnyTextFuzzTest {
    private static final TextAnalyzer ANALYZER = new TextAnalyzer();

    @Timeout(value = 15, unit = MINUTES)
    @FuzzTest(maxDuration = "10m")
    void anyTextIsRead(byte[] bytes) {
        // Given
        AnyReport report = AnyReport.of(bytes);
        if (!report.isReport()) {
            return;
        }
        for (MediaType mediaType : MediaType.values()) {
            // When
            Analysis analysis = ANALYZER.analyze(report.as(mediaType));

            // Then
            Promises.check(analysis, report.body());
            assertThat(ANALYZER.analyze(report.as(mediaType))).isEqualTo(analysis);
        }
    }
}
