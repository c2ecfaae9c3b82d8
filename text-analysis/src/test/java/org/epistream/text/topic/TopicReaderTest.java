package org.epistream.text.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.epistream.domain.analysis.ReportKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicReaderTest {
    private static final TopicReader READER = new TopicReader();

    @Test
    void theDiseaseNamedMostIsTheTopic() {
        assertThat(read("登革热防控会", "登革热病例增加，流感平稳。")).isEqualTo(new Topic(true, "登革热"));
    }

    @Test
    void theWordsOfControlLetTheDiseaseBeConcluded() {
        assertThat(read("检查疫情防控", "查看核酸采样点")).isEqualTo(new Topic(true, "新冠肺炎"));
    }

    @Test
    void aFloodIsNoEpidemicHoweverLikeTheWords() {
        assertThat(read("防汛救灾调度会", "排查地质灾害，转移群众，做好灾后防疫，防汛抗旱，抢险救灾，暴雨预警")).isEqualTo(Topic.OTHER);
    }

    @Test
    void anEconomicReportThatNamesTheEpidemicOnceIsNone() {
        assertThat(read("一季度经济平稳", "克服疫情影响，工业增长。")).isEqualTo(Topic.OTHER);
    }

    @Test
    void aTextOfOneSentenceNeedNameItsDiseaseOnceOnly() {
        assertThat(read("", "全县防控新冠疫情，严格消毒。")).isEqualTo(new Topic(true, "新冠肺炎"));
    }

    @ParameterizedTest
    @CsvSource({
        "关于加强管理的通告, NOTICE",
        "全县推进会召开, MEETING",
        "县长到乡镇检查, INSPECTION",
        "昨日新增确诊病例2例, CASE_BULLETIN",
        "致家长的一封信, ANNOUNCEMENT",
        "一家工厂的春天, OTHER",
    })
    void theHeadlineTellsWhatSortOfReportItIs(String title, ReportKind kind) {
        assertThat(KindReader.read(title, "正文", 0, 2)).isEqualTo(kind);
    }

    private static Topic read(String title, String text) {
        return READER.read(title, text, 0, text.length());
    }
}
