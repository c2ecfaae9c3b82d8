package org.epistream.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.epistream.domain.analysis.Analysis;
import org.epistream.domain.analysis.Analyzer;
import org.epistream.domain.analysis.Mention;
import org.epistream.domain.report.ReadOutcome.Accepted;
import org.epistream.domain.report.Report;
import org.epistream.producer.files.ReportFiles;
import org.epistream.text.TextAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The samples are read as their authors meant them. */
class SamplesTest {
    private static final Analyzer ANALYZER = new TextAnalyzer();

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
                    01-county-meeting.txt                    | 县委统筹疫情防控工作领导小组（指挥部）召开第十一次会议 | 2022-03-17 | 沂水县融媒体中心 | 371323 | 2022-03-16
                    02-city-inspection.html                  | 骆绍坤督导重点场所常态化疫情防控工作     | 2021-08-13 | 浔阳晚报 | 360400 | 2021-08-12
                    03-temporary-control-notice.txt          | 关于在部分区域实施临时管控的通告（2022年第7号） | 2022-01-05 | - | 610826 | 2022-01-05
                    04-lifting-notice.html                   | 关于有序恢复正常生产生活秩序的通告       | 2022-04-19 | 建瓯市应对新冠肺炎疫情工作指挥部 | 350783 | 2022-04-19
                    05-provincial-case-bulletin.txt          | 吉林省卫生健康委员会关于新型冠状病毒肺炎疫情情况通报 | 2022-02-27 | - | 220000 | 2022-02-26
                    06-school-flu-notice.txt                 | 关于做好流感季学生健康管理的告家长书     | 2023-03-05 | - | 331081 | 2023-03-05
                    07-h1n1-school-meeting-2009.txt          | 县教育局召开甲型H1N1流感防控工作紧急会议 | 2009-09-09 | 长沙县教育信息网 | 430121 | 2009-09-08
                    08-h7n9-poultry-market-2013.html         | 关于暂停活禽交易的通告                   | 2013-04-10 | 句容市人民政府 | 321183 | 2013-04-10
                    09-swine-fever-inspection-2019.txt       | 副县长韦桂平带队检查非洲猪瘟防控工作     | 2019-03-22 | 南丹县农业农村局 | 451221 | 2019-03-20
                    10-dengue-announcement-2024.txt          | 饶平县爱卫办、疾控局：全县灭蚊周本周六启动 | 2024-09-19 | 饶平发布 | 445122 | 2024-09-19
                    11-chikungunya-city-page-2025.html       | 高州：打好基孔肯雅热防控“组合拳”         | 2025-08-07 | 高州市融媒体中心 | 440981 | 2025-08-06
                    12-newspaper-columns.txt                 | 市领导深入东港市凤城市调研督导疫情防控   | 2020-02-07 | 丹东日报 | 210600 | 2020-02-06
                    13-traditional-copy.txt                  | 互助县召开疫情防控工作专题会议           | 2021-10-27 | 海东日报 | 630223 | 2021-10-26
                    14-damaged-mirror-copy.json              | 寿县召开新型冠状病毒感染的肺炎疫情防控指挥部第五次会议 | 2020-02-11 | 寿县新闻网 | 340422 | 2020-02-10
                    15-zero-width-and-full-width.txt         | 宣威市新冠肺炎疫情防控指挥部办公室温馨提示 | 2021-12-29 | 宣威融媒 | 530381 | 2021-12-28
                    16-two-stories-page.html                 | 我县举行新冠疫情处置实战演练             | 2022-11-09 | 昌黎县融媒体中心 | 130322 | 2022-11-08
                    17-correction-revision-1.json            | 县领导督导城区疫情防控工作               | 2022-10-21 | 灵丘县融媒体中心 | 140224 | 2022-10-20
                    18-correction-revision-2.json            | 县领导督导城区疫情防控工作（更正）       | 2022-10-21 | 灵丘县融媒体中心 | 140224 | 2022-10-20
                    19-republished-copy.json                 | 沂水：召开领导小组（指挥部）会议 部署疫情防控工作 | 2022-03-18 | 沂蒙在线 | 371323 | 2022-03-16
                    20-report-later-withdrawn.json           | 什邡市9月2日新冠肺炎疫情通报             | 2022-09-02 | 什邡发布 | 510682 | 2022-09-02
                    22-three-days.jsonl                      | 盐池县疫情防控快讯（10月21日）           | 2021-10-22 | 盐池发布 | 640323 | 2021-10-21
                    23-forest-fire-meeting-not-epidemic.txt  | 双牌县召开秋冬季森林防灭火工作调度会     | 2022-10-12 | 双牌新闻网 | 431123 | 2022-10-11
                    24-district-relaxation.txt               | 铜梁：优化防控不等于放开不管             | 2022-12-08 | 铜梁区融媒体中心 | 500151 | 2022-12-08
                    25-school-opening-page.json              | 关于2022年春季学期开学工作的通告         | 2022-02-11 | 平湖市教育局 | 330482 | 2022-02-11
                    26-minimal-provincial-meeting.json       | 湖南省召开疫情防控工作视频调度会         | -          | - | 430000 | 2020-01-30
                    27-flu-vaccination-announcement.txt      | 昌吉市2023年流感疫苗接种公告             | 2023-11-02 | - | 652301 | 2023-11-02
                    28-inspection-circular-criticism.txt     | 邳州市疫情防控工作督查情况通报           | 2021-08-12 | - | 320382 | 2021-08-09
                    """)
    void aSampleIsReadAsItsAuthorsMeantIt(
            String file, String title, String published, String source, String region, String day) {
        // When
        Analysis analysis = read(file).get(0);

        // Then
        assertThat(analysis.title()).isEqualTo(title);
        assertThat(String.valueOf(analysis.published())).isEqualTo(String.valueOf(published));
        assertThat(analysis.source()).isEqualTo(source);
        assertThat(analysis.stories().get(0).region().value()).isEqualTo(region);
        assertThat(analysis.stories().get(0).day().date()).isEqualTo(day);
        assertThat(analysis.stories()).hasSize(file.startsWith("16") ? 2 : 1);
    }

    @Test
    void thePageOfTwoStoriesHasADayForEach() {
        assertThat(read("16-two-stories-page.html").get(0).stories())
                .extracting(story -> story.title() + " " + story.day().date())
                .containsExactly("我县举行新冠疫情处置实战演练 2022-11-08", "朱各庄镇：网格员织密返乡登记网 2022-11-07");
    }

    @Test
    void threeReportsInOneFileTellOfThreeDays() {
        assertThat(read("22-three-days.jsonl"))
                .extracting(analysis -> analysis.stories().get(0).day().date().toString())
                .containsExactly("2021-10-21", "2021-10-22", "2021-10-23");
    }

    @Test
    void theForestFireNamesNoMeasures() {
        // When
        Analysis analysis = read("23-forest-fire-meeting-not-epidemic.txt").get(0);

        // Then
        assertThat(analysis.epidemic()).isFalse();
        assertThat(analysis.mentions()).noneMatch(Mention.Measure.class::isInstance);
    }

    private static List<Analysis> read(String file) {
        List<Report> reports = new ArrayList<>();
        new ReportFiles(Clock.systemUTC())
                .read(
                        List.<Path>of(Samples.FOLDER.resolve(file)),
                        found -> reports.add(((Accepted) found.outcome()).report()));
        return reports.stream().map(ANALYZER::analyze).toList();
    }
}
