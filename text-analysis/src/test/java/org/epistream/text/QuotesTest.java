package org.epistream.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.analysis.Quote;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.Report;
import org.epistream.domain.report.ReportId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mention stands in a sentence, mended and as it came. */
class QuotesTest {
    private static final TextAnalyzer ANALYZER = new TextAnalyzer();
    private static final String NOTICE =
            "青禾县新冠肺炎疫情防控指挥部通告\n\n" + "3月14日，青禾县召开疫情防控调度会，县委书记褚望川要求，全员核酸检测。各小区实行封闭管理！已检测35.6万人次。\n";

    @Test
    void aMentionStandsInItsSentence() {
        // When
        Analysis analysis = read(NOTICE, MediaType.TEXT);

        // Then
        assertThat(quoteOf(analysis, "封闭管理").text()).isEqualTo("各小区实行封闭管理！");
        assertThat(quoteOf(analysis, "封闭管理").asItCame()).isNull();
    }

    @Test
    void aSentenceIsKeptAsItCameWhereThatReadsOtherwise() {
        // When
        Analysis analysis = read("<html><body><p>新冠疫情：各小區<b>實行封閉</b>管理。</p></body></html>", MediaType.HTML);

        // Then
        Quote quote = quoteOf(analysis, "封闭管理");
        assertThat(quote.text()).isEqualTo("新冠疫情：各小区实行封闭管理。");
        assertThat(quote.asItCame()).isEqualTo("新冠疫情：各小區<b>實行封閉</b>管理。");
    }

    @Test
    void ofALongSentenceAsMuchIsKeptAsStandsRoundTheMention() {
        // Given
        String before = NOTICE + "为了做好新冠肺炎疫情防控，" + "我们一起努力，".repeat(200);
        String behind = "大家一起努力，".repeat(200);

        // When
        Analysis analysis = read(before + "各街道实行静默管理，" + behind + "落实集中隔离。", MediaType.TEXT);

        // Then
        Quote quote = quoteOf(analysis, "静默管理");
        assertThat(quote.text()).hasSizeLessThanOrEqualTo(Quote.MAX_TEXT).contains("努力，各街道实行静默管理，大家");
        assertThat(quoteOf(analysis, "集中隔离").text()).endsWith("努力，落实集中隔离。");
    }

    @Test
    void betweenMoreTagsThanTextTheMentionStays() {
        // Given
        String tags = "<i class=\"" + "x".repeat(400) + "\">";

        // When
        Analysis analysis = read(
                "<html><body><p>新冠疫情防控" + tags + "期间，</i>各小区" + tags + "实行</i>封闭管理" + tags
                        + "，停工。</i></p></body></html>",
                MediaType.HTML);

        // Then
        assertThat(quoteOf(analysis, "封闭管理").asItCame()).hasSizeLessThanOrEqualTo(Quote.MAX_AS_IT_CAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NOTICE,
                "　　一、全县新冠疫情：停课。。！\n\n二、核酸检测😀😀，封闭管理😀",
                "新冠疫情防控，青禾縣（qing he xian）疫情防控指揮部决定停業，核酸檢測。",
                "新冠 肺 炎：封 闭\n管理，停​课"
            })
    void everyMentionStandsInOneQuoteWhereItsWordsAre(String body) {
        // When
        Analysis analysis = read(body, MediaType.TEXT);

        // Then
        assertThat(analysis.mentions()).isNotEmpty();
        int[] quoted = new int[analysis.mentions().size()];
        for (Quote quote : analysis.quotes()) {
            String came = body.substring(quote.span().start(), quote.span().end());
            assertThat(quote.asItCame() == null ? quote.text() : quote.asItCame())
                    .isEqualTo(came);
            for (Quote.Quoted here : quote.mentions()) {
                quoted[here.mention()]++;
                Mention mention = analysis.mentions().get(here.mention());
                String words = quote.text().substring(here.start(), here.end());
                if (mention instanceof Mention.Measure || mention instanceof Mention.Place) {
                    assertThat(words).isEqualTo(mention.text());
                }
                assertThat(mention.span().start())
                        .isGreaterThanOrEqualTo(quote.span().start());
                assertThat(mention.span().end())
                        .isLessThanOrEqualTo(quote.span().end());
            }
        }
        assertThat(quoted).containsOnly(1);
    }

    private static Quote quoteOf(Analysis analysis, String words) {
        return analysis.quotes().stream()
                .filter(quote -> quote.mentions().stream()
                        .anyMatch(here ->
                                analysis.mentions().get(here.mention()).text().contains(words)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " is in none of " + quotes(analysis)));
    }

    private static List<String> quotes(Analysis analysis) {
        return analysis.quotes().stream().map(Quote::text).toList();
    }

    private static Analysis read(String body, MediaType type) {
        return ANALYZER.analyze(new Report(
                new ReportId("r1"), null, null, null, body, type, null, Instant.parse("2022-03-15T00:00:00Z"), null));
    }
}
