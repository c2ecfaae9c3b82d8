package org.epistream.domain.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.Division;
import org.epistream.domain.place.Divisions;
import org.epistream.domain.place.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollUpTest {
    private static final RolledCell HENAN = rolled("410000", "2022-03-14");

    private final RollUp byProvinceAndWeek = new RollUp(Division.Level.PROVINCE, Period.WEEK);

    @Test
    void countiesOfAProvinceAndDaysOfAWeekAddUp() {
        // When
        byProvinceAndWeek.replace(cell("410526", "2022-03-14"), new Tally(3, 2, 2));
        byProvinceAndWeek.replace(cell("410105", "2022-03-20"), new Tally(1, 1, 1));
        byProvinceAndWeek.replace(cell("410105", "2022-03-21"), new Tally(9, 1, 1));
        byProvinceAndWeek.replace(cell("110101", "2022-03-14"), new Tally(5, 1, 1));

        // Then
        assertThat(byProvinceAndWeek.sums())
                .isEqualTo(Map.of(
                        HENAN,
                        new Tally(4, 3, 3),
                        rolled("410000", "2022-03-21"),
                        new Tally(9, 1, 1),
                        rolled("110000", "2022-03-14"),
                        new Tally(5, 1, 1)));
    }

    @Test
    void aTotalThatComesAgainReplacesAndDoesNotAdd() {
        // Given
        byProvinceAndWeek.replace(cell("410526", "2022-03-14"), new Tally(3, 2, 2));
        byProvinceAndWeek.replace(cell("410105", "2022-03-15"), new Tally(1, 1, 1));

        // When
        RolledCell changed = byProvinceAndWeek.replace(cell("410526", "2022-03-14"), new Tally(2, 1, 1));

        // Then
        assertThat(changed).isEqualTo(HENAN);
        assertThat(byProvinceAndWeek.of(HENAN)).isEqualTo(new Tally(3, 2, 2));
    }

    @Test
    void aTotalThatFallsToZeroIsTakenBackAndASumOfNothingLeaves() {
        // Given
        byProvinceAndWeek.replace(cell("410526", "2022-03-14"), new Tally(3, 2, 2));
        byProvinceAndWeek.replace(cell("410105", "2022-03-15"), new Tally(1, 1, 1));

        // When
        byProvinceAndWeek.replace(cell("410526", "2022-03-14"), Tally.ZERO);
        Tally one = byProvinceAndWeek.of(HENAN);
        byProvinceAndWeek.replace(cell("410105", "2022-03-15"), Tally.ZERO);

        // Then
        assertThat(one).isEqualTo(new Tally(1, 1, 1));
        assertThat(byProvinceAndWeek.of(HENAN)).isEqualTo(Tally.ZERO);
        assertThat(byProvinceAndWeek.sums()).isEmpty();
    }

    @Test
    void afterAnyChangesTheSumsAreThoseOfTheLastTotals() {
        // Given
        Random random = new Random(7);
        List<RegionCode> regions = Divisions.packaged().all().stream()
                .map(Division::code)
                .filter(code -> code.value().startsWith("41"))
                .toList();
        Map<MeasureCell, Tally> last = new HashMap<>();

        // When
        for (int i = 0; i < 5_000; i++) {
            RegionCode region = regions.get(random.nextInt(regions.size()));
            MeasureCell cell = cell(region.value(), "2022-03-0" + (1 + random.nextInt(9)));
            Tally total = random.nextInt(3) == 0 ? Tally.ZERO : new Tally(random.nextInt(9) + 1, 2, 1);
            last.put(cell, total);
            byProvinceAndWeek.replace(cell, total);
        }

        // Then
        List<Tally> all = new ArrayList<>(last.values());
        assertThat(byProvinceAndWeek.sums().values().stream().reduce(Tally.ZERO, Tally::plus))
                .isEqualTo(all.stream().reduce(Tally.ZERO, Tally::plus));
        assertThat(byProvinceAndWeek.sums()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-14, 2022-03-14, 2022-03-01",
        "2022-03-20, 2022-03-14, 2022-03-01",
        "2021-01-03, 2020-12-28, 2021-01-01",
        "2020-02-29, 2020-02-24, 2020-02-01"
    })
    void aWeekBeginsOnMondayAndAMonthOnItsFirst(LocalDate day, LocalDate week, LocalDate month) {
        assertThat(Period.DAY.start(day)).isEqualTo(day);
        assertThat(Period.WEEK.start(day)).isEqualTo(week);
        assertThat(Period.MONTH.start(day)).isEqualTo(month);
    }

    private static MeasureCell cell(String region, String day) {
        return new MeasureCell(
                new Day(LocalDate.parse(day), Day.From.STORY),
                new RegionCode(region),
                new MeasureType("testing"),
                Status.DONE);
    }

    private static RolledCell rolled(String region, String starts) {
        return new RolledCell(new RegionCode(region), LocalDate.parse(starts), new MeasureType("testing"), Status.DONE);
    }
}
