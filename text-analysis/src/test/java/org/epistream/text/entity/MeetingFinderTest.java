package org.epistream.text.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingFinderTest {
    private static final MeetingFinder FINDER = new MeetingFinder();

    @Test
    void aMeetingIsFoundByItsName() {
        assertThat(find("3日，全县疫情防控工作推进会议召开。"))
                .extracting(FoundName::from, FoundName::to, FoundName::name)
                .containsExactly(tuple(3, 15, "全县疫情防控工作推进会议"));
    }

    @Test
    void aMeetingTakesTheNameOfItsHolder() {
        assertThat(find("5日下午，市疫情防控指挥部召开第三次会议。"))
                .extracting(FoundName::from, FoundName::to, FoundName::name)
                .containsExactly(tuple(5, 20, "市疫情防控指挥部第三次会议"));
    }

    @Test
    void theHeadlineAndTheBodyNameOneMeeting() {
        assertThat(find("青石市召开疫情防控工作调度会\n3日，全市疫情防控工作调度会召开。"))
                .extracting(FoundName::name)
                .containsOnly("全市疫情防控工作调度会");
    }

    @Test
    void theSecondOfTwoMeetingsHasTheHolderOfTheFirst() {
        assertThat(find("县疫情防控指挥部接连召开第六次会议和第七次会议。"))
                .extracting(FoundName::name)
                .containsExactly("县疫情防控指挥部第六次会议", "县疫情防控指挥部第七次会议");
    }

    @Test
    void aWidenedMeetingKeepsItsBracket() {
        assertThat(find("他主持召开县委常委会（扩大）会议。")).extracting(FoundName::name).containsExactly("县委常委会（扩大）会议");
    }

    @Test
    void aPlaceMayBeginLikeTheEndOfADate() {
        assertThat(find("19日，日照市疫情防控工作调度会召开。")).extracting(FoundName::name).containsExactly("日照市疫情防控工作调度会");
    }

    @Test
    void aMeetingWithoutANameIsNone() {
        assertThat(find("会议指出，要贯彻上级会议精神，各类会议改期。")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "每场新闻发布会都要讲清楚",
                "下一场新闻发布会明日召开",
                "要办好新闻发布会",
                "还要开新闻发布会",
                "已举行三场新闻发布会",
                "已举行3场新闻发布会",
                "青石市召开新闻发布会",
                "县指挥部要开每日碰头会"
            })
    void wordsForAnyMeetingNameNone(String text) {
        assertThat(find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "第四十五场新闻发布会召开, 第四十五场新闻发布会",
        "发布实录丨青石市疫情防控新闻发布会, 青石市疫情防控新闻发布会",
        "实录疫情防控新闻发布会, 疫情防控新闻发布会",
        "主持召开全市疫情防控视频会商会, 全市疫情防控视频会商会",
        "参加省疫情防控会商会, 省疫情防控会商会",
        "市疫情防控工作领导小组召开碰头会, 市疫情防控工作领导小组碰头会",
        "县领导小组碰头会召开, 县领导小组碰头会",
        "县人民医院召开院周会, 县人民医院院周会",
    })
    void meetingsOfManyKindsAreFound(String text, String name) {
        assertThat(find(text)).extracting(FoundName::name).containsExactly(name);
    }

    @Test
    void meetingsOfDifferentLevelsAreDifferent() {
        assertThat(find("传达省委常委会会议精神。3日，市委常委会会议召开。"))
                .extracting(FoundName::name)
                .containsExactly("省委常委会会议", "市委常委会会议");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "全市新冠肺炎疫情防控工作会议召开，全市新型冠状病毒肺炎疫情防控工作会议强调",
                "全市疫情防控工作会议召开，全市新型冠状病毒肺炎疫情防控工作会议强调",
                "市新型冠状病毒肺炎疫情防控工作会议召开，市新冠肺炎疫情防控工作会议强调"
            })
    void theDiseaseTellsNoTwoMeetingsApart(String text) {
        assertThat(find(text))
                .hasSize(2)
                .extracting(FoundName::name)
                .containsOnly(find(text).get(0).name());
    }

    private static List<FoundName> find(String text) {
        return FINDER.find(text, 0, text.length());
    }
}
