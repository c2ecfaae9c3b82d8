package org.epistream.text.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.epistream.domain.copy.Copies;
import org.epistream.domain.copy.Leader;
import org.epistream.domain.copy.Signature;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.Report;
import org.epistream.domain.report.ReportId;
import org.epistream.text.TextAnalyzer;
import org.junit.jupiter.api.Test;

class CopiesTest {
    private static final int ORIGINALS = 100;
    private static final TextAnalyzer ANALYZER = new TextAnalyzer();

    @Test
    void copiesAreJoinedAndReportsOfOneTemplateAreNot() {
        // Given
        MadeReports made = new MadeReports(20220314);
        Map<String, String> texts = new TreeMap<>();
        for (int i = 0; i < ORIGINALS; i++) {
            List<Integer> plan = made.plan();
            String original = made.report(plan);
            texts.put("original " + i + " a", original);
            texts.put("original " + i + " b", made.republished(original));
            texts.put("original " + i + " c", made.edited(original));
            texts.put("original " + i + " d", made.cut(original));
            texts.put("original " + i + " e", made.damaged(original));
            texts.put("sibling " + i + " a", made.report(plan));
        }

        // When
        Map<String, String> clusters = clusters(signatures(texts));

        // Then
        long right = 0;
        long joined = 0;
        long copies = 0;
        List<String> ids = List.copyOf(texts.keySet());
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                boolean same = event(ids.get(i)).equals(event(ids.get(j)));
                boolean together = clusters.get(ids.get(i)).equals(clusters.get(ids.get(j)));
                copies += same ? 1 : 0;
                joined += together ? 1 : 0;
                right += same && together ? 1 : 0;
            }
        }
        double precision = (double) right / joined;
        double recall = (double) right / copies;
        System.out.printf(
                "copies: %d reports, %d pairs of copies, precision %.3f, recall %.3f%n",
                ids.size(), copies, precision, recall);
        assertThat(precision).isGreaterThanOrEqualTo(0.97);
        assertThat(recall).isGreaterThanOrEqualTo(0.97);
    }

    private static String event(String id) {
        return id.substring(0, id.lastIndexOf(' '));
    }

    private static Map<String, Signature> signatures(Map<String, String> texts) {
        Map<String, Signature> signatures = new TreeMap<>();
        texts.forEach((id, text) -> {
            Signature signature = ANALYZER.analyze(report(id, text)).signature();
            assertThat(signature).as(id).isNotNull();
            signatures.put(id, signature);
        });
        return signatures;
    }

    /** Joins them as the stream does: by the bands they share. */
    private static Map<String, String> clusters(Map<String, Signature> signatures) {
        Map<String, Copies> bands = new HashMap<>();
        signatures.forEach((id, signature) -> signature
                .bands()
                .forEach(band -> bands.computeIfAbsent(band, any -> new Copies(List.of()))
                        .put(id, 0, signature.withoutBands())));
        Map<String, Leader> leaders = new HashMap<>();
        bands.values()
                .forEach(band -> band.standings().forEach((id, standing) -> {
                    if (standing.leader() != null) {
                        leaders.merge(id, standing.leader(), (a, b) -> a.outranks(b) ? a : b);
                    }
                }));
        return signatures.keySet().stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> leaders.containsKey(id) ? leaders.get(id).id() : id));
    }

    private static Report report(String id, String text) {
        return new Report(
                new ReportId(id),
                null,
                null,
                null,
                text,
                MediaType.TEXT,
                null,
                Instant.parse("2022-12-31T00:00:00Z"),
                null);
    }
}
