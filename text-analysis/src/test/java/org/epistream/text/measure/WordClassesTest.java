package org.epistream.text.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.epistream.domain.Table;
import org.junit.jupiter.api.Test;

class WordClassesTest {
    private static final MeasureFinder FINDER = new MeasureFinder(MeasureLexicon.packaged());

    @Test
    void aWordStandsForItself() {
        assertThat(WordClasses.of("停业")).containsExactly("停业");
    }

    @Test
    void aNameInBracesStandsForTheWordsOfItsClass() {
        assertThat(WordClasses.of("{停业}")).contains("暂停营业", "停业").doesNotContain("{停业}");
    }

    @Test
    void aClassThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> WordClasses.of("{没有}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{没有}");
    }

    @Test
    void noWordStandsTwiceInAClass() {
        for (List<String> row : Table.read(WordClasses.class, "classes.tsv", 2, row -> row)) {
            assertThat(row.get(1).split(" ")).as(row.get(0)).doesNotHaveDuplicates();
        }
    }

    @Test
    void anyWordOfOneClassGoesWithAnyOfTheOther() {
        assertThat(words("城区电影院停止营业。")).containsExactly("电影院停止营业");
        assertThat(words("茶楼自3月5日零时起关停。")).containsExactly("茶楼自3月5日零时起关停");
        assertThat(words("停止营业的电影院。")).noneMatch(words -> words.endsWith("电影院"));
    }

    @Test
    void aClassReachesNotAcrossAClause() {
        assertThat(words("游客离开电影院，列车停止营业。")).noneMatch(words -> words.startsWith("电影院"));
    }

    @Test
    void aPenaltyIsNoClosureOfTheVenue() {
        assertThat(types("超市被责令停业整顿。")).containsExactly("accountability");
        assertThat(types("超市停业。")).containsExactly("venues");
    }

    @Test
    void classesOfBeginningAndEndKeepTheirType() {
        assertThat(types("影院恢复营业。")).containsExactly("venues");
        assertThat(types("城乡公交停运。")).containsExactly("public-transport");
        assertThat(types("敬老院谢绝探视。")).containsExactly("closed-settings");
        assertThat(types("庙会停办。")).containsExactly("gatherings");
        assertThat(types("有序恢复超市、药店。")).containsExactly("venues");
        assertThat(types("中高风险区来返人员报到。")).containsExactly("domestic-travel");
    }

    private static List<String> words(String text) {
        return FINDER.find(text, 0, text.length(), List.of(), Tone.NEWS).stream()
                .map(measure -> text.substring(measure.from(), measure.to()))
                .toList();
    }

    private static List<String> types(String text) {
        return FINDER.find(text, 0, text.length(), List.of(), Tone.NEWS).stream()
                .map(measure -> measure.type().code())
                .toList();
    }
}
