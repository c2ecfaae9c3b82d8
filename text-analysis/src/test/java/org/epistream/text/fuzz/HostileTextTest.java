package org.epistream.text.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.Report;
import org.epistream.domain.report.ReportId;
import org.epistream.text.TextAnalyzer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts too long to keep as files, made to be hard to read. */
class HostileTextTest {
    private static final TextAnalyzer ANALYZER = new TextAnalyzer();

    private static final int SHORT = 1 << 17;
    private static final int LONG = Report.MAX_BODY;
    /** Eight times the text may take eight times as long, and as much again on a busy machine; a square takes sixty-four. */
    private static final int MOST_TIMES_AS_LONG = 24;

    private static final long NOISE_IN_NANOS = 2_000_000_000L;

    /** Texts of a given length or a little less. */
    private static final Map<String, IntFunction<String>> TEXTS = new TreeMap<>(Map.ofEntries(
            Map.entry("one letter", length -> "x".repeat(length)),
            Map.entry("one character", length -> "疫".repeat(length)),
            Map.entry("one traditional character", length -> "會".repeat(length)),
            Map.entry("one mark of a lost byte", length -> "會" + "\uFFFD".repeat(length - 1)),
            Map.entry("brackets in brackets", length -> nested("（", "疫情防控会议", "）", length)),
            Map.entry("tags in tags", length -> nested("<div>", "疫情防控会议", "</div>", length)),
            Map.entry("quotes in quotes", length -> nested("《", "疫情防控通知", "》", length)),
            Map.entry("right-to-left overrides", length -> "\u202E核酸\u202C\u2067检测\u2069".repeat(length / 8)),
            Map.entry("combining accents", length -> "會(hui" + "\u0300".repeat(length - 8) + ")"),
            Map.entry("one long line of names", length -> "市长王伟、".repeat(length / 5)),
            Map.entry("shifted bytes without an end", length -> "确?称纷匪菹到".repeat(length / 8) + "會")));

    static Stream<Arguments> texts() {
        return TEXTS.keySet().stream()
                .flatMap(name -> Stream.of(MediaType.values()).map(mediaType -> Arguments.of(name, mediaType)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("texts")
    void theLongestBodyIsReadInTimeThatGrowsWithItsLength(String name, MediaType mediaType) {
        // Given
        String body = TEXTS.get(name).apply(LONG);
        nanos(TEXTS.get(name).apply(SHORT), mediaType);
        long brief = nanos(TEXTS.get(name).apply(SHORT), mediaType);

        // When
        long start = System.nanoTime();
        Analysis analysis = ANALYZER.analyze(report(body, mediaType));
        long taken = System.nanoTime() - start;

        // Then
        Promises.check(analysis, body);
        assertThat(taken).isLessThan(MOST_TIMES_AS_LONG * brief + NOISE_IN_NANOS);
    }

    private static long nanos(String body, MediaType mediaType) {
        long start = System.nanoTime();
        ANALYZER.analyze(report(body, mediaType));
        return System.nanoTime() - start;
    }

    private static Report report(String body, MediaType mediaType) {
        return new Report(
                new ReportId("any"),
                null,
                null,
                "\u202E" + body.substring(0, 1_000),
                body,
                mediaType,
                null,
                Instant.parse("2024-01-01T20:00:00Z"),
                null);
    }

    /** Up to 100,000 brackets around a text. */
    private static String nested(String open, String text, String close, int length) {
        int depth = Math.min(100_000, (length - text.length()) / (open.length() + close.length()));
        return open.repeat(depth) + text + close.repeat(depth);
    }
}
