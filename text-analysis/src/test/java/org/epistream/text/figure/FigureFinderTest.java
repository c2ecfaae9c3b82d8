package org.epistream.text.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureFinderTest {
    private static final FigureFinder FINDER = new FigureFinder();

    @ParameterizedTest
    @CsvSource({
        "新增确诊病例12例, confirmed-new, 12, 例",
        "新增无症状感染者3例, asymptomatic-new, 3, 例",
        "累计报告确诊病例40例, confirmed-total, 40, 例",
        "治愈出院6例, recovered, 6, 例",
        "完成核酸采样1.5万人次, tested, 15000, 人次",
        "落实集中隔离87人, quarantined, 87, 人",
        "2小时内到位, deadline, 2, 小时",
        "观察14天, duration, 14, 天",
        "接种率达81.6%, share, 81.6, %",
        "准备房间200间, capacity, 200, 间",
        "每天消毒两次, frequency, 2, 次/天",
        "今日无新增, confirmed-new, 0, 例",
        "新增病例十二例, confirmed-new, 12, 例",
        "累计接种八十五万剂次, vaccinated, 850000, 剂次",
        "九成以上居民, share, 90, %",
        "到岗率达百分之九十五, share, 95, %",
        "落实居家隔离两千余人, quarantined, 2000, 人",
        "无一例确诊病例, confirmed-total, 0, 例",
        "提前3天报备, deadline, 3, 天",
        "追踪到密切接触者31人, contacts, 31, 人",
    })
    void aNumberIsKnownByTheWordsAroundIt(String text, String kind, String value, String unit) {
        assertThat(find(text))
                .extracting(FoundFigure::kind, figure -> figure.value().toPlainString(), FoundFigure::unit)
                .containsExactly(tuple(kind, value, unit));
    }

    @ParameterizedTest
    @CsvSource({
        "3月5日18时",
        "第14次会议",
        "60岁老人",
        "G312国道",
        "电话0731-88001122",
        "24小时值班",
        "落实3天2检",
        "第十二次会议",
        "扎紧四个口袋",
        "二十条措施",
        "三四个月",
        "八所镇",
        "甲公司三成立"
    })
    void datesOrdinalsAgesAndCodesAreNoFigures(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void aRangeHasBothEnds() {
        assertThat(find("观察5至7天"))
                .extracting(FoundFigure::kind, figure -> figure.value().intValue())
                .containsExactly(tuple("duration", 5), tuple("duration", 7));
    }

    @Test
    void aCellTakesItsKindFromTheHeadOfItsColumn() {
        assertThat(find("县\t户数（户）\t人口（人）\n甲县\t812\t2347"))
                .extracting(FoundFigure::kind, figure -> figure.value().intValue(), FoundFigure::unit)
                .containsExactly(tuple("other", 812, "户"), tuple("population", 2347, "人"));
    }

    @Test
    void cellsHoldDecimalsAndThousands() {
        assertThat(find("街道|布雷图指数|人数\n甲街道|14|1,204\n乙街道|8.3|960"))
                .extracting(FoundFigure::kind, figure -> figure.value().toPlainString(), FoundFigure::unit)
                .containsExactly(
                        tuple("other", "14", null),
                        tuple("population", "1204", "人"),
                        tuple("other", "8.3", null),
                        tuple("population", "960", "人"));
    }

    @Test
    void theBracketInAHeadIsTheUnitOfItsColumn() {
        assertThat(find("县\t诱蚊灯密度（只/灯·夜）\t检测（万份）\t接种率（%）\n甲县\t0.5\t3.2\t93.5"))
                .extracting(FoundFigure::kind, figure -> figure.value().toPlainString(), FoundFigure::unit)
                .containsExactly(
                        tuple("other", "0.5", "只/灯·夜"), tuple("tested", "32000", "份"), tuple("share", "93.5", "%"));
    }

    @Test
    void aRowMayEndWithAShare() {
        assertThat(find("医院\t床位数（张）\t使用率\n甲院\t120\t45%\n乙院\t60\t30%"))
                .filteredOn(figure -> figure.kind().equals("capacity"))
                .extracting(figure -> figure.value().intValue())
                .containsExactly(120, 60);
    }

    /** Known weakness: a number in the cell of a table that has no head stands without its unit and is missed. */
    @Test
    void aNumberWithoutUnitIsMissed() {
        assertThat(find("甲小区 812 2347")).isEmpty();
    }

    private static List<FoundFigure> find(String text) {
        return FINDER.find(text, 0, text.length());
    }
}
