package org.epistream.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.epistream.text.words.Stretch;
import org.junit.jupiter.api.Test;

class BodyFinderTest {
    private static final BodyFinder FINDER = new BodyFinder();

    @Test
    void aBodyBeginsWithItsPlaceOrLevel() {
        assertThat(find("昨天甲山县人民医院和县教育局派人支援", new Stretch(2, 5)))
                .extracting(FoundName::name)
                .containsExactly("甲山县人民医院", "县教育局");
    }

    @Test
    void aCommitteeInsideATitleIsNoBody() {
        assertThat(find("市委书记到会，省委要求抓好落实")).extracting(FoundName::name).containsExactly("省委");
    }

    @Test
    void classesAreNoNames() {
        assertThat(find("各医院、有关学校、全市教育局")).isEmpty();
    }

    @Test
    void theDiseaseDoesNotCutTheNameOfItsHeadquarters() {
        assertThat(find("报省应对新型冠状病毒感染的肺炎疫情指挥部备案")).extracting(FoundName::name).containsExactly("省应对新型冠状病毒感染的肺炎疫情指挥部");
    }

    @Test
    void anyOfficeBehindALevelIsABody() {
        assertThat(find("县供销社、市委督查室和县教育和体育局到场，省供销合作总社会同县委督查室检查"))
                .extracting(FoundName::name)
                .containsExactly("县供销社", "市委督查室", "县教育和体育局", "省供销合作总社", "县委督查室");
    }

    @Test
    void anEnterpriseNeedsANameOfItsOwn() {
        assertThat(find("走访了鑫旺达超市，关停超市、保供药店要备足货源，盯紧学校。"))
                .extracting(FoundName::name)
                .containsExactly("鑫旺达超市");
    }

    @Test
    void wordsThatEndLikeABodyAreNone() {
        assertThat(find("顾全大局，优化全县布局，县城超市和区域医院")).isEmpty();
    }

    @Test
    void aDayBeforeAReportBelongsToNoBody() {
        assertThat(find("县融媒体中心昨日报道")).extracting(FoundName::name).containsExactly("县融媒体中心");
    }

    @Test
    void aNameOfAPlaceHoldsNoClass() {
        assertThat(find("甲港市乙城区疫情防控指挥部公告", new Stretch(0, 3), new Stretch(3, 6)))
                .extracting(FoundName::name)
                .containsExactly("甲港市乙城区疫情防控指挥部");
        assertThat(find("主城区人民医院")).isEmpty();
    }

    @Test
    void whatHappensToAShopIsNoPartOfItsName() {
        assertThat(find("有序恢复超市，暂停棋牌室营业")).isEmpty();
    }

    @Test
    void aWebSiteIsNoBody() {
        assertThat(find("据县人民政府网站消息")).isEmpty();
    }

    private static List<FoundName> find(String text, Stretch... places) {
        return FINDER.find(text, 0, text.length(), List.of(places), List.of());
    }
}
