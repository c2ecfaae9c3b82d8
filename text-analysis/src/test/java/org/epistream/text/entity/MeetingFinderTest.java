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
    void aMeetingWithoutANameIsNone() {
        assertThat(find("会议指出，要贯彻上级会议精神，各类会议改期。")).isEmpty();
    }

    private static List<FoundName> find(String text) {
        return FINDER.find(text, 0, text.length());
    }
}
