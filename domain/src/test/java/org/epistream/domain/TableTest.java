package org.epistream.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.epistream.domain.measure.MeasureCatalogue;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void thereAreThirtyMeasureTypesWithNamesInBothLanguages() {
        assertThat(MeasureCatalogue.packaged().all()).hasSize(30).allSatisfy(entry -> {
            assertThat(entry.chinese()).isNotBlank();
            assertThat(entry.english()).isNotBlank();
        });
        assertThat(MeasureCatalogue.packaged().name(new MeasureType("testing"), Locale.CHINESE))
                .isEqualTo("核酸检测");
    }

    @Test
    void aTypeThatTheCatalogueDoesNotKnowIsCalledByItsCode() {
        assertThat(MeasureCatalogue.packaged().name(new MeasureType("my-own"), Locale.ENGLISH))
                .isEqualTo("my-own");
    }

    @Test
    void everyDivisionButTheCountryHasAParentThatStands() {
        assertThat(Divisions.packaged().all())
                .hasSizeGreaterThan(3_000)
                .filteredOn(division -> division.level() != Division.Level.COUNTRY)
                .allSatisfy(division ->
                        assertThat(Divisions.packaged().find(division.parent())).isPresent());
    }

    @Test
    void aFullNameRunsFromTheProvinceDown() {
        assertThat(Divisions.packaged().fullName(new RegionCode("110101"))).isEqualTo("北京市东城区");
        assertThat(Divisions.packaged().fullName(RegionCode.UNKNOWN)).isEqualTo("未明");
    }

    @Test
    void severalDivisionsShareOneName() {
        assertThat(Divisions.packaged().named("鼓楼区")).hasSizeGreaterThan(1);
    }

    @Test
    void aCutPartsNoSurrogatePair() {
        assertThat(Cut.to(2, "a😀b")).isEqualTo("a");
        assertThat(Cut.to(3, "a😀b")).isEqualTo("a😀");
    }
}
