package org.epistream.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MarkTest {
    private static final Instant NOON = Instant.parse("2022-03-14T04:00:00Z");
    private static final Mark MARK = new Mark(Mark.State.DISCARDED, NOON, null);

    @Test
    void aMarkMeansWhatWasSetAsideBeforeItAndNothingLater() {
        assertThat(MARK.canMean(NOON.minusSeconds(1))).isTrue();
        assertThat(MARK.canMean(NOON)).isTrue();
        assertThat(MARK.canMean(NOON.plusMillis(1))).isFalse();
    }

    @Test
    void withoutAMarkAnEventIsOpen() {
        assertThat(AsideState.of((Mark) null)).isEqualTo(AsideState.OPEN);
        assertThat(AsideState.of(MARK)).isEqualTo(AsideState.DISCARDED);
        assertThat(AsideState.of(new Mark(Mark.State.RETRIED, NOON, null))).isEqualTo(AsideState.RETRIED);
    }

    @Test
    void aNoteIsKeptWithinBoundsAndWithoutWhatNoDatabaseKeeps() {
        assertThat(new Mark(Mark.State.DISCARDED, NOON, "a\0b").note()).isEqualTo("a\uFFFDb");
        assertThat(new Mark(Mark.State.DISCARDED, NOON, "长".repeat(2000)).note())
                .hasSize(Mark.MAX_NOTE);
    }
}
