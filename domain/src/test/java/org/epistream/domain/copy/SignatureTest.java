package org.epistream.domain.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignatureTest {
    @Test
    void halfATextStandsInTheWholeOneAltogether() {
        // Given
        Signature whole = signature(1_000, 0, facts(0, 10));
        Signature half = signature(500, 48, facts(0, 5));

        // When
        double shared = half.sharedText(whole);

        // Then
        assertThat(shared).isCloseTo(1, within(0.03)).isEqualTo(whole.sharedText(half));
        assertThat(half.resembles(whole)).isTrue();
    }

    @Test
    void theSameWordsAboutOtherPeopleAndPlacesAreAnotherReport() {
        // Given
        Signature one = signature(1_000, 0, facts(0, 10));

        // When
        Signature other = signature(1_000, 10, facts(6, 16));

        // Then
        assertThat(one.sharedText(other)).isGreaterThan(0.9);
        assertThat(one.resembles(other)).isFalse();
    }

    @Test
    void whereHardlyAnythingIsNamedTheWordsMustAgree() {
        // Given
        Signature one = signature(1_000, 0, facts(0, 2));

        // Then
        assertThat(one.resembles(signature(1_000, 30, facts(0, 2)))).isFalse();
        assertThat(one.resembles(signature(1_000, 3, facts(0, 2)))).isTrue();
    }

    @Test
    void factsBeyondTheLastOfAFullListAreNotHeldAgainstAnybody() {
        // Given
        Signature roundUp = signature(1_000, 0, facts(0, Signature.MAX_FACTS));
        Signature part = signature(900, 0, facts(Signature.MAX_FACTS - 4, Signature.MAX_FACTS + 20));

        // When
        double shared = part.sharedFacts(roundUp);

        // Then
        assertThat(shared).isEqualTo(1).isEqualTo(roundUp.sharedFacts(part));
    }

    @Test
    void aSketchOfAnotherLengthIsRefused() {
        // When
        Throwable failure = catchThrowable(() -> new Signature(10, "short", "", List.of()));

        // Then
        assertThat(failure).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("5 components");
    }

    private static Signature signature(int length, int different, String facts) {
        return new Signature(
                length,
                "b".repeat(different) + "a".repeat(Signature.SKETCH_LENGTH - different),
                facts,
                List.of("0band"));
    }

    private static String facts(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> String.format("%04d", i)).collect(Collectors.joining());
    }
}
