package org.epistream.text.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegionFinderTest {
    private static final PlaceFinder PLACES = new PlaceFinder(Divisions.packaged());
    private static final RegionFinder FINDER = new RegionFinder(Divisions.packaged(), PLACES);

    @Test
    void thePublisherTellsWhoseReportItIs() {
        assertThat(region(null, "益阳日报", "我市与长沙市相邻，全市要严防输入。")).isEqualTo("430900");
    }

    @Test
    void aPaperNamedAfterItsCountyTellsWhoseReportItIs() {
        assertThat(region(null, "桃江报", "县委书记到一线指挥，全县已转移群众。")).isEqualTo("430922");
    }

    @Test
    void theWordsForItselfTellHowHighItStands() {
        assertThat(region(null, null, "我县召开会议，传达长沙市精神。浏阳市、桃江县代表参加。")).isEqualTo("430922");
    }

    @Test
    void theCommitteeWhoseWordsArePassedOnStandsAbove() {
        assertThat(region("我市召开会议", null, "贯彻省委、岳阳市委会议精神。临湘市各界齐心。")).isEqualTo("430682");
    }

    @Test
    void aHeadlineThatLeadsDownToACountyTellsOfThat() {
        assertThat(region("湖南益阳桃江县解除封控", "央视新闻", "桃江县发布通告，全市有序恢复。")).isEqualTo("430922");
    }

    @Test
    void aHeadlineMayLeaveOutThePrefecture() {
        assertThat(region("湖南省桃江县公布病例轨迹", null, "桃江县排查密切接触者。")).isEqualTo("430922");
    }

    @Test
    void aProvinceBeforeItsCountyOnlySaysWhereThatIs() {
        assertThat(region(null, null, "3月14日，河南省兰考县召开疫情防控调度会。")).isEqualTo("410225");
        assertThat(region(null, null, "各乡镇：\n请落实。\n河南省开封市兰考县疫情防控指挥部")).isEqualTo("410225");
    }

    @Test
    void whoHoldsAnOfficeIsAtHomeThere() {
        assertThat(region("我县连夜调度", null, "市政协副主席、桃江县委书记甲主持召开全县会议。")).isEqualTo("430922");
    }

    @Test
    void nothingToldIsUnknown() {
        assertThat(region(null, null, "我市召开会议。")).isEqualTo(RegionCode.UNKNOWN.value());
    }

    private static String region(@Nullable String title, @Nullable String source, String text) {
        PageHints hints = new PageHints(title, source, List.of());
        StoryPlaces named = PLACES.read(text, 0, text.length(), hints);
        return FINDER.find(hints, text, 0, text.length(), named).value();
    }
}
