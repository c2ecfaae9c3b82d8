package org.epistream.text.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.epistream.domain.analysis.Why;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceFinderTest {
    private static final PlaceFinder FINDER = new PlaceFinder(Divisions.packaged());

    @Test
    void placesAreFoundInFullAndByShortNames() {
        assertThat(find("武汉市和湖南的疫情", ""))
                .extracting(place -> place.code().value())
                .containsExactly("420100", "430000");
    }

    @Test
    void theParentBeforeItTellsWhichDistrictIsMeant() {
        List<FoundPlace> places = find("南京市鼓楼区通报", "");
        assertThat(places.get(1).code()).isEqualTo(new RegionCode("320106"));
        assertThat(places.get(1).alternatives()).hasSize(3);
    }

    @Test
    void thePageTellsWhichDistrictIsMeant() {
        assertThat(find("鼓楼区通报", "福州市人民政府"))
                .extracting(place -> place.code().value())
                .containsExactly("350102");
    }

    @Test
    void aShortNameOfACountyNeedsItsKin() {
        assertThat(find("友谊等地", "")).isEmpty();
        assertThat(find("友谊等地", "双鸭山市"))
                .extracting(place -> place.code().value())
                .containsExactly("230522");
    }

    @Test
    void roadsAndTownsBearNoPlace() {
        assertThat(find("住在上海路的居民", "")).isEmpty();
    }

    @Test
    void aProvinceOfOneCharacterStandsBehindAVerbOfGoing() {
        assertThat(find("返豫人员", ""))
                .containsExactly(new FoundPlace(1, 2, new RegionCode("410000"), List.of(), 1, Why.of("one-character")));
    }

    @ParameterizedTest
    @CsvSource({
        "立足句容实际, 321183",
        "前往醴陵考察, 430281",
        "与汾阳、介休等地往来密切, '141182,140781'",
        "豫陕交界处设卡, '410000,610000'",
        "境外（含港澳台）人员, '810000,820000,710000'",
        "来甬返甬人员, 330200",
        "桃源县答复：外地回常，先报备, '430725,430700'",
        "中山报告1例，广东省通报, '442000,440000'",
        "东莞报告1例, 441900",
    })
    void shortNamesAreFoundWhereTheyStandAsPlacesDo(String text, String codes) {
        assertThat(codes(find(text, ""))).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({
        "请乐平、余干、都昌等县市人员报备, '360281,361127,360428'",
        "从乐安、南丰、资溪等3个县返回, '361025,361023,361028'",
        "宁都、瑞金、会昌三县, '360730,360781,360733'",
        "乐平、长安等市场, ''",
        "友谊、和平等地, ''",
    })
    void aListOfPlacesSpeaksForTheOrdinaryNamesInIt(String text, String codes) {
        assertThat(codes(find(text, ""))).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({
        "西宁市, 城中区要做好核酸检测, 630103",
        "柳州日报, 城中区和鱼峰区要做好核酸检测, '450202,450203'",
        "桃江县, 城中区域要做好核酸检测, ''",
        "兰州市, 城关区新增3例, 620102",
        "桃江县, 城关区道路保洁, ''",
        "晋城市, 其中城区1例, 140502",
        "晋城市, 城区、泽州县, '140502,140525'",
        "晋城市, 城区政府封控小区, 140502",
        "晋城市, 整治城区环境, ''",
        "桃江县, 城区新增3例, ''",
    })
    void aDistrictWithACommonNameIsOneInItsCity(String around, String text, String codes) {
        assertThat(codes(find(text, around))).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({
        "县卫健局会同县委督查室检查, ''",
        "昨日，会同县公安局开展排查，会同有关部门检查, ''",
        "会同县人民政府通告, 431225",
        "昨日，会同县发现病例, 431225",
        "会同县召开会议。会同县委要求做好排查。县公安局会同县委督查室检查, '431225,431225'",
        "怀化市会同县委要求做好排查, '431200,431225'",
    })
    void whoDoesSomethingWithSomebodyNamesNoPlace(String text, String codes) {
        assertThat(codes(find(text, ""))).isEqualTo(codes);
    }

    @Test
    void aNumberOfCasesShowsAPlace() {
        assertThat(codes(find("榆树1例，公主岭2例", "长春市"))).isEqualTo("220182,220184");
    }

    @Test
    void theShortNameOfAnAutonomousCountyGoesBeforeWhatADistrictWasCalled() {
        assertThat(codes(find("大通县", ""))).isEqualTo("630121");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "受饶河来水影响",
                "昌江水位上涨",
                "游览公主岭风景区",
                "提高安全意识",
                "省、市和县要求",
                "县委副书记、代县长",
                "三埠、长沙两个街道",
                "西至文化路、东至虞河",
                "全市中小学",
                "住户去过天水三江超市",
                "江北区域内",
                "京港澳高速封闭",
                "离开返校学生",
                "和平路上",
                "依据中华人民共和国传染病防治法"
            })
    void piecesOfOtherWordsAreNoPlaces(String text) {
        assertThat(find(text, "")).isEmpty();
    }

    private static String codes(List<FoundPlace> places) {
        return places.stream().map(place -> place.code().value()).collect(Collectors.joining(","));
    }

    private static List<FoundPlace> find(String text, String around) {
        return FINDER.find(text, 0, text.length(), around);
    }
}
