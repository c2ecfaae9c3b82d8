package org.epistream.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.epistream.domain.analysis.Span;
import org.epistream.domain.count.CellKind;
import org.epistream.domain.count.Provenance.MentionRow;
import org.epistream.domain.count.Provenance.QuoteRow;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.junit.jupiter.api.Test;

class QuotesTest {
    private final Quotes quotes = new Quotes(new Viewer(Language.ENGLISH, Address.EMPTY), mention -> false);
    private final QuoteRow quote = new QuoteRow(0, "摸排来沂人员，<b>测温</b>。", "摸排來沂人员，<b>测温</b>。", new Span(10, 25));

    @Test
    void aMentionIsMarkedWhereItStandsAndAnotherInsideOfIt() {
        // When
        String shown = shown(measure("来沂人员", 2), named(CellKind.PLACE, "沂", 3));

        // Then
        assertThat(shown)
                .contains("摸排<mark class=\"measure done\" title=\"Measure: Testing, done\">来"
                        + "<mark class=\"place\" title=\"Place: 沂\">沂</mark>人员</mark>，");
    }

    @Test
    void whatTheSentenceSaysStaysText() {
        // When
        String shown = shown(measure("<b>测温", 7));

        // Then
        assertThat(shown).contains(">&lt;b&gt;测温</mark>&lt;/b&gt;").doesNotContain("<b>");
    }

    @Test
    void ofTwoMentionsThatCrossTheSecondIsNotMarked() {
        // When
        String shown = shown(measure("摸排来", 0), named(CellKind.BODY, "来沂", 2));

        // Then
        assertThat(shown).contains("摸排来</mark>沂人员").doesNotContain("class=\"body\"");
    }

    @Test
    void aMentionIsMarkedInTheSentenceAsItCame() {
        // When
        String shown = Html.document(quotes.asItCame(quote, List.of(measure("来沂人员", 2))));

        // Then
        assertThat(shown).contains(">來沂人员</mark>");
    }

    private String shown(MentionRow... mentions) {
        return Html.document(quotes.mended(quote, List.of(mentions)));
    }

    private MentionRow measure(String words, int start) {
        return mention(CellKind.MEASURE, "testing", words, start);
    }

    private MentionRow named(CellKind kind, String words, int start) {
        return mention(kind, words, words, start);
    }

    private MentionRow mention(CellKind kind, String name, String words, int start) {
        int end = start + words.length();
        return new MentionRow(
                "r1",
                0,
                0,
                kind,
                name,
                kind == CellKind.MEASURE ? Status.DONE : null,
                null,
                null,
                null,
                null,
                new RegionCode("371323"),
                LocalDate.of(2022, 3, 16),
                words,
                new Span(10 + start, 10 + end),
                quote,
                new Span(start, end),
                "term",
                null);
    }
}
