package org.epistream.text.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void namesOfAListFollowATitleAndALink() {
        assertThat(find("参加会议的市领导还有方岚、严峻、石小满。")).extracting(FoundPerson::title).containsExactly("市领导", "市领导", "市领导");
    }

    @Test
    void aListOfNamesNeedsNoTitle() {
        assertThat(find("参加调研的有方岚山、石小满、罗远帆、童一鸣等。")).hasSize(4);
    }

    @Test
    void aListOfThingsHoldsNoNames() {
        assertThat(find("高铁站、汽车站、加油站、农贸市场要做好消毒，安置点、方舱、隔离点同步落实。")).isEmpty();
    }

    @Test
    void aRareFamilyNameCountsBehindATitle() {
        assertThat(find("副县长方岚、佴小满、纂立参加。")).hasSize(3);
    }

    @Test
    void namesSpelledBySoundAreReadWhole() {
        assertThat(find("县长娜仁其木格坐镇调度，牧民巴图苏和说，副市长艾力·吐尔逊出席。"))
                .extracting(person -> person.to() - person.from())
                .containsExactly(5, 4, 6);
    }

    @Test
    void ordinaryPeopleAreNamedByTheirTrade() {
        assertThat(find("志愿者方小岚说，村民们都来帮忙。")).extracting(FoundPerson::title).containsExactly("志愿者");
    }

    @Test
    void aTitleIsReadAcrossWordsThatHoldAStop() {
        assertThat(find("市应对疫情工作领导小组组长、市经济和信息化局局长罗远帆讲话。"))
                .extracting(FoundPerson::title)
                .containsExactly("市应对疫情工作领导小组组长、市经济和信息化局局长");
    }

    @Test
    void aNameOnceKnownCountsWhereverItStands() {
        assertThat(find("区长童一鸣到现场检查。童一鸣强调，要抓好落实。")).hasSize(2);
    }

    @Test
    void wordsThatBeginLikeANameAreNone() {
        assertThat(find("各级领导高度重视，由书记任组长，明确主任常务工作。")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "副镇长分两班值守在卡口。",
                "队长红着脸说，这次是我们没做好。",
                "支书绷着脸说。",
                "护士长轮班值守，所长摸黑上门。",
                "商户张贴告示，职工方便接种，干部成立专班。",
                "防疫员冒雪来给羊打针。",
                "市民文先生说，家家都主动倒积水。",
                "村民石大爷、老张一起值守，村医包人。",
            })
    void whatPeopleDoIsNoName(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void aTitleIsReadAcrossTheTwoHalvesOfAnOffice() {
        assertThat(find("县市场和质量监督管理局局长罗远帆参加，牧民那音太说。"))
                .extracting(FoundPerson::title)
                .containsExactly("县市场和质量监督管理局局长", "牧民");
    }

    @Test
    void whereThingsAreBroughtIsNoPartOfATitle() {
        assertThat(find("大米送到独居老人秦玉珍家里。")).extracting(FoundPerson::title).containsExactly("独居老人");
    }

    @Test
    void whatABodyWasNamedBeforeIsNoPartOfATitle() {
        assertThat(find("经查，该院院长方岚失职，该镇副镇长石小满、该校校长童一鸣受处分。"))
                .extracting(FoundPerson::title)
                .containsExactly("院长", "副镇长", "校长");
    }

    @Test
    void aNameBehindATradeMayHoldAWord() {
        assertThat(find("县公路段职工石小满、罗远帆报名。"))
                .extracting(FoundPerson::from, FoundPerson::to, FoundPerson::title)
                .containsExactly(tuple(6, 9, "县公路段职工"), tuple(10, 13, "县公路段职工"));
    }

    @Test
    void mongolNamesAreReadToTheirLastSound() {
        assertThat(find("旗长乌兰其其格带队，副旗长乌兰图雅、斯琴格日乐参加，苏木达乌兰巴特尔介绍。"))
                .extracting(person -> person.to() - person.from())
                .containsExactly(5, 4, 5, 5);
    }

    @Test
    void namesOfTheWestAreReadToTheirLastSound() {
        assertThat(find("副市长普布多吉，市卫健委副主任格桑曲珍、旗长乌兰其其格先后讲话，局长阿的木呷介绍。"))
                .extracting(FoundPerson::from, FoundPerson::to)
                .containsExactly(tuple(3, 7), tuple(15, 19), tuple(22, 27), tuple(34, 38));
    }

    @Test
    void namesOfTheYiAreReadToTheirLastSound() {
        assertThat(find("州长阿石拉比主持，副州长沙马石古参加。"))
                .extracting(FoundPerson::from, FoundPerson::to)
                .containsExactly(tuple(2, 6), tuple(12, 16));
    }

    @Test
    void aLinkOfAListMayBeTheNextTitle() {
        assertThat(find("副主任格桑曲珍、桑珠孜区区长丹增朗杰出席，苏木达巴图孟克、嘎查书记那顺乌力吉陪同。"))
                .extracting(FoundPerson::title)
                .containsExactly("副主任", "桑珠孜区区长", "苏木达", "嘎查书记");
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
