package org.epistream.text;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.measure.Status;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.Report;
import org.epistream.domain.report.ReportId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextAnalyzerTest {
    private static final TextAnalyzer ANALYZER = new TextAnalyzer();
    private static final String MEETING = """
            桃江县召开新冠肺炎防控部署会议

            3月2日，桃江县召开新冠肺炎防控部署会议。县委书记罗远帆强调，要落实集中隔离，县人民医院要抓好发热门诊。全县已完成核酸检测1.2万人次。
            """;

    @Test
    void everyMentionEqualsTheTextItPointsAt() {
        Analysis analysis = ANALYZER.analyze(report(MEETING, null));

        assertThat(analysis.mentions())
                .filteredOn(mention -> !(mention instanceof Mention.Meeting))
                .isNotEmpty()
                .allSatisfy(mention -> assertThat(MEETING.substring(
                                mention.span().start(), mention.span().end()))
                        .isEqualTo(mention.text()));
    }

    @Test
    void aCircularThatTellsOfFailingsCriticisesInNumberedPoints() {
        String circular = """
                桃江县关于疫情防控工作的通报

                新冠肺炎疫情以来，桃江县开展暗访。现将情况通报如下：
                一、甲超市未张贴场所码。
                二、乙商场没有执行“一米线”要求。
                """;

        assertThat(statuses(circular)).contains(Status.CRITICISED).doesNotContain(Status.DIRECTIVE);
        assertThat(statuses(circular.replace("暗访", "座谈"))).contains(Status.DIRECTIVE);
    }

    private static List<Status> statuses(String text) {
        return ANALYZER.analyze(report(text, null)).mentions().stream()
                .filter(Mention.Measure.class::isInstance)
                .map(mention -> ((Mention.Measure) mention).status())
                .toList();
    }

    @Test
    void mentionsStandInOrderOfAppearance() {
        assertThat(ANALYZER.analyze(report(MEETING, null)).mentions())
                .extracting(mention -> mention.span().start())
                .isSorted();
    }

    @Test
    void aReportIsReadInAllItsParts() {
        Analysis analysis = ANALYZER.analyze(report(MEETING, LocalDate.of(2022, 3, 3)));

        assertThat(analysis.epidemic()).isTrue();
        assertThat(analysis.disease()).isEqualTo("新冠肺炎");
        assertThat(analysis.stories().get(0).region().value()).isEqualTo("430922");
        assertThat(texts(analysis, Mention.Person.class)).containsExactly("罗远帆");
        assertThat(texts(analysis, Mention.Body.class)).containsExactly("县人民医院");
        assertThat(texts(analysis, Mention.Measure.class)).containsExactly("集中隔离", "发热门诊", "核酸检测");
        assertThat(texts(analysis, Mention.Figure.class)).containsExactly("1.2万人次");
    }

    @Test
    void whoStandsOnlyInTheNamesOfMeetingsIsNoBody() {
        Analysis analysis =
                ANALYZER.analyze(report("桃江县部署防控\n\n县新冠肺炎疫情防控工作领导小组第二次会议召开。县疫情防控工作领导小组第二次会议要求做好核酸检测，县卫健局落实。", null));

        assertThat(texts(analysis, Mention.Body.class)).containsExactly("县卫健局");
    }

    @Test
    void aStoryIsCountedOnTheDayItTellsOf() {
        assertThat(ANALYZER.analyze(report(MEETING, LocalDate.of(2022, 3, 3)))
                        .stories()
                        .get(0)
                        .day())
                .isEqualTo(new Day(LocalDate.of(2022, 3, 2), Day.From.STORY));
    }

    @Test
    void aStoryThatTellsNoDayIsCountedOnTheDayOfPublication() {
        assertThat(ANALYZER.analyze(report("要抓好疫情防控和核酸检测。", LocalDate.of(2022, 3, 3)))
                        .stories()
                        .get(0)
                        .day())
                .isEqualTo(new Day(LocalDate.of(2022, 3, 3), Day.From.PUBLISHED));
    }

    @Test
    void aStoryOfNoKnownDayIsCountedOnTheDayItArrived() {
        assertThat(ANALYZER.analyze(report("要抓好疫情防控和核酸检测。", null))
                        .stories()
                        .get(0)
                        .day())
                .isEqualTo(new Day(LocalDate.of(2024, 1, 2), Day.From.OBSERVED));
    }

    @Test
    void aFloodHasNoMeasures() {
        Analysis analysis = ANALYZER.analyze(report("防汛会议\n\n要抓好防汛，排查隐患，封闭管理漫水桥，游船停运，备足生活物资，抢险救灾。", null));

        assertThat(analysis.epidemic()).isFalse();
        assertThat(texts(analysis, Mention.Measure.class)).isEmpty();
    }

    @Test
    void aReportWithoutAReadableCharacterIsOneEmptyStory() {
        Analysis analysis = ANALYZER.analyze(report("\u200B", null));

        assertThat(analysis.stories()).hasSize(1);
        assertThat(analysis.mentions()).isEmpty();
    }

    @Test
    void whatIsBeyondTheBoundIsCounted() {
        Analysis analysis = ANALYZER.analyze(report("要抓好疫情防控和核酸检测。\n".repeat(6_000), null));

        assertThat(analysis.mentions()).hasSize(Analysis.MAX_MENTIONS);
        assertThat(analysis.omitted()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "啊", "市", "（", "《", "1", "每", "日", "主任", "市委", "王、", "召开会议", "疫情\n", "公交", "3月1日", "通告3月1日", " ",
                "\uD840"
            })
    @Timeout(value = 60, unit = SECONDS)
    void hostileTextsAreReadInLinearTime(String piece) {
        String body = "疫" + piece.repeat(200_000 / piece.length());

        assertThat(ANALYZER.analyze(report(body, null)).stories()).isNotEmpty();
    }

    @Test
    void eightThreadsReadTheSame() throws Exception {
        // Given
        Analysis alone = ANALYZER.analyze(report(MEETING, null));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Analysis>> readings = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            readings.add(() -> ANALYZER.analyze(report(MEETING, null)));
        }

        // When
        List<Future<Analysis>> read = threads.invokeAll(readings);
        threads.shutdown();

        // Then
        for (Future<Analysis> analysis : read) {
            assertThat(analysis.get()).isEqualTo(alone);
        }
    }

    @Test
    void theVersionNamesAnalysisAndLexicon() {
        assertThat(ANALYZER.version()).matches("rules-\\d+\\+lexicon-\\d+");
        assertThat(ANALYZER.analyze(report(MEETING, null)).version()).isEqualTo(ANALYZER.version());
    }

    private static List<String> texts(Analysis analysis, Class<? extends Mention> kind) {
        return analysis.mentions().stream()
                .filter(kind::isInstance)
                .map(Mention::text)
                .toList();
    }

    private static Report report(String body, @Nullable LocalDate published) {
        return new Report(
                new ReportId("t"),
                null,
                null,
                null,
                body,
                MediaType.TEXT,
                published,
                Instant.parse("2024-01-01T20:00:00Z"),
                null);
    }
}
