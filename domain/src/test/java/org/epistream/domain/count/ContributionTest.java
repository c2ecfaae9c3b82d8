package org.epistream.domain.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.epistream.domain.analysis.Day;
import org.epistream.domain.measure.MeasureType;
import org.epistream.domain.measure.Status;
import org.epistream.domain.place.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContributionTest {
    private static final MeasureCell TESTING = cell("testing", 1);
    private static final MeasureCell LOCKDOWN = cell("lockdown", 1);

    @Test
    void aCorrectedReportTakesBackWhatItNoLongerSays() {
        // Given
        Contribution older = measures(Map.of(TESTING, new Tally(3, 1, 1), LOCKDOWN, new Tally(1, 1, 1)));
        Contribution newer = measures(Map.of(TESTING, new Tally(2, 1, 1)));

        // When
        Contribution difference = newer.minus(older);

        // Then
        assertThat(difference.measures())
                .containsOnly(Map.entry(TESTING, new Tally(-1, 0, 0)), Map.entry(LOCKDOWN, new Tally(-1, -1, -1)));
    }

    @Test
    void theSameContributionTwiceChangesNothing() {
        // Given
        Contribution once = measures(Map.of(TESTING, new Tally(3, 1, 1)));

        // When
        Contribution difference = once.minus(once);

        // Then
        assertThat(difference).isEqualTo(Contribution.NONE);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void takingBackUndoesAdding(Contribution older, Contribution newer) {
        // When
        Map<MeasureCell, Tally> total = new HashMap<>(older.measures());
        newer.minus(older).measures().forEach((cell, tally) -> total.merge(cell, tally, Tally::plus));
        total.values().removeIf(Tally::isZero);

        // Then
        assertThat(total).isEqualTo(newer.measures());
    }

    static Stream<Arguments> pairs() {
        Random random = new Random(20_200_123);
        return IntStream.range(0, 200).mapToObj(i -> Arguments.of(contribution(random), contribution(random)));
    }

    private static Contribution contribution(Random random) {
        Map<MeasureCell, Tally> tallies = new HashMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            String type = Stream.of("testing", "lockdown", "schools")
                    .skip(random.nextInt(3))
                    .findFirst()
                    .orElseThrow();
            tallies.put(cell(type, 1 + random.nextInt(3)), new Tally(1 + random.nextInt(5), 1, 1));
        }
        return measures(tallies);
    }

    private static MeasureCell cell(String type, int dayOfMonth) {
        return new MeasureCell(
                new Day(LocalDate.of(2022, 3, dayOfMonth), Day.From.STORY),
                new RegionCode("410000"),
                new MeasureType(type),
                Status.DIRECTIVE);
    }

    private static Contribution measures(Map<MeasureCell, Tally> tallies) {
        return new Contribution(tallies, Map.of());
    }
}
