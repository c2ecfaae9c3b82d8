package org.epistream.text.repair;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.Report;
import org.epistream.domain.report.ReportId;
import org.epistream.text.TextAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A report says the same whatever a mirror site did to its characters. */
class DamageChangesNothingTest {
    private static final TextAnalyzer ANALYZER = new TextAnalyzer();
    private static final Map<String, String> CLEAN = CleanReports.all();
    private static final double LEAST = 99;
    /** How often each report loses bytes, each time elsewhere. */
    private static final int ROUNDS = 8;

    private static final char NONE = 0;
    private static final char REPLACED = '\uFFFD';

    static Stream<Arguments> sites() {
        return Stream.of(
                Arguments.of("traditional script", new MirrorSite(true, false, NONE, false)),
                Arguments.of("traditional script, glosses", new MirrorSite(true, true, NONE, false)),
                Arguments.of("traditional script, lost bytes as ?", new MirrorSite(true, false, '?', false)),
                Arguments.of("traditional script, lost bytes as U+FFFD", new MirrorSite(true, false, REPLACED, false)),
                Arguments.of("traditional script, glosses, lost bytes as ?", new MirrorSite(true, true, '?', false)),
                Arguments.of("simplified script, lost bytes as U+FFFD", new MirrorSite(false, false, REPLACED, false)),
                Arguments.of("columns", new MirrorSite(false, false, NONE, true)),
                Arguments.of("columns, traditional script", new MirrorSite(true, false, NONE, true)),
                Arguments.of("columns, traditional script, glosses", new MirrorSite(true, true, NONE, true)),
                Arguments.of(
                        "columns, traditional script, glosses, lost bytes", new MirrorSite(true, true, '?', true)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sites")
    void ofThePersonsPlacesAndMeasuresOfAReportDamageChangesOneInAHundredAtMost(String damage, MirrorSite site) {
        // Given
        Comparison comparison = new Comparison();
        List<String> astray = new ArrayList<>();

        // When
        CLEAN.forEach((name, text) -> {
            Analysis clean = analysis(text);
            for (int round = 0; round < (site.losesBytes() ? ROUNDS : 1); round++) {
                DamagedText damaged = site.show(text, new Random(31L * name.hashCode() + round));
                Analysis read = analysis(damaged.text());
                comparison.add(clean, read);
                astray(clean, read, damaged).forEach(mention -> astray.add(name + ": " + mention));
            }
        });

        // Then
        System.out.println(damage + ": " + comparison);
        assertThat(comparison.least()).isGreaterThanOrEqualTo(LEAST);
        assertThat(astray).as("mentions that do not point at their words").isEmpty();
    }

    @Test
    void cleanTextComesThroughRepairUnchanged() {
        // Given
        Repairer repairer = new Repairer();

        // When
        Map<String, String> changed = new TreeMap<>(CLEAN);
        changed.entrySet()
                .removeIf(report -> repairer.repair(report.getValue()).text().equals(report.getValue()));

        // Then
        assertThat(CLEAN).hasSizeGreaterThan(30);
        assertThat(changed.keySet()).isEmpty();
    }

    /** The mentions whose span in the damaged text shows something other than their words. */
    private static List<String> astray(Analysis clean, Analysis read, DamagedText damaged) {
        // A meeting goes by a shorter name than it is written with.
        Map<String, Set<String>> written = clean.mentions().stream()
                .collect(groupingBy(
                        DamageChangesNothingTest::name,
                        mapping(
                                mention -> damaged.clean()
                                        .substring(
                                                mention.span().start(),
                                                mention.span().end()),
                                toSet())));
        return read.mentions().stream()
                // The name of a meeting is put together; only one that the clean report has can be compared.
                .filter(mention -> !(mention instanceof Mention.Meeting) || written.containsKey(name(mention)))
                .filter(mention -> written.getOrDefault(name(mention), Set.of(mention.text())).stream()
                        .noneMatch(words -> damaged.shows(
                                mention.span().start(), mention.span().end(), words)))
                .map(Mention::toString)
                .toList();
    }

    private static String name(Mention mention) {
        return mention.getClass().getSimpleName() + " " + mention.text();
    }

    private static Analysis analysis(String body) {
        return ANALYZER.analyze(new Report(
                new ReportId("any"),
                null,
                null,
                null,
                body,
                MediaType.TEXT,
                null,
                Instant.parse("2024-01-01T20:00:00Z"),
                null));
    }
}
