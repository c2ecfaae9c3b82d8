package org.epistream.text.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HappeningTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2022, 3, 9);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3月8日，青禾镇开展演练。",
                "3月8日下午，青禾镇召开会议。",
                "3月8日至9日，镇长检查卡口。",
                "（记者 林小满）3月8日0—24时，全镇无新增病例。",
                "编者按：本文3月7日首发。\n3月8日，青禾镇开展演练。",
                "3月1日以来，全镇摸排30人。3月8日，青禾镇召开会议。",
                "2月1日至3月5日，全镇报告12例。3月8日，青禾镇召开会议。",
                "截至3月7日24时，全镇无病例。3月8日，青禾镇召开会议。"
            })
    void theDayOfAnEventIsToldFromTheBoundsOfASpan(String text) {
        assertThat(first(text)).contains("2022-03-08");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "自3月8日起停课。",
                "定于3月8日开学。",
                "3月8日前完成接种。",
                "将于3月8日举行演练。",
                "按照3月8日印发的方案执行。",
                "有效期至3月8日。",
                "从3月8日8时起封闭。"
            })
    void aPlanIsNoEvent(String text) {
        assertThat(first(text)).isEmpty();
    }

    private static Optional<String> first(String text) {
        List<FoundDate> days = new DateFinder().find(text, 0, text.length(), PUBLISHED);
        return Happening.first(days, text, 0, text.length(), day -> true).map(FoundDate::day);
    }
}
