package org.epistream.text.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.epistream.domain.analysis.Why;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;
import org.junit.jupiter.api.Test;

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
        assertThat(find("大足等地", "")).isEmpty();
        assertThat(find("大足等地", "重庆市"))
                .extracting(place -> place.code().value())
                .containsExactly("500111");
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

    private static List<FoundPlace> find(String text, String around) {
        return FINDER.find(text, 0, text.length(), around);
    }
}
