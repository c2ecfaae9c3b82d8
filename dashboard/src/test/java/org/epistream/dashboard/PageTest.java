package org.epistream.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.epistream.domain.count.Counts;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.measure.Status;
import org.epistream.domain.report.AsideState;
import org.epistream.domain.report.Rejection;
import org.epistream.http.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageTest {
    private final CountsInMemory counts = new CountsInMemory();
    private final Visitor visitor = new Visitor(counts);

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void theMeasuresOfARegionStandUnderItsFullNameWithTheirStatuses() {
        // Given
        counts.measure("410481", "testing", Status.DIRECTIVE, 1200).measure("410481", "testing", Status.DONE, 34);

        // When
        String page = visitor.open("/?lang=zh").body();

        // Then
        assertThat(page)
                .contains("河南省平顶山市舞钢市</span> <span class=\"secondary\">410481</span>")
                .contains("<th scope=\"row\">核酸检测</th><td class=\"number\">1,200</td><td class=\"number\">0</td>"
                        + "<td class=\"number\">34</td><td class=\"number\">0</td><td class=\"number\">0</td>"
                        + "<td class=\"number\">1,234</td>");
        assertThat(page).contains("要求", "计划", "已行", "解除", "批评", "合计");
    }

    @Test
    void aRegionThatNoReportStatesIsCalledSo() {
        // Given
        counts.measure("000000", "lockdown", Status.LIFTED, 1);

        // When
        String page = visitor.open("/?lang=en").body();

        // Then
        assertThat(page).contains("Region not stated", "Area lockdown").doesNotContain("000000");
    }

    @Test
    void aTableTooLongForAPageSaysWhatItLeavesOut() {
        // Given
        for (int region = 0; region < MeasuresView.MAX_ROWS + 5; region++) {
            counts.measure("%06d".formatted(110_101 + region), "testing", Status.DONE, region + 1);
        }

        // When
        String page = visitor.open("/?lang=zh").body();

        // Then
        assertThat(page).contains("只列出提及最多的 300 行，共 305 行。").contains("110405").doesNotContain("110105");
    }

    @Test
    void theFiguresSayHowMuchThereIsAndWhenItWasWritten() {
        // Given
        counts.summary = new Counts.Summary(12_345, 678, 9, 1, 20, 4_321, CountsInMemory.NOW);
        counts.aside = new Counts.SetAside(new Counts.Pile(9, 0, 0), new Counts.Pile(1, 2, 3), 4, 5);

        // When
        String page = visitor.open("/?lang=en").body();

        // Then
        assertThat(page)
                .contains("<dt>Reports</dt><dd>12,345</dd>", "<dd>678</dd>", "<dt>Rejected</dt><dd>9</dd>")
                .contains("<dt>Dead letters</dt><dd>1 <span class=\"secondary\">2 retried, 3 discarded</span></dd>")
                .contains("<dt>Unreadable records</dt><dd>4</dd>", "<dt>Refused rows</dt><dd>5</dd>")
                .contains("<dt>Measure mentions</dt><dd>4,321</dd>")
                .contains("<time datetime=\"2022-03-01T16:30:05Z\">2022-03-02 00:30:05</time>");
    }

    @Test
    void personsStandWithTitleAndRegionAndBodiesAndMeetingsInTablesOfTheirOwn() {
        // Given
        counts.named(EntityCell.Kind.PERSON, "李明", "市长", "410481", 3)
                .named(EntityCell.Kind.BODY, "舞钢市人民医院", 5)
                .named(EntityCell.Kind.MEETING, "全市疫情防控会议", 2);

        // When
        String page = visitor.open("/").body();

        // Then
        assertThat(sectionOf(page, "persons")).contains("李明", "市长", "410481").doesNotContain("人民医院");
        assertThat(sectionOf(page, "bodies")).contains("舞钢市人民医院").doesNotContain("李明");
        assertThat(sectionOf(page, "meetings")).contains("全市疫情防控会议").doesNotContain("李明");
    }

    @Test
    void aPlaceStandsUnderItsFullName() {
        // Given
        counts.named(EntityCell.Kind.PLACE, "舞钢市", null, "410481", 3);

        // When
        String page = visitor.open("/").body();

        // Then
        assertThat(sectionOf(page, "places")).contains("河南省平顶山市舞钢市", "410481");
    }

    @Test
    void aFigureStandsWithItsUnitAndWithHowManyTellAnother() {
        // Given
        counts.told("tested", "人次", "35600000.5", 1234, 7);

        // When
        String chinese = visitor.open("/?lang=zh").body();
        String english = visitor.open("/?lang=en").body();

        // Then
        assertThat(sectionOf(chinese, "told"))
                .contains("检测", "35,600,000.5 <span lang=\"zh-CN\"><bdi>人次</bdi></span>")
                .contains("<td class=\"number\">1,234</td><td class=\"number\">7</td>");
        assertThat(sectionOf(english, "told")).contains("tested", "Tell another number");
    }

    @Test
    void aRejectionSaysWhyAndWhere() {
        // Given
        counts.rejected(null, Rejection.Reason.NOT_TEXT, "byte 17 is not UTF-8", "samples/x.txt:1");

        // When
        String page = visitor.open("/?lang=zh").body();

        // Then
        assertThat(sectionOf(page, "rejected")).contains("不是文本", "byte 17 is not UTF-8", "samples/x.txt:1");
    }

    @Test
    void aDeadLetterIsListedWhileItIsOpen() {
        // Given
        counts.deadLetter("r1", "java.lang.IllegalStateException", "a bug of ours", AsideState.OPEN)
                .deadLetter("r2", "x.Y", "done", AsideState.RETRIED);

        // When
        String page = visitor.open("/?lang=zh").body();

        // Then
        assertThat(sectionOf(page, "dead-letters"))
                .contains("未处理的死信", "2/17", "r1", "IllegalStateException", "a bug of ours")
                .doesNotContain("r2");
    }

    @Test
    void beforeTheFirstReportThePageSaysHowToPushOne() {
        // When
        String chinese = visitor.open("/?lang=zh").body();
        String english = visitor.open("/?lang=en").body();

        // Then
        assertThat(chinese).contains("还没有报告", "<code>./epistream push samples</code>", "尚无");
        assertThat(english).contains("No reports yet", "<code>./epistream push samples</code>", "never");
    }

    @Test
    void everyTableHasACaptionAndHeadingsWithAScope() {
        // Given
        fillEveryTable();

        // When
        String page = visitor.open("/").body();

        // Then
        assertThat(count(page, "<table>")).isEqualTo(10);
        assertThat(count(page, "<caption")).isEqualTo(10);
        assertThat(count(page, "<th ")).isEqualTo(count(page, "<th scope=\""));
        assertThat(page).doesNotContain("<th>");
    }

    @Test
    void everyFileThatThePageDrawsOnIsThere() {
        // Given
        String page = visitor.open("/").body();

        // When
        var answers = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .map(link -> visitor.open(link.substring(link.indexOf('/'), link.length() - 1)))
                .toList();

        // Then
        assertThat(answers).hasSize(3).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        });
    }

    @Test
    void whileTheDatabaseIsAwayThePageSaysSo() {
        // Given
        counts.beforeReading = () -> {
            throw new IllegalStateException("[SQLITE_BUSY] jdbc:sqlite:/secret/path");
        };

        // When
        HttpResponse<String> page = visitor.open("/?lang=zh");

        // Then
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("数据库暂时不可用").doesNotContain("SQLITE", "secret");
    }

    @Test
    void thePartsOfThePipelineAreShownWithWhatTheyWaitFor() {
        // Given
        visitor.roles.add(new RoleHealth("enrich", RoleHealth.State.WAITING, "broker <kafka:9092> is away"));

        // When
        String page = visitor.open("/?lang=zh").body();

        // Then
        assertThat(sectionOf(page, "pipeline")).contains("enrich", "等待中", "broker &lt;kafka:9092&gt; is away");
    }

    private void fillEveryTable() {
        visitor.roles.add(new RoleHealth("store", RoleHealth.State.RUNNING, ""));
        counts.measure("410000", "schools", Status.PLANNED, 1)
                .named(EntityCell.Kind.PERSON, "李明", 1)
                .named(EntityCell.Kind.BODY, "省疾控中心", 1)
                .named(EntityCell.Kind.PLACE, "舞钢市", 1)
                .named(EntityCell.Kind.MEETING, "全市疫情防控会议", 1)
                .told("deaths", "例", "0", 1, 0)
                .report("r1", "标题", "河南日报")
                .rejected("r2", Rejection.Reason.EMPTY, "nothing in it", "r2.txt")
                .deadLetter("r3", "x.Y", "a bug of ours", AsideState.OPEN);
    }

    private static String sectionOf(String page, String id) {
        int start = page.indexOf("<section id=\"" + id + "\"");
        return page.substring(start, page.indexOf("</section>", start));
    }

    private static int count(String page, String part) {
        return page.split(Pattern.quote(part), -1).length - 1;
    }
}
