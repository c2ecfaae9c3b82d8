package org.epistream.producer.aside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.epistream.domain.report.AsideState;
import org.epistream.domain.report.LogPlace;
import org.epistream.domain.report.Mark;
import org.epistream.events.EventHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsideFilterTest {
    private static final Instant NOON = Instant.parse("2022-03-14T04:00:00Z");
    private static final SetAside LETTER = letter(null);

    @ParameterizedTest
    @CsvSource({
        "java.lang.IllegalStateException, true",
        "IllegalStateException, true",
        "StateException, false",
        "lang.IllegalStateException, true",
        "NullPointerException, false"
    })
    void anExceptionIsNamedWithOrWithoutItsPackage(String reason, boolean meant) {
        assertThat(filter(null, reason, null, null, null, null, null).test(LETTER))
                .isEqualTo(meant);
    }

    @Test
    void aTimeIsMeantFromSinceOnAndUpToUntil() {
        assertThat(filter(null, null, NOON, NOON.plusMillis(1), null, null, null)
                        .test(LETTER))
                .isTrue();
        assertThat(filter(null, null, NOON.plusMillis(1), null, null, null, null)
                        .test(LETTER))
                .isFalse();
        assertThat(filter(null, null, null, NOON, null, null, null).test(LETTER))
                .isFalse();
    }

    @Test
    void filtersHoldTogether() {
        assertThat(filter("R1", "IllegalStateException", NOON, null, "analyze-report", "rules-1", 2)
                        .test(LETTER))
                .isTrue();
        assertThat(filter("R2", null, null, null, null, null, null).test(LETTER))
                .isFalse();
        assertThat(filter(null, null, null, null, "read-report", null, null).test(LETTER))
                .isFalse();
        assertThat(filter(null, null, null, null, null, "rules-2", null).test(LETTER))
                .isFalse();
        assertThat(filter("R1", null, null, null, null, null, 1).test(LETTER)).isFalse();
    }

    @Test
    void placesAndStatesNarrowTheChoice() {
        // Given
        LogPlace elsewhere = new LogPlace("reports.dead-letter.v1", 0, 18);
        SetAside discarded = letter(new Mark(Mark.State.DISCARDED, NOON, null));

        // When
        AsideFilter there =
                new AsideFilter(Set.of(LETTER.at()), Set.of(AsideState.OPEN), null, null, null, null, null, null, null);
        AsideFilter notThere = new AsideFilter(
                Set.of(elsewhere), EnumSet.allOf(AsideState.class), null, null, null, null, null, null, null);

        // Then
        assertThat(there.test(LETTER)).isTrue();
        assertThat(there.test(discarded)).isFalse();
        assertThat(there.inAnyState().test(discarded)).isTrue();
        assertThat(notThere.test(LETTER)).isFalse();
    }

    private static AsideFilter filter(
            @Nullable String id,
            @Nullable String reason,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable String node,
            @Nullable String version,
            @Nullable Integer attempt) {
        return new AsideFilter(Set.of(), Set.of(AsideState.OPEN), id, reason, since, until, node, version, attempt);
    }

    private static SetAside letter(@Nullable Mark mark) {
        return new SetAside(
                new LogPlace("reports.dead-letter.v1", 0, 17),
                "R1",
                "java.lang.IllegalStateException",
                "a bug of ours",
                NOON,
                2,
                new LogPlace("reports.raw.v1", 2, 4711),
                NOON.minusSeconds(5),
                Map.of(EventHeaders.NODE, "analyze-report", EventHeaders.VERSION, "rules-1"),
                "",
                mark);
    }
}
