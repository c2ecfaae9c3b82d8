package org.epistream.text.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SieveTest {
    @Test
    void aSieveHoldsWhatWasAddedAndTurnsAwayNearlyAllElse() {
        // Given
        Sieve sieve = new Sieve(1 << 10);
        IntStream.range(0, 64).forEach(i -> sieve.add(i * 31 - 500));

        // Then
        assertThat(IntStream.range(0, 64).map(i -> i * 31 - 500)).allMatch(sieve::mayContain);
        assertThat(IntStream.range(100_000, 101_000).filter(sieve::mayContain).count())
                .isLessThan(200);
    }
}
