package org.epistream.text.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonFinderTest {
    private static final PersonFinder FINDER = new PersonFinder();

    @Test
    void aNameStandsBehindItsTitle() {
        assertThat(find("县委副书记、县长罗远帆主持会议。"))
                .extracting(FoundPerson::from, FoundPerson::to, FoundPerson::title)
                .containsExactly(tuple(8, 11, "县委副书记、县长"));
    }

    @Test
    void everyNameOfAListHasTheTitleBeforeIt() {
        assertThat(find("市领导方岚、欧阳立春、石小满等出席。"))
                .extracting(FoundPerson::from, FoundPerson::to, FoundPerson::title)
                .containsExactly(tuple(3, 5, "市领导"), tuple(6, 10, "市领导"), tuple(11, 14, "市领导"));
    }

    @Test
    void theHighestTitlesStandBehindTheirNames() {
        assertThat(find("贯彻陆远山总书记重要讲话"))
                .extracting(FoundPerson::from, FoundPerson::to, FoundPerson::title)
                .containsExactly(tuple(2, 5, "总书记"));
    }

    @Test
    void aNameOnceKnownCountsWhereverItStands() {
        assertThat(find("区长童一鸣到现场检查。童一鸣强调，要抓好落实。")).hasSize(2);
    }

    @Test
    void wordsThatBeginLikeANameAreNone() {
        assertThat(find("各级领导高度重视，由书记任组长，明确主任常务工作。")).isEmpty();
    }

    @Test
    void namesInTheBylineAreNoMentions() {
        String text = "队长宋小河表示";
        assertThat(FINDER.find(text, 0, text.length(), List.of("宋小河")).persons())
                .isEmpty();
    }

    /** Known weakness: a name without any title is found only where words of speech stand behind it. */
    @Test
    void aNameWithoutTitleOrSpeechIsMissed() {
        assertThat(find("现场还有罗远帆。")).isEmpty();
    }

    private static List<FoundPerson> find(String text) {
        return FINDER.find(text, 0, text.length(), List.of()).persons();
    }
}
