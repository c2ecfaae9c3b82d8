package org.epistream.text.page;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.epistream.domain.analysis.Span;
import org.epistream.domain.report.MediaType;
import org.epistream.domain.report.Report;
import org.epistream.domain.report.ReportId;
import org.epistream.text.page.Page.StoryRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
    private static final PageReader READER = new PageReader();
    private static final String BODY = "青禾镇昨日开展校园消毒演练，要求各校落实晨检。";

    @Test
    void aPlainReportHasItsFirstLineAsTitleAndTheRestAsBody() {
        // When
        Page page = read("青禾镇开展消毒演练\n\n　　" + BODY + "\n　　演练持续一天。\n");

        // Then
        assertThat(page.title()).isEqualTo("青禾镇开展消毒演练");
        assertThat(body(page, 0)).isEqualTo(BODY + "\n　　演练持续一天。");
        assertThat(page.stories().get(0).titleFrom()).isZero();
        assertThat(page.source()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "发布时间：2021-03-09 10:20　来源：青禾周刊　作者：林小满 许安　浏览量：33 次　【字体：大 中 小】",
                "来源:青禾周刊 日期:2021/3/9 记者:林小满、许安 打印",
                "时间 : 2021-03-09 10:20:06　来源 : 青禾周刊　作者 : 林小满 许 安",
                "2021年3月9日　稿源：《青禾周刊》　通讯员 林小满 许安　责任编辑：高山",
                "信息来源：青禾周刊记者：林小满 许安发布日期：2021.03.09"
            })
    void theLineOfCreditsSaysWhenAndWhoseAndIsNoBody(String line) {
        // When
        Page page = read("青禾镇开展消毒演练\n" + line + "\n\n" + BODY);

        // Then
        assertThat(page.published()).isEqualTo(LocalDate.of(2021, 3, 9));
        assertThat(page.source()).isEqualTo("青禾周刊");
        assertThat(page.reporters()).containsExactly("林小满", "许安");
        assertThat(body(page, 0)).isEqualTo(BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "青禾县人民政府网站 > 政务动态 > 领导活动",
                "青禾市政府网>>新闻中心>>政府要闻",
                "> 政务公开 > 信息公开目录 > 青禾镇",
                "青禾市人民政府门户网站 -- 部门动态",
                "今日要闻",
                "第A4版:新闻",
                "通知公告",
                "进入老年模式 退出老年模式",
                "ＱＩＮＧＨＥＢＡＯ"
            })
    void whatThePageIsCalledIsNoHeadline(String line) {
        assertThat(read(line + "\n青禾镇开展消毒演练\n\n" + BODY).title()).isEqualTo("青禾镇开展消毒演练");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "青禾县\\n关于开展消毒的通告|青禾县关于开展消毒的通告",
                "青禾县人民政府\\n通　告|青禾县人民政府通告",
                "关于在全镇开展\\n核酸检测的通告|关于在全镇开展核酸检测的通告",
                "关于我们\\n青禾镇开展核酸检测|青禾镇开展核酸检测",
                "林小满检查防疫工作时强调\\n守住关口 护佑平安|林小满检查防疫工作时强调 守住关口 护佑平安",
                "青禾镇关于开展消毒的通告_范文大全_公文阁|青禾镇关于开展消毒的通告",
                "青禾镇开展消毒演练\\n林小满讲话|青禾镇开展消毒演练",
            })
    void aHeadlineIsReadWhole(String lines, String title) {
        assertThat(read(lines.replace("\\n", "\n") + "\n\n" + BODY).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "青禾县疫情防控指挥部通告\\n（2022年第2号）|青禾县疫情防控指挥部通告（2022年第2号）",
                "青禾县疫情防控指挥部\\n通  告\\n\\n第 12 号|青禾县疫情防控指挥部通告第12号",
                "青禾县通告\\n（第十二号）\\n青禾县疫情防控指挥部\\n2022年3月15日|青禾县通告（第十二号）",
                "青禾县通告\\n发布时间：2022-03-15　来源：青禾周刊\\n\\n【2022】第 8 号|青禾县通告【2022】第8号",
                "青禾县关于消毒的通告（第8号）\\n青禾县关于消毒的通告\\n（第8号）|青禾县关于消毒的通告（第8号）",
                "青禾县通告\\n青防指〔2022〕8号|青禾县通告",
                "青禾镇开展消毒演练\\n第 12 期|青禾镇开展消毒演练",
            })
    void theNumberBelowAHeadlineBelongsToIt(String lines, String title) {
        assertThat(read(lines.replace("\\n", "\n") + "\n\n" + BODY).title()).isEqualTo(title);
    }

    @Test
    void theNumberBelongsToTheHeadlineThatAnHtmlPageNames() {
        // Given
        String html = """
                <html><head><meta name="ArticleTitle" content="青禾县关于消毒的通告"></head><body><h1>青禾县关于消毒的通告</h1>
                <div>发布时间：2022-03-15　来源：青禾周刊</div><p>（2022年第2号）</p><p>%s</p></body></html>""".formatted(BODY);

        // When
        Page page = READER.read(report(html, MediaType.HTML, null, null));

        // Then
        assertThat(page.title()).isEqualTo("青禾县关于消毒的通告（2022年第2号）");
        assertThat(body(page, 0)).isEqualTo(BODY);
    }

    @Test
    void theHeadlineOfAReprintStandsBelowIt() {
        assertThat(read(BODY + "\n（原题：《青禾镇开展消毒演练》）\n").title()).isEqualTo("青禾镇开展消毒演练");
    }

    @ParameterizedTest
    @CsvSource({"（林小满 许安）, '林小满,许安'", "'\n林小满', 林小满", "（市、区）, ''", "（试行）, ''"})
    void namesAloneUnderAStoryAreItsReporters(String end, String names) {
        Page page = read("青禾镇开展消毒演练\n\n" + BODY + "\n" + BODY + end.replace("\\n", "\n"));

        assertThat(String.join(",", page.reporters())).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({"青禾报讯（记者 林小满）, 青禾报", "青禾区融媒体中心讯 , 青禾区融媒体中心", "本报讯（记者 林小满）, ''"})
    void whoTellsTheNewsIsItsSource(String head, String source) {
        Page page = read("青禾镇开展消毒演练\n\n" + head + BODY);

        assertThat(page.source()).isEqualTo(source.isEmpty() ? null : source);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "青禾发布 2021-03-09 21:40 发表于海南\\n%s\\n来源：青禾周刊|青禾周刊",
                "2021-03-09 21:40 青禾发布\\n来源：青禾周刊\\n%s|青禾周刊",
                "青禾发布 2021-03-09 21:40 发表于海南\\n%s\\n图片来源：青禾周刊|青禾发布",
                "发布单位：青禾县卫生健康局 发布时间：2021-03-09\\n%s|青禾县卫生健康局",
                "发布机构：青禾县卫生健康局 来源：\\n%s|青禾县卫生健康局",
                "发布机构：青禾县卫生健康局 来源：青禾周刊\\n%s|青禾周刊",
                "发布单位：青禾县卫生健康局\\n青禾报讯（记者 林小满）%s|青禾报",
            })
    void aLabelledSourceGoesBeforeAnAccountAndThatBeforeWhoPublished(String lines, String source) {
        assertThat(read("青禾镇开展消毒演练\n" + lines.replace("\\n", "\n").formatted(BODY))
                        .source())
                .isEqualTo(source);
    }

    @Test
    void aPostIsDatedByDayAndHour() {
        assertThat(read("帖内置顶 – – 2021-01-21 11:10\n" + BODY).published()).isEqualTo(LocalDate.of(2021, 1, 21));
    }

    @Test
    void theNumberOfASiteTellsWhoseItIs() {
        assertThat(read("索引号: LH430922-078/2022-124475\n青禾镇开展消毒演练\n\n" + BODY).publisher())
                .contains("湖南省益阳市桃江县");
    }

    @Test
    void anEmptySourceIsNone() {
        // When
        Page page = read("青禾镇开展消毒演练\n来源: 发布时间:2021-03-09 浏览次数: 字号:[小] [大]\n" + BODY);

        // Then
        assertThat(page.source()).isNull();
        assertThat(page.published()).isEqualTo(LocalDate.of(2021, 3, 9));
    }

    @Test
    void theClockOfThePageIsNoDayOfPublication() {
        // When
        Page page = read("首页 > 新闻 > 动态\n2024-05-06 07:08:09 星期一\n\n青禾镇开展消毒演练\n\n" + BODY);

        // Then
        assertThat(page.published()).isNull();
        assertThat(page.title()).isEqualTo("青禾镇开展消毒演练");
    }

    @Test
    void theSendersDayIsTakenWhereThePageNamesNone() {
        // When
        Page page = READER.read(report("青禾镇开展消毒演练\n\n" + BODY, MediaType.TEXT, LocalDate.of(2021, 3, 10), null));

        // Then
        assertThat(page.published()).isEqualTo(LocalDate.of(2021, 3, 10));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = ';', textBlock = """
                    【青禾日报2021年3月9日第二版】;             青禾日报
                    青禾报 2021.3.9 星期二 03 版·民生;          青禾报
                    青禾要闻　　2021年3月9日;                  -
                    青禾资讯　2021-03-09 08:00　文/图 杜晓某;   青禾资讯
                    """)
    void whatAPaperPutsAboveItsHeadlineIsNoTitle(String head, @Nullable String source) {
        // When
        Page page = read(head + "\n\n甲县召开疫情防控工作会议\n\n　　3月8日，甲县召开疫情防控工作会议，部署核酸检测。");

        // Then
        assertThat(page.title()).isEqualTo("甲县召开疫情防控工作会议");
        assertThat(page.published()).isEqualTo(LocalDate.of(2021, 3, 9));
        assertThat(page.source()).isEqualTo(source);
    }

    @Test
    void aNewspaperPageGivesItsNameAndDayAboveTheHeadline() {
        // When
        Page page = read("青禾晚报\n2021年3月9日 星期二\n第2版 综合\n责编 高山\n\n青禾镇开展消毒演练\n\n　　本报讯（记者 林小满）" + BODY);

        // Then
        assertThat(page.source()).isEqualTo("青禾晚报");
        assertThat(page.published()).isEqualTo(LocalDate.of(2021, 3, 9));
        assertThat(page.title()).isEqualTo("青禾镇开展消毒演练");
        assertThat(page.reporters()).containsExactly("林小满");
        assertThat(body(page, 0)).isEqualTo(BODY);
    }

    @ParameterizedTest
    @CsvSource({"（记者 林小满 通讯员 许安）, '林小满,许安'", "(记者林小满 许安), '林小满,许安'", "（文/图 林小满）, 林小满", "（校办公室供稿）, ''"})
    void aBylineAtTheEndIsCutFromTheBody(String byline, String names) {
        // When
        Page page = read("青禾镇开展消毒演练\n\n" + BODY + byline);

        // Then
        assertThat(String.join(",", page.reporters())).isEqualTo(names);
        assertThat(body(page, 0)).startsWith(BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "记者/林小满、许安 编辑/高山",
                "文字/林小满 许安 摄影/高山 责编/海明",
                "文/林小满 许安 编辑/高山",
                "文字/摄影：林小满 许安 编辑：高山",
                "（记者/林小满 许安 编辑/高山）",
                "2021年03月09日 21:36 | 来源：青禾周刊 | 记者：林小满 许 安 | 编辑：高山",
                "来源：青禾周刊 记者：林小满 许安 评论 分享",
                "记者：林小满　许安 评论（0） 点赞",
                "青禾周刊记者 林小满 通讯员 许 安"
            })
    void labelsMayBeJoinedByStrokesOrPartedByBars(String line) {
        // When
        Page page = read("青禾镇开展消毒演练\n\n" + BODY + "\n" + line);

        // Then
        assertThat(page.reporters()).containsExactly("林小满", "许安");
        assertThat(body(page, 0)).isEqualTo(BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"记者：一 丁 张 琳", "记者：一　丁　张　琳 | 编辑：高山", "青禾融媒记者 一 丁 张 琳"})
    void namesOfTwoCharactersMayBeWidened(String line) {
        assertThat(read("青禾镇开展消毒演练\n" + line + "\n\n" + BODY).reporters()).containsExactly("一丁", "张琳");
    }

    @ParameterizedTest
    @ValueSource(strings = {"热点链接", "友情链接", "【延伸阅读】", "■ 链接：旧闻", "相关热词：演练", "为你推荐", "◆往期回顾"})
    void whatIsReadOnTheSideEndsTheStory(String line) {
        assertThat(body(read("青禾镇开展消毒演练\n\n" + BODY + "\n" + line + "\n白石乡昨日召开会议，要求做好防汛。"), 0))
                .isEqualTo(BODY);
    }

    @Test
    void newsOfAConferenceIsNoHeadingOfLinks() {
        assertThat(body(read("青禾镇开展消毒演练\n\n" + BODY + "\n相关新闻发布会昨日举行，要求做好消毒。"), 0))
                .contains("昨日举行");
    }

    @Test
    void aBylineWithItsEditorNamesReportersOnly() {
        // When
        Page page = read("青禾镇开展消毒演练\n\n" + BODY + "（记者/林小满 编辑/高山）");

        // Then
        assertThat(page.reporters()).containsExactly("林小满");
        assertThat(body(page, 0)).isEqualTo(BODY);
    }

    @Test
    void aBylineInALineOfItsOwnIsNoBody() {
        // When
        Page page = read("青禾镇开展消毒演练\n\n" + BODY + "\n\n（记者 林小满 许 安）\n");

        // Then
        assertThat(page.reporters()).containsExactly("林小满", "许安");
        assertThat(body(page, 0)).isEqualTo(BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "上一篇：青禾镇召开防汛会议",
                "下一篇: 青禾镇召开防汛会议",
                "分享到：",
                "【打印本页】 【关闭窗口】",
                "×",
                "用户登录",
                "相关链接: 青禾镇召开防汛会议",
                "青禾网版权与免责声明:\n①凡本网注明的作品不得转载。",
                "版权所有：青禾镇人民政府",
                "主办: 青禾镇办公室　技术支持: 青禾站",
                "扫一扫在手机打开当前页"
            })
    void whatBelongsToTheSiteBelowTheArticleIsNoBody(String chrome) {
        // When
        Page page = read("青禾镇开展消毒演练\n\n" + BODY + "\n" + chrome + "\n");

        // Then
        assertThat(body(page, 0)).isEqualTo(BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "您所在的位置: 首页 >> 专题 >> 动态",
                "当前位置：首页 > 要闻",
                "首页 > 要闻 > 镇内要闻",
                "青禾镇人民政府门户网站  无障碍浏览 | 长者模式 | 繁体",
                "今天是：2024年5月6日 星期一"
            })
    void whatBelongsToTheSiteAboveTheArticleIsNoTitle(String chrome) {
        // When
        Page page = read(chrome + "\n\n青禾镇开展消毒演练\n\n" + BODY);

        // Then
        assertThat(page.title()).isEqualTo("青禾镇开展消毒演练");
    }

    @Test
    void theSiteCreditsItselfInItsTermsOfUse() {
        // When
        Page page = read("青禾镇开展消毒演练\n\n" + BODY + "\n青禾网版权声明:\n凡本网注明“来源:青禾新闻网”的作品，版权属本网。");

        // Then
        assertThat(page.source()).isEqualTo("青禾新闻网");
    }

    @Test
    void aHeadlineWithCreditsOfItsOwnBeginsAnotherStory() {
        // When
        Page page = read(
                "青禾镇开展消毒演练\n来源:青禾周刊 记者 林小满\n\n" + BODY + "\n\n白石乡储备应急物资\n来源:青禾周刊 记者 许安\n\n白石乡储备了口罩，仓库每日登记。\n相关链接: 其他");

        // Then
        assertThat(page.stories()).extracting(StoryRange::title).containsExactly("青禾镇开展消毒演练", "白石乡储备应急物资");
        assertThat(body(page, 0)).isEqualTo(BODY);
        assertThat(body(page, 1)).isEqualTo("白石乡储备了口罩，仓库每日登记。");
        assertThat(page.reporters()).containsExactly("林小满", "许安");
    }

    @Test
    void aSecondParagraphByAnotherReporterIsNoFurtherStory() {
        // When
        Page page = read("青禾镇开展消毒演练\n\n本报讯（记者 林小满）" + BODY + "\n本报讯（记者 许安）演练后，学校恢复上课。");

        // Then
        assertThat(page.stories()).hasSize(1);
        assertThat(body(page, 0)).isEqualTo(BODY + "\n演练后，学校恢复上课。");
        assertThat(page.reporters()).containsExactly("林小满", "许安");
    }

    @Test
    void aLineOfTimeInsideANoticeStaysInItsBody() {
        // When
        Page page = read("青禾镇通告\n\n现就采样通告如下：\n一、时间：3月9日6时至12时\n二、地点：镇中学。");

        // Then
        assertThat(body(page, 0)).contains("一、时间：3月9日6时至12时");
        assertThat(page.published()).isNull();
    }

    @Test
    void anHtmlPageIsReadWithoutItsSite() {
        // Given
        String html = """
                <html><head><title>青禾镇开展消毒演练-青禾网</title><script>var a = "来源：脚本";</script></head><body>
                <div class="nav"><a href="/">首页</a><a href="/b">政务</a></div>
                <div class="position">当前位置：<a href="/">首页</a> &gt; 要闻</div>
                <h1>青禾镇开展<!-- 注释 -->消毒演练</h1>
                <div><span>发布日期：2021-03-09</span>&nbsp;<span>来源：青禾周刊</span></div>
                <div class="con"><p>&emsp;&emsp;青禾镇<b>昨日</b>开展校园消毒演练，要求各校落实晨检。</p>
                <table><tr><td>序号</td><td>学校</td></tr><tr><td>1</td><td><p>白石小学</p></td></tr></table></div>
                <div class="list"><ul><li><a href="/1">白石乡发布第二号通告</a></li><li><a href="/2">防汛会议</a></li></ul></div>
                <div class="footer">主办：青禾镇</div></body></html>""";

        // When
        Page page = READER.read(report(html, MediaType.HTML, null, null));

        // Then
        assertThat(page.title()).isEqualTo("青禾镇开展消毒演练");
        assertThat(page.published()).isEqualTo(LocalDate.of(2021, 3, 9));
        assertThat(page.source()).isEqualTo("青禾周刊");
        assertThat(body(page, 0)).isEqualTo(BODY + "\n序号\t学校\n1\t白石小学");
    }

    @Test
    void namesInTheHeadOfAnHtmlPageFillWhatItsTextLeavesOut() {
        // Given
        String html = """
                <html><head><meta name="ArticleTitle" content="青禾镇开展消毒演练"><meta name="PubDate" content="2021-03-09 08:00">
                <meta name="ContentSource" content="青禾周刊"><meta name="Author" content="林小满">
                <meta name="SiteName" content="青禾镇人民政府"></head><body><p>%s</p></body></html>""".formatted(BODY);

        // When
        Page page = READER.read(report(html, MediaType.HTML, null, null));

        // Then
        assertThat(page.title()).isEqualTo("青禾镇开展消毒演练");
        assertThat(page.stories().get(0).titleFrom()).isEqualTo(-1);
        assertThat(page.published()).isEqualTo(LocalDate.of(2021, 3, 9));
        assertThat(page.source()).isEqualTo("青禾周刊");
        assertThat(page.reporters()).containsExactly("林小满");
        assertThat(page.publisher()).containsExactly("青禾镇人民政府");
    }

    @Test
    void wordsThatTheParserMovesOutOfATablePointToWhereTheyStood() {
        // Given
        String html = "<html><body><table><tr><td>乙县发布公告，部署工作。</td>甲县开展核酸检测，恢复通行。</tr></table></body></html>";

        // When
        Page page = READER.read(report(html, MediaType.HTML, null, null));

        // Then
        for (String words : List.of("乙县发布公告", "甲县开展核酸检测")) {
            int from = page.text().text().indexOf(words);
            Span span = page.text().span(from, from + words.length());
            assertThat(html.substring(span.start(), span.end())).isEqualTo(words);
        }
    }

    @Test
    void charactersOfAnHtmlPagePointIntoItsSource() {
        // Given
        String html = "<p>甲&nbsp;乙&#28040;&#x6BD2;，丙&lt;丁&unknown;戊。</p>";

        // When
        Page page = READER.read(report(html, MediaType.HTML, null, null));

        // Then
        int at = page.text().text().indexOf("消毒");
        Span span = page.text().span(at, at + 2);
        assertThat(html.substring(span.start(), span.end())).isEqualTo("&#28040;&#x6BD2;");
        int last = page.text().text().indexOf("戊");
        assertThat(page.text().span(last, last + 1)).isEqualTo(new Span(html.indexOf("戊"), html.indexOf("戊") + 1));
    }

    @Test
    void theSendersTitleIsTakenWhereThePageHasNone() {
        // When
        Page page = READER.read(report(BODY, MediaType.TEXT, null, "青禾鎮開展消毒演練"));

        // Then
        assertThat(page.title()).isEqualTo("青禾镇开展消毒演练");
        assertThat(body(page, 0)).isEqualTo(BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<a>",
                "<b>中",
                "<!--",
                "<",
                "&",
                "&amp;",
                "<td>",
                "<p class='a b'>中</p>",
                "<a href=x>中</a>"
            })
    void hostilePagesTakeLinearTime(String piece) {
        // Given
        Report hostile = report(piece.repeat((1 << 18) / piece.length()), MediaType.HTML, null, null);

        // When
        Executable reading = () -> READER.read(hostile);

        // Then
        assertTimeout(ofSeconds(20), reading);
    }

    @ParameterizedTest
    @ValueSource(strings = {"中\n", "（记者 ", "来源：", "来源：某报\n", "标题甲乙丙丁\n来源：某报\n正文。\n", "\ud800", " ", "2021-", "、"})
    void hostileTextTakesLinearTime(String piece) {
        // Given
        Report hostile = report(piece.repeat((1 << 20) / piece.length() - 1) + "。", MediaType.TEXT, null, null);

        // When
        Executable reading = () -> READER.read(hostile);

        // Then
        assertTimeout(ofSeconds(20), reading);
    }

    private static Page read(String text) {
        return READER.read(report(text, MediaType.TEXT, null, null));
    }

    private static String body(Page page, int story) {
        StoryRange range = page.stories().get(story);
        return page.text().text().substring(range.from(), range.to());
    }

    private static Report report(String body, MediaType type, @Nullable LocalDate published, @Nullable String title) {
        return new Report(new ReportId("r"), null, null, title, body, type, published, Instant.EPOCH, null);
    }
}
