package org.epistream.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.analysis.Span;
import org.epistream.domain.count.CellKind;
import org.epistream.domain.count.Provenance.MentionRow;
import org.epistream.domain.count.Provenance.QuoteRow;
import org.epistream.domain.count.Provenance.Report;
import org.epistream.domain.count.Provenance.ReportRow;
import org.epistream.domain.count.Provenance.StoryRow;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SentencesTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 16);
    private static final RegionCode REGION = new RegionCode("371323");

    @Test
    void theSentencesThatNameWhatIsAskedForStandInTheirOrder() {
        // Given
        Sentences sentences = new Sentences(report(List.of(
                mention(0, 0, Status.DONE),
                mention(1, 0, Status.LIFTED),
                mention(2, 1, Status.DONE),
                mention(3, 0, Status.DONE),
                mention(3, 0, Status.DONE))));

        // Then
        assertThat(sentences.best(mention -> mention.status() == Status.DONE, 2))
                .extracting(QuoteRow::quote)
                .containsExactly(0, 3);
        assertThat(sentences.best(mention -> false, 1))
                .extracting(QuoteRow::quote)
                .containsExactly(3);
        assertThat(sentences.of(new StoryRow(1, null, REGION, new Day(DAY, Day.From.STORY))))
                .extracting(QuoteRow::quote)
                .containsExactly(2);
    }

    @Test
    @Timeout(20)
    void aReportThatNamesFiveThousandThingsIsShownInMoments() {
        // Given
        Report report = report(IntStream.range(0, 5_000)
                .mapToObj(number -> mention(number, 0, Status.DONE))
                .toList());
        Instant before = Instant.now();

        // When
        String page = Html.document(new ReportView(new Viewer(Language.CHINESE, Address.EMPTY)).show(report));

        // Then
        assertThat(page).contains("id=\"sentence-4999\"");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    private static Report report(List<MentionRow> mentions) {
        Day day = new Day(DAY, Day.From.STORY);
        ReportRow row = new ReportRow(
                "r1", null, null, null, null, null, REGION, day, true, null, "notice", 1, 0, "rules-1", Instant.EPOCH);
        return new Report(
                row,
                List.of(new StoryRow(0, null, REGION, day), new StoryRow(1, null, REGION, day)),
                mentions.stream().map(MentionRow::quote).distinct().toList(),
                mentions);
    }

    private static MentionRow mention(int quote, int story, Status status) {
        QuoteRow sentence = new QuoteRow(quote, "全员核酸检测。", "全员核酸检测。", new Span(quote * 7, quote * 7 + 7));
        return new MentionRow(
                "r1",
                0,
                story,
                CellKind.MEASURE,
                "testing",
                status,
                null,
                null,
                null,
                null,
                REGION,
                DAY,
                "核酸检测",
                new Span(quote * 7 + 2, quote * 7 + 6),
                sentence,
                new Span(2, 6),
                "term",
                null);
    }
}
