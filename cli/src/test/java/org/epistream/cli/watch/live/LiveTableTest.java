package org.epistream.cli.watch.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.epistream.cli.show.Words;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.analysis.Span;
import org.epistream.domain.count.MeasureCell;
import org.epistream.domain.count.Period;
import org.epistream.domain.count.Tally;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiveTableTest {
    private static final Instant NOON = Instant.parse("2022-03-20T12:00:00Z");

    private final MadeEvidence evidence = new MadeEvidence();
    private LiveTable table = table(Locale.ENGLISH, Division.Level.PROVINCE);
    private Instant now = NOON;

    @Test
    void theTableBeginsWithTheTotalsAsTheyStandMostMentionsFirst() {
        // Given
        standing("410526", "testing", Status.DONE, "2022-03-14", 3);
        standing("410105", "testing", Status.PLANNED, "2022-03-20", 2);
        standing("429004", "entry-checks", Status.DONE, "2022-03-19", 7);

        // When
        table.endOfStanding();

        // Then
        assertThat(rows()).containsExactly("> 湖北省 Entry checks · · 7 · · 7 1 1", "河南省 Testing · 2 3 · · 5 2 2");
        assertThat(frame()).contains("3 cells", "0 changes", "none yet", "kafka:9092", "All regions");
    }

    @Test
    void everyChangeIsAppliedAndTheHeaderSaysHowManyCameSinceTheFrameBefore() {
        // Given
        table.endOfStanding();
        frame();

        // When
        for (int n = 1; n <= 1_000; n++) {
            changed("410526", "testing", Status.DONE, "2022-03-14", n);
        }

        // Then
        assertThat(frame()).contains("1,000 changes (+1000)", "200.0/s", "last 12:00:00", "1 cells");
        assertThat(rows()).containsExactly("> 河南省 Testing · · 1000 · · 1000 1 1");
        assertThat(frame()).contains("1,000 changes (+0)");
        assertThat(table.changes()).isEqualTo(1_000);
    }

    @Test
    void aNumberThatHasChangedStandsOutForASecond() {
        // Given
        standing("410526", "testing", Status.DONE, "2022-03-14", 3);
        standing("429004", "testing", Status.DONE, "2022-03-14", 9);
        table.endOfStanding();

        // When
        changed("410526", "testing", Status.DONE, "2022-03-14", 4);
        List<String> atOnce = pieces(Look.CHANGED);
        now = NOON.plusMillis(1_100);

        // Then
        assertThat(atOnce).contains("4");
        assertThat(pieces(Look.CHANGED)).isEmpty();
    }

    @Test
    void aCountThatFallsToZeroIsSeenToFall() {
        // Given
        standing("410526", "testing", Status.DONE, "2022-03-14", 3);
        table.endOfStanding();

        // When
        table.changed(cell("410526", "testing", Status.DONE, "2022-03-14"), Tally.ZERO, now);

        // Then
        assertThat(rows()).containsExactly("> 河南省 Testing · · · · · · · ·");
        assertThat(frame()).contains("0 cells");
    }

    @Test
    void enterLeadsFromTheProvinceToTheCityTheCountyTheReportAndTheSentence() {
        // Given
        standing("410526", "testing", Status.DONE, "2022-03-14", 3);
        standing("410105", "testing", Status.DONE, "2022-03-14", 2);
        standing("410526", "entry-checks", Status.DONE, "2022-03-14", 1);
        table.endOfStanding();
        evidence.reports.add(new Evidence.Told(
                "r1", LocalDate.parse("2022-03-14"), new RegionCode("410526"), "滑县开展核酸检测", "滑县融媒", 3));
        evidence.sentences.add(new Evidence.Said(
                List.of(Status.DONE, Status.LIFTED), "全县开展核酸检测，停止采样。", List.of(new Span(4, 8), new Span(11, 13))));

        // Then
        press(Key.Kind.ENTER);
        assertThat(rows()).containsExactly("> 安阳市 Testing · · 3 · · 3 1 1", "郑州市 Testing · · 2 · · 2 1 1");
        press(Key.Kind.ENTER);
        assertThat(rows()).containsExactly("> 滑县 Testing · · 3 · · 3 1 1");
        press(Key.Kind.ENTER);
        assertThat(frame()).contains("2022-03-14", "滑县开展核酸检测", "滑县融媒");
        press(Key.Kind.ENTER);
        assertThat(frame()).contains("done · lifted", "全县开展核酸检测，停止采样。", "r1");
        assertThat(pieces(Look.CHANGED)).containsExactly("核酸检测", "采样");
        assertThat(evidence.asked).containsExactly("410526 and below testing null to null", "r1 testing");
        for (int up = 0; up < 4; up++) {
            press(Key.Kind.BACK);
        }
        assertThat(rows()).hasSize(2).first().asString().startsWith("> 河南省 Testing");
    }

    @Test
    void theDistrictsOfACityThatIsAProvinceLieRightBelowIt() {
        // Given
        standing("110105", "testing", Status.DONE, "2022-03-14", 3);
        table.endOfStanding();

        // When
        press(Key.Kind.ENTER);

        // Then
        assertThat(rows()).containsExactly("> 朝阳区 Testing · · 3 · · 3 1 1");
    }

    @Test
    void whatAProvinceOrdersItselfLeadsToItsOwnReportsAlone() {
        // Given
        standing("410000", "testing", Status.DIRECTIVE, "2022-03-14", 3);
        standing("410105", "testing", Status.DONE, "2022-03-14", 2);
        table.endOfStanding();

        // When
        press(Key.Kind.ENTER);
        List<String> cities = rows();
        press(Key.Kind.ENTER);

        // Then
        assertThat(cities).first().asString().startsWith("> 河南省 itself Testing 3");
        assertThat(evidence.asked).containsExactly("410000 itself testing null to null");
    }

    @Test
    void theReportsAreThoseOfTheWindow() {
        // Given
        table = table(Locale.ENGLISH, Division.Level.COUNTY);
        standing("410526", "testing", Status.DONE, "2022-03-14", 3);
        table.endOfStanding();

        // When
        press("w", "w");
        press(Key.Kind.ENTER);

        // Then
        assertThat(evidence.asked).containsExactly("410526 and below testing 2022-03-08 to 2022-03-14");
    }

    @Test
    void withoutADatabaseTheTableSaysSoAndStopsAtTheLowestLevel() {
        // Given
        evidence.there = false;
        table = table(Locale.CHINESE, Division.Level.COUNTY);
        standing("410526", "testing", Status.DONE, "2022-03-14", 3);
        table.endOfStanding();

        // When
        press(Key.Kind.ENTER);

        // Then
        assertThat(frame()).contains("此处没有数据库", "> 河南省安阳市滑县");
        press(Key.Kind.DOWN);
        assertThat(frame()).doesNotContain("此处没有数据库");
    }

    @Test
    void aWindowSumsUpTheLastDaysThatAnythingIsCountedOn() {
        // Given
        standing("410526", "testing", Status.DONE, "2022-03-14", 1);
        standing("410526", "testing", Status.DONE, "2022-03-08", 2);
        standing("410526", "testing", Status.DONE, "2022-03-07", 4);
        standing("410526", "testing", Status.DONE, "2022-02-01", 8);
        standing("410526", "testing", Status.DONE, "2099-01-01", 16);
        table.endOfStanding();
        String all = rows().get(0);

        // When
        press("w");
        String month = rows().get(0);
        press("w");

        // Then
        assertThat(all).contains(" 31 ");
        assertThat(month).contains(" 7 ");
        assertThat(rows().get(0)).contains(" 3 ");
        assertThat(frame()).contains("7 days to 2022-03-14");
    }

    @Test
    void aNewDayMovesTheWindowOn() {
        // Given
        standing("410526", "testing", Status.DONE, "2022-03-01", 1);
        table.endOfStanding();
        press("w", "w");

        // When
        changed("410526", "testing", Status.DONE, "2022-03-19", 5);

        // Then
        assertThat(rows()).containsExactly("> 河南省 Testing · · 5 · · 5 1 1");
        assertThat(frame()).contains("7 days to 2022-03-19");
    }

    @Test
    void rowsAreSortedByMentionsNewestChangeRegionAndType() {
        // Given
        standing("410526", "testing", Status.DONE, "2022-03-14", 3);
        standing("110105", "testing", Status.DONE, "2022-03-14", 2);
        standing("429004", "entry-checks", Status.DONE, "2022-03-14", 1);
        table.endOfStanding();
        changed("110105", "testing", Status.DONE, "2022-03-14", 2);

        // Then
        assertThat(regions()).containsExactly("河南省", "北京市", "湖北省");
        press("s");
        assertThat(regions()).containsExactly("北京市", "河南省", "湖北省");
        press("s");
        assertThat(regions()).containsExactly("北京市", "河南省", "湖北省");
        press("s");
        assertThat(regions()).containsExactly("湖北省", "河南省", "北京市");
    }

    @Test
    void theChosenRowStaysChosenWhenOthersPassIt() {
        // Given
        standing("410526", "testing", Status.DONE, "2022-03-14", 3);
        standing("110105", "testing", Status.DONE, "2022-03-14", 2);
        standing("429004", "testing", Status.DONE, "2022-03-14", 1);
        table.endOfStanding();
        frame();
        press("j");

        // When
        changed("429004", "testing", Status.DONE, "2022-03-14", 9);

        // Then
        assertThat(rows().get(2)).startsWith("> 北京市");
    }

    @ParameterizedTest
    @CsvSource({"河南, 河南省", "check, 湖北省", "ENTRY, 湖北省", "核酸 done, 河南省", "lifted, 北京市", "解除, 北京市"})
    void theFilterIsAnsweredAsItIsTyped(String typed, String region) {
        // Given
        standing("410526", "testing", Status.DONE, "2022-03-14", 3);
        standing("110105", "testing", Status.LIFTED, "2022-03-14", 2);
        standing("429004", "entry-checks", Status.DONE, "2022-03-14", 1);
        table.endOfStanding();
        frame();

        // When
        press("/");
        typed.codePoints().forEach(c -> table.press(Key.of(c)));

        // Then
        assertThat(regions()).containsExactly(region);
        assertThat(frame()).contains("/" + typed + "_");
        press(Key.Kind.BACK);
        assertThat(regions()).hasSize(3);
    }

    @Test
    void keysOfTheTableAreTextWhileAFilterIsTypedAndErasingTakesACharacter() {
        // Given
        standing("410526", "testing", Status.DONE, "2022-03-14", 3);
        table.endOfStanding();

        // When
        press("/", "q", "s", " ");
        table.press(Key.of(0x2000b));
        press(Key.Kind.ERASE);
        press(Key.Kind.ENTER);

        // Then
        assertThat(frame()).contains("/qs", "No row has these words");
        press(Key.Kind.BACK);
        assertThat(regions()).containsExactly("河南省");
    }

    @Test
    void aPausedTableStandsStillWhileReadingGoesOn() {
        // Given
        standing("410526", "testing", Status.DONE, "2022-03-14", 3);
        table.endOfStanding();
        frame();
        press(" ");

        // When
        changed("410526", "testing", Status.DONE, "2022-03-14", 8);
        changed("110105", "testing", Status.DONE, "2022-03-14", 8);

        // Then
        assertThat(rows()).containsExactly("> 河南省 Testing · · 3 · · 3 1 1");
        assertThat(frame()).contains("paused, 2 changes since", "2 changes");
        press(" ");
        assertThat(rows()).hasSize(2);
        assertThat(frame()).doesNotContain("paused");
    }

    @Test
    void oneTypeOrOneRegionAloneIsShownAndThenAllAgain() {
        // Given
        standing("410526", "testing", Status.DONE, "2022-03-14", 3);
        standing("410526", "entry-checks", Status.DONE, "2022-03-14", 2);
        standing("429004", "testing", Status.DONE, "2022-03-14", 1);
        table.endOfStanding();
        frame();

        // Then
        press("t");
        assertThat(regions()).containsExactly("河南省", "湖北省");
        press("t");
        assertThat(regions()).hasSize(3);
        press("r");
        assertThat(regions()).containsExactly("河南省", "河南省");
        press("r");
        assertThat(regions()).hasSize(3);
    }

    @Test
    void theSparklineShowsTheLastDaysWeeksOrMonths() {
        // Given
        standing("410526", "testing", Status.DONE, "2022-03-14", 8);
        standing("410526", "testing", Status.DONE, "2022-03-13", 1);
        standing("410526", "testing", Status.DONE, "2022-02-01", 4);
        standing("410526", "testing", Status.DONE, "2020-01-01", 9);
        table.endOfStanding();

        // Then
        assertThat(frame()).contains("            ▁█").contains("14 days");
        press("p");
        assertThat(frame()).contains("       ▄    ▁█").contains("14 weeks");
        press("p");
        assertThat(frame()).contains("            ▄█").contains("14 months");
    }

    @Test
    void aBrokerThatIsAwayIsSaidInAnAlarmUntilItIsBack() {
        // Given
        table.endOfStanding();

        // When
        table.away(NOON.minusSeconds(70));

        // Then
        assertThat(pieces(Look.ALERT)).containsExactly("broker away since 11:58:50");
        table.away(null);
        assertThat(frame()).doesNotContain("away");
    }

    @Test
    void afterAResetTheTableBeginsAnew() {
        // Given
        standing("410526", "testing", Status.DONE, "2022-03-14", 3);
        table.endOfStanding();
        frame();

        // When
        table.begin();
        String between = frame();
        standing("429004", "testing", Status.DONE, "2022-03-14", 1);
        table.endOfStanding();

        // Then
        assertThat(between).contains("reading the totals").doesNotContain("河南省");
        assertThat(regions()).containsExactly("湖北省");
    }

    @ParameterizedTest
    @CsvSource({"80,24", "40,24", "20,10", "200,60", "9,3", "1,1"})
    void aFrameHasAsManyLinesAsTheTerminalAndNoneIsWider(int columns, int rows) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            // Given
            table = table(language, Division.Level.COUNTY);
            for (int n = 0; n < 60; n++) {
                standing("6501" + (10 + n % 9), "testing", Status.DONE, "2022-03-" + (10 + n % 20), 99_999 + n);
                standing("410526", "health-monitoring-" + n, Status.DONE, "2022-03-14", n);
            }
            table.endOfStanding();

            for (String keys : List.of("", "?", "x", "/", "核")) {
                // When
                keys.codePoints().forEach(c -> table.press(Key.of(c)));
                Frame frame = table.frame(columns, rows, now);

                // Then
                assertThat(frame.lines())
                        .hasSize(rows)
                        .allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(columns));
            }
        }
    }

    @Test
    void onANarrowTerminalColumnsGiveWayInAStatedOrder() {
        // Given
        standing("410526", "testing", Status.DONE, "2022-03-14", 3);
        table.endOfStanding();

        // Then
        assertThat(heading(100)).contains("directive", "criticised", "rep.≤", "dist.≤", "14 days");
        assertThat(heading(66)).contains("dir.", "crit", "14 days").doesNotContain("dist.≤");
        assertThat(heading(50)).contains("dir.", "done", "14 days").doesNotContain("crit", "plan", "rep.≤");
        assertThat(heading(34)).contains("dir.", "done", "sum").doesNotContain("14 days", "lift");
        assertThat(heading(24)).contains("Region", "Measure", "sum").doesNotContain("done");
    }

    @Test
    void atEightyColumnsAllStatusesAndTheSparklineAreSeen() {
        // Given
        standing("650102", "central-quarantine", Status.DONE, "2022-03-14", 1234);
        table.endOfStanding();

        // Then
        assertThat(heading(80)).contains("dir.", "plan", "done", "lift", "crit", "sum", "14 days");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[31mred",
                "\u001b]52;c;aGk=\u0007",
                "\u009b2J",
                "a\u202eb\u2066c",
                "z\u200b\u200d\ufeffw",
                "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
                "\r\nnext\ttab\u0000"
            })
    void nothingThatAReportSaysSteersTheTerminal(String hostile) {
        // Given
        standing("410526", "testing", Status.DONE, "2022-03-14", 3);
        table.endOfStanding();
        evidence.reports.add(new Evidence.Told(
                hostile, LocalDate.parse("2022-03-14"), new RegionCode("410526"), hostile, hostile, 1));
        evidence.sentences.add(new Evidence.Said(
                List.of(Status.DONE), hostile + "核酸" + hostile, List.of(new Span(1, 4), new Span(3, 99))));

        for (int deeper = 0; deeper < 5; deeper++) {
            // When
            press(Key.Kind.ENTER);
            Frame frame = table.frame(80, 24, now);

            // Then
            assertThat(frame.toString().lines().collect(Collectors.joining()).codePoints())
                    .noneMatch(
                            c -> Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT);
            assertThat(frame.lines())
                    .hasSize(24)
                    .allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(80));
        }
        assertThat(evidence.asked).hasSize(2);
    }

    @Test
    void aDatabaseThatFailsIsSaidInItsPlace() {
        // Given
        CompletableFuture<List<String>> failed =
                CompletableFuture.failedFuture(new IllegalStateException("no\u001b[2J luck"));

        // Then
        assertThat(Answers.instead(failed, new Words(Locale.ENGLISH), "live.no-reports"))
                .get()
                .hasToString("The database does not answer: no·[2J luck");
    }

    @Test
    void theTableIsLeftByQAndByCtrlC() {
        assertThat(table.press(Key.of('q'))).isFalse();
        assertThat(table.press(Key.of(Key.Kind.LEAVE))).isFalse();
        assertThat(table.press(Key.of('x'))).isTrue();
    }

    @Test
    void helpExplainsEveryKeyAndAnyKeyClosesIt() {
        // When
        press("?");

        // Then
        assertThat(frame()).contains("PgUp", "filter as you type", "Every change is applied", "Ctrl-C");
        press("q");
        assertThat(frame()).doesNotContain("PgUp");
    }

    private LiveTable table(Locale language, Division.Level level) {
        return new LiveTable(
                new Words(language), "kafka:9092", level, Period.DAY, ZoneOffset.UTC, evidence, Runnable::run);
    }

    private void standing(String region, String type, Status status, String day, long mentions) {
        table.standing(cell(region, type, status, day), new Tally(mentions, 1, 1));
    }

    private void changed(String region, String type, Status status, String day, long mentions) {
        table.changed(cell(region, type, status, day), new Tally(mentions, 1, 1), now);
    }

    private static MeasureCell cell(String region, String type, Status status, String day) {
        return new MeasureCell(
                new Day(LocalDate.parse(day), Day.From.STORY), new RegionCode(region), new MeasureType(type), status);
    }

    private void press(String... keys) {
        for (String key : keys) {
            table.press(Key.of(key.codePointAt(0)));
        }
        frame();
    }

    private void press(Key.Kind kind) {
        frame();
        table.press(Key.of(kind));
    }

    private String frame() {
        return table.frame(120, 24, now).toString();
    }

    private List<String> pieces(Look look) {
        return table.frame(120, 24, now).lines().stream()
                .flatMap(line -> line.pieces().stream())
                .filter(piece -> piece.look() == look && !piece.text().isBlank())
                .map(piece -> piece.text().strip())
                .toList();
    }

    private String heading(int columns) {
        return table.frame(columns, 24, now).lines().get(Header.LINES).toString();
    }

    /** The rows without their sparklines. */
    private List<String> rows() {
        return frame().lines()
                .skip(Header.LINES + 1)
                .takeWhile(line -> !line.isBlank())
                .map(line -> line.replaceAll("[▁▂▃▄▅▆▇█]", " ").strip().replaceAll(" +", " "))
                .toList();
    }

    private List<String> regions() {
        return rows().stream().map(row -> row.replace("> ", "").split(" ")[0]).toList();
    }
}
