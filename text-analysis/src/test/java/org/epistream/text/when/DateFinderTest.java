package org.epistream.text.when;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFinderTest {
    private static final DateFinder FINDER = new DateFinder();

    @Test
    void theYearComesFromTheDayOfPublication() {
        assertThat(find("12月30日至1月2日", LocalDate.of(2021, 1, 4)))
                .extracting(FoundDate::from, FoundDate::to, FoundDate::day)
                .containsExactly(tuple(0, 6, "2020-12-30"), tuple(7, 11, "2021-01-02"));
    }

    @Test
    void aDayTakesTheMonthNamedLast() {
        assertThat(find("3月8日、9日和14日18时", LocalDate.of(2022, 3, 20)))
                .extracting(FoundDate::day)
                .containsExactly("2022-03-08", "2022-03-09", "2022-03-14");
    }

    @Test
    void aDayThatItsMonthDoesNotHaveIsNone() {
        assertThat(find("2月8日、30日", LocalDate.of(2022, 3, 20)))
                .extracting(FoundDate::day)
                .containsExactly("2022-02-08");
        assertThat(find("2023年2月29日开会，2024年2月29日复查", null))
                .extracting(FoundDate::day)
                .containsExactly("2024-02-29");
    }

    @Test
    void whatStaysOpenIsWrittenAsOpen() {
        assertThat(find("6日上午开会，5月4日复查", null)).extracting(FoundDate::day).containsExactly("XXXX-XX-06", "XXXX-05-04");
    }

    @ParameterizedTest
    @CsvSource({
        "2月1日迎接建党100周年, 2021-02-01",
        "2月1日新型冠状病毒感染的肺炎, 2020-02-01",
        "2019年4月5日复查, 2019-04-05",
        "新型冠状病毒感染的肺炎在正月初二, 2020-01-26",
        "新型冠状病毒感染的肺炎在腊月廿九, 2020-01-23",
        "新型冠状病毒感染的肺炎在除夕夜, 2020-01-24",
        "新型冠状病毒感染的肺炎在正月十五, 2020-02-08",
        "二〇二〇年二月十一日复查, 2020-02-11",
        "1月3日发现，2022年春运将至, 2022-01-03",
        "新型冠状病毒感染的肺炎在大年初三, 2020-01-27",
    })
    void theYearComesFromTheContext(String text, String day) {
        assertThat(find(text, null)).extracting(FoundDate::day).containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource({"7日内核酸证明", "第3日", "13月2日", "2月30日", "2022年3月5日", "3月5日电", "每14日一轮", "连续三日", "今日头条", "到今天为止"})
    void whatIsNoDayOfTheStoryIsPassedOver(String text) {
        assertThat(find(text, LocalDate.of(2022, 3, 5))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "昨日复查, 2022-03-19",
        "今天上午复查, 2022-03-20",
        "前天复查, 2022-03-18",
        "明日复查, 2022-03-21",
        "元月14日晚上复查, 2022-01-14",
        "3月5号复查, 2022-03-05",
    })
    void aDayIsToldFromThatOfPublication(String text, String day) {
        assertThat(find(text, LocalDate.of(2022, 3, 20)))
                .extracting(FoundDate::day)
                .containsExactly(day);
    }

    @Test
    void daysThatShareTheirLastWordAreAllRead() {
        assertThat(find("3月8、9日复查，十月一日至七日放假", LocalDate.of(2022, 3, 20)))
                .extracting(FoundDate::day)
                .containsExactly("2022-03-08", "2022-03-09", "2021-10-01", "2021-10-07");
    }

    private static List<FoundDate> find(String text, @Nullable LocalDate published) {
        return FINDER.find(text, 0, text.length(), published);
    }
}
