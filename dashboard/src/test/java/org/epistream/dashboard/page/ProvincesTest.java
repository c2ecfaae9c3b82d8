package org.epistream.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;
import org.junit.jupiter.api.Test;

class ProvincesTest {
    @Test
    void everyProvinceHasATileOfItsOwn() {
        // Then
        assertThat(Provinces.tiles())
                .extracting(Provinces.Tile::code)
                .containsExactlyInAnyOrderElementsOf(Divisions.packaged().all().stream()
                        .filter(division -> division.level() == Division.Level.PROVINCE)
                        .map(Division::code)
                        .toList());
        assertThat(Provinces.tiles())
                .extracting(tile -> List.of(tile.row(), tile.column()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aTileIsCalledAsItsProvinceIs() {
        // Then
        assertThat(Provinces.tiles())
                .allSatisfy(tile ->
                        assertThat(Divisions.packaged().fullName(tile.code())).startsWith(tile.chinese()));
    }

    @Test
    void theWayDownGoesFromTheProvinceToTheCounty() {
        // Then
        assertThat(Regions.below(null)).isEqualTo(Division.Level.PROVINCE);
        assertThat(Regions.below(new RegionCode("410000"))).isEqualTo(Division.Level.CITY);
        assertThat(Regions.below(new RegionCode("410400"))).isEqualTo(Division.Level.COUNTY);
        assertThat(Regions.below(new RegionCode("110000"))).isEqualTo(Division.Level.COUNTY);
        assertThat(Regions.way(new RegionCode("410481")))
                .containsExactly(new RegionCode("410000"), new RegionCode("410400"), new RegionCode("410481"));
        assertThat(Divisions.packaged().parts(new RegionCode("410481"))).isEmpty();
    }
}
