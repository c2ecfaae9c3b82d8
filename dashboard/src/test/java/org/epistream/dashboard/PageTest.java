package org.epistream.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.epistream.domain.count.CellKind;
import org.epistream.domain.count.Counts;
import org.epistream.domain.count.EntityCell;
import org.epistream.domain.count.Filter;
import org.epistream.domain.count.Tally;
import org.epistream.domain.count.Totals.RegionTotal;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.RegionCode;
import org.epistream.domain.report.AsideState;
import org.epistream.domain.report.Rejection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
    private final CountsInMemory counts = new CountsInMemory();
    private final ModelInMemory model = new ModelInMemory(counts);
    private final Visitor visitor = new Visitor(model);

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void everyNumberOfARegionLeadsToItsReports() {
        // Given
        region("410000", Status.DIRECTIVE, 1200);
        region("410000", Status.DONE, 34);

        // When
        String regions = sectionOf(visitor.open("/?lang=en&type=testing").body(), "regions");

        // Then
        assertThat(regions)
                .contains("href=\"/?lang=en&amp;region=410000&amp;type=testing\"", "河南省", "Henan")
                .contains("href=\"/reports?lang=en&amp;region=410000&amp;type=testing&amp;status=directive\">1,200</a>")
                .contains("href=\"/reports?lang=en&amp;region=410000&amp;type=testing&amp;status=done\">34</a>")
                .contains("href=\"/reports?lang=en&amp;region=410000&amp;type=testing\">1,234</a>")
                .contains("<span class=\"none\">0</span>");
    }

    @Test
    void theRowOfARegionWhosePartsHaveRowsLeadsToWhatConcernsItItself() {
        // Given
        region("100000", Status.DONE, 5);
        region("410000", Status.DONE, 7);

        // When
        String country = sectionOf(visitor.open("/?lang=en").body(), "regions");
        String province = sectionOf(visitor.open("/?lang=en&region=410000").body(), "regions");

        // Then
        assertThat(country)
                .contains("href=\"/reports?lang=en&amp;region=100000&amp;itself=true&amp;status=done\">5</a>")
                .contains("href=\"/reports?lang=en&amp;region=410000&amp;status=done\">7</a>");
        assertThat(province)
                .contains("href=\"/reports?lang=en&amp;region=410000&amp;itself=true&amp;status=done\">7</a>");
    }

    @Test
    void whatTheAddressFiltersByIsAskedOfTheDatabaseAndStandsInTheForm() {
        // When
        String page = visitor.open("/?lang=en&region=410400&type=testing&status=done&from=2022-03-01&to=2022-03-31")
                .body();

        // Then
        assertThat(model.level).isEqualTo(Division.Level.COUNTY);
        assertThat(page)
                .contains("<option value=\"410400\" selected=\"\">平顶山市</option>")
                .contains("<option value=\"testing\" selected=\"\">Testing</option>")
                .contains("<option value=\"done\" selected=\"\">done</option>")
                .contains("name=\"from\" value=\"2022-03-01\"", "name=\"to\" value=\"2022-03-31\"")
                .contains("href=\"/?lang=en&amp;region=410400&amp;type=testing&amp;from=2022-03-01&amp;to=2022-03-31\">"
                        + "<span class=\"unseen\">Remove: </span>done");
    }

    @Test
    void theReportsBehindANumberAreAskedForByItsFilter() {
        // When
        visitor.open("/reports?region=410000&kind=person&name=%E6%9D%8E%E6%98%8E&offset=20");

        // Then
        assertThat(model.asked)
                .isEqualTo(Filter.ALL.region(new RegionCode("410000")).named(CellKind.PERSON, "李明"));
    }

    @Test
    void aReportStandsWithTheSentenceThatNamesWhatIsAskedFor() {
        // Given
        model.report("r/1", "已检测完毕", "已檢測完毕");

        // When
        String page = visitor.open("/reports?lang=en&type=testing").body();

        // Then
        assertThat(page)
                .contains("href=\"/reports/r%2F1?lang=en\"")
                .contains("<mark class=\"measure done asked\" title=\"Measure: Testing, done\">")
                .contains("href=\"/reports/r%2F1?lang=en#sentence-0\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"r1", "news.example.cn/2022/a b?c=d&e#f", "编号/%2F+", "..%2F.."})
    void aReportHasAPageWhateverItsId(String id) {
        // Given
        model.report(id, "已检测完毕", "已檢測完毕");
        String link = Pattern.compile("href=\"(/reports/[^\"#]+)\"")
                .matcher(visitor.open("/reports").body())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();

        // When
        HttpResponse<String> page = visitor.open(link.replace("&amp;", "&"));

        // Then
        assertThat(page.statusCode()).as(link).isEqualTo(200);
        assertThat(page.body()).contains("id=\"sentence-0\"", "检测</mark>", "檢測</mark>");
    }

    @Test
    void aReportThatIsNotThereIsNotFound() {
        // When
        HttpResponse<String> page = visitor.open("/reports/gone?lang=en");

        // Then
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no such report");
    }

    @Test
    void everyProvinceIsATileThatFilters() {
        // Given
        region("370000", Status.DONE, 46);

        // When
        String map = sectionOf(visitor.open("/?lang=en&region=370000").body(), "map");

        // Then
        assertThat(count(map, "<a href=\"/?lang=en&amp;region=")).isEqualTo(34);
        assertThat(map).contains("aria-label=\"Shandong: 46 mentions\" aria-current=\"true\"", "shade-1", "shade-0");
    }

    @Test
    void theLastDaysStandAtAGlanceAndAllPeriodsInATable() {
        // Given
        model.rolled("100000", CountsInMemory.DAY, 5);
        model.rolled("100000", LocalDate.of(2022, 2, 27), 7);
        model.report("r1", "已检测", "已检测");

        // When
        String page = visitor.open("/?lang=en").body();

        // Then
        assertThat(sectionOf(page, "glance"))
                .contains("The last 14 days, to 2022-03-01")
                .contains("href=\"/reports?lang=en&amp;from=2022-02-16&amp;to=2022-03-01\">1<")
                .contains("href=\"/reports?lang=en&amp;status=done&amp;from=2022-02-16&amp;to=2022-03-01\">12<");
        assertThat(sectionOf(page, "over-time"))
                .contains("href=\"/?lang=en&amp;from=2022-02-28&amp;to=2022-02-28\">2022-02-28</a>")
                .contains("data-script=\"/assets/echarts-");
    }

    @Test
    void namesAndFiguresLeadToTheirReports() {
        // Given
        counts.named(EntityCell.Kind.PERSON, "李明", "市长", "410481", 3).told("tested", "人次", "35600000.5", 1234, 7);

        // When
        String page = visitor.open("/?lang=zh").body();

        // Then
        assertThat(sectionOf(page, "persons"))
                .contains("href=\"/reports?lang=zh&amp;region=410481&amp;kind=person&amp;name=%E6%9D%8E%E6%98%8E\"")
                .contains("市长", "河南省平顶山市舞钢市");
        assertThat(sectionOf(page, "told"))
                .contains("35,600,000.5 <span lang=\"zh-CN\"><bdi>人次</bdi></span>")
                .contains(
                        "href=\"/reports?lang=zh&amp;region=410481&amp;what=tested&amp;from=2022-03-01&amp;to=2022-03-01\">1,234</a>");
    }

    @Test
    void aRegionThatNoReportStatesIsCalledSo() {
        // Given
        region("000000", Status.LIFTED, 1);

        // When
        String page = visitor.open("/?lang=en").body();

        // Then
        assertThat(sectionOf(page, "regions")).contains(">Region not stated</a>");
    }

    @Test
    void aTableTooLongForAPageSaysWhatItLeavesOut() {
        // Given
        for (int region = 0; region < 305; region++) {
            model.rolled("%06d".formatted(110_101 + region), CountsInMemory.DAY, region + 1);
        }

        // When
        String page = visitor.open("/measures?lang=zh").body();

        // Then
        assertThat(page).contains("只列出提及最多的 300 行，共 305 行。").contains("110405").doesNotContain("110105");
    }

    @Test
    void theStockSaysHowMuchThereIsAndWhenItWasWritten() {
        // Given
        counts.summary = new Counts.Summary(12_345, 678, 9, 1, 20, 4_321, CountsInMemory.NOW);
        counts.aside = new Counts.SetAside(new Counts.Pile(9, 0, 0), new Counts.Pile(1, 2, 3), 4, 5);

        // When
        String stock = sectionOf(visitor.open("/status?lang=en").body(), "stock");

        // Then
        assertThat(stock)
                .contains("<dt>Reports</dt><dd><a href=\"/reports?lang=en\">12,345</a></dd>", "<dd>678</dd>")
                .contains("href=\"/set-aside?lang=en#rejected\">9</a>")
                .contains(">1</a> <span class=\"secondary\">2 retried, 3 discarded</span>")
                .contains("<dt>Unreadable records</dt><dd>4</dd>", "<dt>Refused rows</dt><dd>5</dd>")
                .contains("<time datetime=\"2022-03-01T16:30:05Z\">2022-03-02 00:30:05</time>");
    }

    @Test
    void whatWasSetAsideSaysWhyAndWhere() {
        // Given
        counts.rejected(null, Rejection.Reason.NOT_TEXT, "byte 17 is not UTF-8", "samples/x.txt:1")
                .deadLetter("r1", "java.lang.IllegalStateException", "a bug of ours", AsideState.OPEN);

        // When
        String page = visitor.open("/set-aside?lang=zh").body();

        // Then
        assertThat(sectionOf(page, "rejected")).contains("samples/x.txt:1", "不是文本", "byte 17 is not UTF-8");
        assertThat(sectionOf(page, "dead-letters")).contains("2/17", "IllegalStateException", "a bug of ours");
    }

    @Test
    void thePartsOfThePipelineAreShownWithWhatTheyWaitFor() {
        // Given
        visitor.roles.add(new RoleHealth("enrich", RoleHealth.State.WAITING, "broker <kafka:9092> is away"));

        // When
        String overview = visitor.open("/?lang=zh").body();
        String status = visitor.open("/status?lang=zh").body();

        // Then
        assertThat(sectionOf(overview, "pipeline")).contains("part unwell", "enrich", "等待中");
        assertThat(sectionOf(status, "parts")).contains("broker &lt;kafka:9092&gt; is away");
    }

    @Test
    void thePageOfAnEmptySinkSaysWhatToDo() {
        // When
        String chinese = visitor.open("/?lang=zh").body();
        String filtered = visitor.open("/?lang=en&region=410000").body();

        // Then
        assertThat(chinese).contains("还没有报告", "<code>./epistream push samples</code>");
        assertThat(filtered).contains("Nothing matches the filter.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/measures", "/reports", "/reports/r1", "/names", "/figures", "/set-aside", "/status"})
    void everyTableHasACaptionAndHeadingsWithAScope(String address) {
        // Given
        fillEveryTable();

        // When
        String page = visitor.open(address).body();

        // Then
        assertThat(count(page, "<caption")).isEqualTo(count(page, "<table>"));
        assertThat(count(page, "<th ")).isEqualTo(count(page, "<th scope=\""));
        assertThat(page).doesNotContain("<th>").contains("<a class=\"skip\" href=\"#main\">", "<main id=\"main\"");
    }

    @Test
    void everyFileThatThePageDrawsOnIsThereForGood() {
        // Given
        model.rolled("100000", CountsInMemory.DAY, 5);
        String page = visitor.open("/").body();

        // When
        List<HttpResponse<String>> answers = Pattern.compile("(?:href|src|data-script)=\"(/assets/[^\"]+)\"")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .map(link -> visitor.open(link.substring(link.indexOf('/'), link.length() - 1)))
                .toList();

        // Then
        assertThat(answers).hasSize(5).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        });
    }

    @Test
    void aPageThatTheBrowserHasIsNotReadAgain() {
        // Given
        HttpResponse<String> first = visitor.open("/?lang=en");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        int questions = model.questions;

        // When
        HttpResponse<String> second = visitor.open("/?lang=en", "If-None-Match", tag);
        HttpResponse<String> inChinese = visitor.open("/?lang=zh", "If-None-Match", tag);
        model.report("r1", "已检测", "已检测");
        HttpResponse<String> changed = visitor.open("/?lang=en", "If-None-Match", tag);

        // Then
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(questions).isPositive();
        assertThat(inChinese.statusCode()).isEqualTo(200);
        assertThat(changed.statusCode()).isEqualTo(200);
    }

    @Test
    void theMeasuresShownCanBeHadAsCsv() {
        // Given
        Matcher link = Pattern.compile("href=\"(/v1/measures\\?[^\"]*)\"")
                .matcher(visitor.open("/?lang=en&region=410000&status=done&from=2022-03-01")
                        .body());
        assertThat(link.find()).isTrue();

        // When
        HttpResponse<String> csv = visitor.open(link.group(1).replace("&amp;", "&"));

        // Then
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
    }

    @Test
    void thePageIsSentCompressed() {
        // Given
        fillEveryTable();

        // When
        HttpResponse<String> page = visitor.open("/", "Accept-Encoding", "gzip");

        // Then
        assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @Test
    void anAddressThatCannotBeUsedSaysWhatIsWrongWithIt() {
        // When
        HttpResponse<String> page = visitor.open("/?lang=en&region=%3Cscript%3E");

        // Then
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("region is &#39;&lt;script&gt;&#39;, not a code of six digits");
        assertThat(visitor.open("/?lang=zh&lang=en").body()).contains("lang is given 2 times");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/reports", "/reports/r1", "/status"})
    void whileTheDatabaseIsAwayThePageSaysSo(String address) {
        // Given
        counts.beforeReading = () -> {
            throw new IllegalStateException("[SQLITE_BUSY] jdbc:sqlite:/secret/path");
        };

        // When
        HttpResponse<String> page = visitor.open(address + "?lang=zh");

        // Then
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("数据库暂时不可用").doesNotContain("SQLITE", "secret");
    }

    private void fillEveryTable() {
        visitor.roles.add(new RoleHealth("store", RoleHealth.State.RUNNING, ""));
        region("410000", Status.PLANNED, 1);
        model.rolled("410000", CountsInMemory.DAY, 5);
        model.report("r1", "已检测", "已检测");
        counts.named(EntityCell.Kind.PERSON, "李明", 1)
                .named(EntityCell.Kind.BODY, "省疾控中心", 1)
                .named(EntityCell.Kind.PLACE, "舞钢市", 1)
                .named(EntityCell.Kind.MEETING, "全市疫情防控会议", 1)
                .told("deaths", "例", "0", 1, 0)
                .rejected("r2", Rejection.Reason.EMPTY, "nothing in it", "r2.txt")
                .deadLetter("r3", "x.Y", "a bug of ours", AsideState.OPEN);
    }

    private void region(String code, Status status, long mentions) {
        model.regional.add(new RegionTotal(new RegionCode(code), status, new Tally(mentions, 1, 1)));
    }

    private static String sectionOf(String page, String id) {
        int start = page.indexOf("<section id=\"" + id + "\"");
        return page.substring(start, page.indexOf("</section>", start));
    }

    private static int count(String page, String part) {
        return page.split(Pattern.quote(part), -1).length - 1;
    }
}
