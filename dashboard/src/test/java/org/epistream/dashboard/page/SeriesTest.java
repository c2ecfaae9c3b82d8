package org.epistream.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.epistream.domain.count.Period;
import org.epistream.domain.measure.Status;
import org.junit.jupiter.api.Test;

class SeriesTest {
    @Test
    void weeksWithoutAMentionStandBetweenThoseWithOne() {
        // Given
        TreeMap<LocalDate, ByStatus> weeks = new TreeMap<>();
        weeks.put(LocalDate.of(2022, 3, 7), new ByStatus().add(Status.DONE, 2));
        weeks.put(LocalDate.of(2022, 3, 21), new ByStatus().add(Status.LIFTED, 3));
        Series series = new Series(Period.WEEK, weeks, Map.of());

        // When
        Map<LocalDate, ByStatus> newest = series.newest(60);

        // Then
        assertThat(newest.keySet())
                .containsExactly(LocalDate.of(2022, 3, 21), LocalDate.of(2022, 3, 14), LocalDate.of(2022, 3, 7));
        assertThat(newest.values()).extracting(ByStatus::total).containsExactly(3L, 0L, 2L);
    }

    @Test
    void onlySoManyPeriodsAreShown() {
        // Given
        TreeMap<LocalDate, ByStatus> days = new TreeMap<>();
        days.put(LocalDate.of(2020, 1, 1), new ByStatus());
        days.put(LocalDate.of(2022, 1, 1), new ByStatus());

        // Then
        assertThat(new Series(Period.DAY, days, Map.of()).newest(60))
                .hasSize(60)
                .doesNotContainKey(LocalDate.of(2020, 1, 1));
    }

    @Test
    void aPeriodEndsTheDayBeforeTheNext() {
        // Then
        assertThat(Series.last(Period.MONTH, LocalDate.of(2024, 2, 1))).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Series.last(Period.WEEK, LocalDate.of(2022, 3, 7))).isEqualTo(LocalDate.of(2022, 3, 13));
    }
}
