package org.epistream.domain.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DivisionsTest {
    private static final Divisions DIVISIONS = Divisions.packaged();

    @ParameterizedTest(name = "{0} counts under {1}, {2}, {3}")
    @CsvSource({
        "410526, 410500, 410000, 100000", // 滑县 of 安阳市 of 河南省
        "410500, 410500, 410000, 100000", // 安阳市 itself
        "410000, 410000, 410000, 100000", // 河南省 itself
        "110101, 110000, 110000, 100000", // 东城区 of 北京市
        "500235, 500000, 500000, 100000", // 云阳县 of 重庆市
        "429004, 429004, 420000, 100000", // 仙桃市, which 湖北省 rules itself
        "659001, 659001, 650000, 100000", // 石河子市, which 新疆 rules itself
        "441900, 441900, 440000, 100000", // 东莞市, a city without counties
        "810000, 810000, 810000, 100000", // 香港
        "100000, 100000, 100000, 100000",
        "000000, 000000, 000000, 000000", // nobody knows whose
        "419999, 419999, 419999, 419999" // no division
    })
    void aRegionCountsUnderTheDivisionsItLiesIn(String region, String city, String province, String country) {
        // Given
        RegionCode code = new RegionCode(region);

        // Then
        assertThat(DIVISIONS.rollUp(code, Division.Level.COUNTY)).isEqualTo(code);
        assertThat(DIVISIONS.rollUp(code, Division.Level.CITY)).hasToString(city);
        assertThat(DIVISIONS.rollUp(code, Division.Level.PROVINCE)).hasToString(province);
        assertThat(DIVISIONS.rollUp(code, Division.Level.COUNTRY)).hasToString(country);
    }

    @ParameterizedTest
    @EnumSource
    void rollingUpTwiceIsRollingUpOnce(Division.Level level) {
        assertThat(DIVISIONS.all()).allSatisfy(division -> {
            RegionCode once = DIVISIONS.rollUp(division.code(), level);
            assertThat(DIVISIONS.rollUp(once, level)).isEqualTo(once);
        });
    }

    @Test
    void everyDivisionButTheCountryStandsInAnotherOfTheTable() {
        assertThat(DIVISIONS.all())
                .filteredOn(division -> division.level() != Division.Level.COUNTRY)
                .allSatisfy(division ->
                        assertThat(DIVISIONS.find(division.parent())).isPresent());
    }
}
