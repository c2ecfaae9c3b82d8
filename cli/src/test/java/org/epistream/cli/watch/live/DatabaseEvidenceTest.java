package org.epistream.cli.watch.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.analysis.Span;
import org.epistream.domain.count.CellKind;
import org.epistream.domain.count.Filter;
import org.epistream.domain.count.Part;
import org.epistream.domain.count.Provenance;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.junit.jupiter.api.Test;

class DatabaseEvidenceTest {
    private static final MeasureType TESTING = new MeasureType("testing");
    private static final RegionCode HENAN = new RegionCode("410000");
    private static final RegionCode HUAXIAN = new RegionCode("410526");
    private static final LocalDate DAY = LocalDate.parse("2022-03-14");
    private static final String SENTENCE = "开展核酸检测，严禁不做核酸。";

    private final Kept kept = new Kept();
    private final DatabaseEvidence evidence = new DatabaseEvidence(kept, () -> true);

    @Test
    void theMentionsOfARowAreItsReportsNewestFirst() {
        // Given
        kept.reports.add(report("r1", "滑县开展核酸检测"));
        kept.mentions.add(mention("r2", 0, HUAXIAN, Status.DONE, 2, 6, true));
        kept.mentions.add(mention("r1", 0, HUAXIAN, Status.DONE, 2, 6, true));
        kept.mentions.add(mention("r1", 1, HUAXIAN, Status.LIFTED, 10, 12, true));

        // When
        List<Evidence.Told> told = evidence.reports(HUAXIAN, true, TESTING, DAY.minusDays(6), DAY, 10);

        // Then
        assertThat(told)
                .containsExactly(
                        new Evidence.Told("r2", DAY, HUAXIAN, null, null, 1),
                        new Evidence.Told("r1", DAY, HUAXIAN, "滑县开展核酸检测", "滑县融媒", 2));
        assertThat(kept.asked)
                .containsOnly(Filter.ALL.region(HUAXIAN).measures(TESTING).days(DAY.minusDays(6), DAY));
    }

    @Test
    void aProvinceByItselfHasNoReportsOfItsCounties() {
        // Given
        kept.mentions.add(mention("r1", 0, HUAXIAN, Status.DONE, 2, 6, true));
        kept.mentions.add(mention("r2", 0, HENAN, Status.DONE, 2, 6, true));

        // Then
        assertThat(evidence.reports(HENAN, false, TESTING, null, null, 10))
                .extracting(Evidence.Told::id)
                .containsExactly("r2");
    }

    @Test
    void aSentenceThatNamesTheTypeTwiceStandsOnceAndWithoutASentenceTheWordsDo() {
        // Given
        kept.reports.add(report("r1", "滑县开展核酸检测"));
        kept.mentions.add(mention("r1", 0, HUAXIAN, Status.DONE, 2, 6, true));
        kept.mentions.add(mention("r1", 1, HUAXIAN, Status.CRITICISED, 11, 13, true));
        kept.mentions.add(mention("r1", 2, HUAXIAN, Status.PLANNED, 0, 4, false));

        // Then
        assertThat(evidence.sentences("r1", TESTING))
                .containsExactly(
                        new Evidence.Said(
                                List.of(Status.DONE, Status.CRITICISED),
                                SENTENCE,
                                List.of(new Span(2, 6), new Span(11, 13))),
                        new Evidence.Said(List.of(Status.PLANNED), "核酸检测", List.of(new Span(0, 4))));
        assertThat(evidence.sentences("r1", new MeasureType("entry-checks"))).isEmpty();
        assertThat(evidence.sentences("r9", TESTING)).isEmpty();
    }

    private static Provenance.ReportRow report(String id, String title) {
        return new Provenance.ReportRow(
                id,
                null,
                title,
                "滑县融媒",
                null,
                null,
                HUAXIAN,
                new Day(DAY, Day.From.STORY),
                true,
                null,
                "notice",
                1,
                0,
                "v1",
                Instant.EPOCH);
    }

    private static Provenance.MentionRow mention(
            String report, int number, RegionCode region, Status status, int start, int end, boolean quoted) {
        return new Provenance.MentionRow(
                report,
                number,
                0,
                CellKind.MEASURE,
                "testing",
                status,
                null,
                null,
                null,
                null,
                region,
                DAY,
                "核酸检测",
                new Span(start, end),
                quoted ? new Provenance.QuoteRow(0, SENTENCE, SENTENCE, new Span(0, SENTENCE.length())) : null,
                quoted ? new Span(start, end) : null,
                "term",
                null);
    }

    /** What was stored, as it was put in here. */
    private static final class Kept implements Provenance {
        private final List<ReportRow> reports = new ArrayList<>();
        private final List<MentionRow> mentions = new ArrayList<>();
        private final List<Filter> asked = new ArrayList<>();

        @Override
        public List<ReportRow> reports(Filter filter, Part part) {
            asked.add(filter);
            return reports;
        }

        @Override
        public Map<LocalDate, Long> reportsByDay(Filter filter) {
            return Map.of();
        }

        @Override
        public Optional<Report> report(String id) {
            return reports.stream()
                    .filter(row -> row.id().equals(id))
                    .findFirst()
                    .map(row -> new Report(row, List.of(), List.of(), mentions));
        }

        @Override
        public List<MentionRow> mentions(Filter filter, Part part) {
            asked.add(filter);
            return mentions;
        }

        @Override
        public void eachReport(Filter filter, Consumer<ReportRow> reader) {
            reports.forEach(reader);
        }

        @Override
        public void eachMention(Filter filter, Consumer<MentionRow> reader) {
            mentions.forEach(reader);
        }
    }
}
