package org.epistream.producer.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private long now;
    private final RateLimit limit = new RateLimit(10, () -> now);

    @Test
    void asManyAsOfOneSecondMayComeAtOnceAndThenOneAfterTheOther() {
        // Given
        for (int i = 0; i < 10; i++) {
            assertThat(limit.take("a")).isZero();
        }
        long tooMuch = limit.take("a");

        // When
        now += TimeUnit.MILLISECONDS.toNanos(100);
        long one = limit.take("a");
        long another = limit.take("a");

        // Then
        assertThat(tooMuch).isEqualTo(1);
        assertThat(one).isZero();
        assertThat(another).isEqualTo(1);
    }

    @Test
    void aLargeBatchIsTakenAndWorkedOff() {
        // Given
        limit.take("a");
        limit.charge("a", 999);

        // When
        long wait = limit.take("a");
        now += TimeUnit.SECONDS.toNanos(wait);

        // Then
        assertThat(wait).isBetween(99L, 100L);
        assertThat(limit.take("a")).isZero();
    }

    @Test
    void nobodyPaysForAnother() {
        // Given
        limit.charge("a", 1_000);

        // Then
        assertThat(limit.take("a")).isPositive();
        assertThat(limit.take("b")).isZero();
    }

    @Test
    void whoWasIdleForLongSavesNoMoreThanASecond() {
        // Given
        limit.take("a");
        now += TimeUnit.HOURS.toNanos(1);
        limit.charge("a", 10);

        // Then
        assertThat(limit.take("a")).isEqualTo(1);
    }
}
