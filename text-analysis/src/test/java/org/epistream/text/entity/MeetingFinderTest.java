package org.epistream.text.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

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
    void aMeetingWithoutANameIsNone() {
        assertThat(find("会议指出，要贯彻上级会议精神，各类会议改期。")).isEmpty();
    }

    private static List<FoundName> find(String text) {
        return FINDER.find(text, 0, text.length());
    }
}
